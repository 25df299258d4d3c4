import { SSRProvider } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Overview } from '../../../src/taskpane/desk/report-views';
import { PaneContext } from '../../../src/taskpane/shared/pane-context';
import { overviewOf, paneOf } from '../reports/pane';

/** The markup of a part of the review in a pane that is only looked at. */
export const markupOf = (content: ReactNode, overview: Overview = overviewOf({})): string =>
  renderToStaticMarkup(
    <SSRProvider>
      <PaneContext value={paneOf(overview)}>{content}</PaneContext>
    </SSRProvider>,
  );

/** What a person reads, without the tags. */
export const wordsOf = (content: ReactNode, overview?: Overview): string =>
  markupOf(content, overview)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
