import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, type JSX } from 'react';
import { createRoot } from 'react-dom/client';
import { HelloPane } from './hello/hello-pane';
import type { HostFacts } from './host/host-facts';
import type { WorkbookReader } from './selection/use-selected-cell';
import { usePaneTheme } from './theme/pane-theme';

/** What the pane is put together from. */
export interface PaneInput {
  /** Null outside of Excel. */
  readonly facts: HostFacts | null;
  readonly background: string | null;
  readonly workbook: WorkbookReader;
}

/** Shows the pane in the page. */
export function mountPane(input: PaneInput): void {
  const place = document.getElementById('pane');
  if (place === null) throw new Error('taskpane.html has no place for the pane.');
  createRoot(place).render(
    <StrictMode>
      <ThemedPane {...input} />
    </StrictMode>,
  );
}

function ThemedPane({ background, facts, workbook }: PaneInput): JSX.Element {
  return (
    <FluentProvider theme={usePaneTheme(background)} className="provider">
      <HelloPane facts={facts} workbook={workbook} />
    </FluentProvider>
  );
}
