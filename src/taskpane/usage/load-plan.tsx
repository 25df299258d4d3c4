import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type Dispatch, type JSX } from 'react';
import type { LoadPreview } from '../desk/usage-views';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import { CycleChoice } from './cycle-choice';
import { FirstOfMany } from './first-of-many';
import { LoadButton } from './load-button';
import { LoadContents } from './load-contents';
import type { LoadEvent } from './load-event';
import type { Reckoning } from './load-state';
import { PartnerChanges } from './partner-changes';
import { QuestionList } from './question-list';

const useStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
});

/** The load as it would be: questions first, then what it holds and changes; or why there is nothing to write. */
export function LoadPlan({ preview, reckoning, isWriting, ...rest }: LoadPlanProps): JSX.Element {
  const { dispatch, contentsId, onLoad } = rest;
  const shared = { reckoning, dispatch, isDisabled: isWriting };
  return (
    <>
      <QuestionList {...shared} />
      <CycleChoice {...shared} />
      <LoadContents preview={preview} id={contentsId} {...shared} />
      <Notices notices={preview.notices} />
      {preview.changesNothing ? (
        <ProblemBar intent="info" title={USAGE_WORDS.nothing}>
          {preview.nothingBecause}
        </ProblemBar>
      ) : (
        <>
          <PartnerChanges title={USAGE_WORDS.changes} partners={preview.partners} />
          <LoadButton reckoning={reckoning} isWriting={isWriting} onLoad={onLoad} />
        </>
      )}
    </>
  );
}

/** What would be written, what is decided, and what takes more decisions. */
export interface LoadPlanProps {
  readonly preview: LoadPreview;
  readonly reckoning: Reckoning;
  readonly isWriting: boolean;
  readonly contentsId: string;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly onLoad: () => void;
}

function Notices({ notices }: { readonly notices: readonly string[] }): JSX.Element | null {
  const styles = useStyles();
  const id = useId();
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id}>
        {USAGE_WORDS.notices}
      </Subtitle2>
      <FirstOfMany noun="notice" items={notices}>
        {(notice) => <Body1 key={notice}>{notice}</Body1>}
      </FirstOfMany>
    </section>
  );
}
