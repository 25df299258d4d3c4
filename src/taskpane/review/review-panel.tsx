import { Button, Spinner } from '@fluentui/react-components';
import { useCallback, type ComponentProps, type JSX } from 'react';
import type { AskedAction, AskedInputs } from '../desk/review-views';
import { usePane, type ReviewOutcome } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import type { ReviewSlots } from '../shared/review-slots';
import { useAnswer } from '../shared/use-answer';
import { REVIEW_PANE_WORDS } from '../text/review-pane-words';
import { ActionBar, type ActionBarProps } from './action-bar';
import { ExceptionsSection } from './exceptions-section';
import { HistorySection } from './history-section';
import { PreparingSection } from './preparing-section';
import { PricingSection } from './pricing-section';
import { ProposedTotals } from './proposed-totals';
import { ReviewNotices } from './review-notices';
import { useReviewStyles } from './review-styles';

/** The review of one report: where it stands, what is to be entered and cleared, what may be done, what was done. */
export function ReviewPanel({ id, exports, onBack }: ComponentProps<ReviewSlots['OfReport']>): JSX.Element {
  const look = useReviewStyles();
  const { desk, actions, overview } = usePane();
  const { cycle, partner } = id;
  // Another state of the workbook is another question.
  const question = useCallback(
    () =>
      overview === null
        ? Promise.reject(new Error(REVIEW_PANE_WORDS.reading))
        : desk.review({ cycle, partner }),
    [desk, overview, cycle, partner],
  );
  const { kind, value: view, message, askAgain } = useAnswer(question);
  const { revision: seenRevision, head: seenHead } = view ?? { revision: 0, head: '' };
  const act = useCallback(
    (action: AskedAction, inputs: AskedInputs = {}): Promise<ReviewOutcome> =>
      actions.review([{ cycle, partner, action, seenRevision, seenHead, inputs }]),
    [actions, cycle, partner, seenRevision, seenHead],
  );
  return (
    <section className={look.column} aria-label={REVIEW_PANE_WORDS.review} aria-busy={kind === 'asking'}>
      {kind === 'failed' && (
        <ProblemBar
          title={REVIEW_PANE_WORDS.unopened}
          actions={<Button onClick={askAgain}>{REVIEW_PANE_WORDS.again}</Button>}
        >
          {message}
        </ProblemBar>
      )}
      {kind === 'asking' && view === null && <Spinner label={REVIEW_PANE_WORDS.opening} />}
      {view !== null && (
        <Sections view={view} act={act} exports={exports} onBack={onBack} isOld={kind === 'asking'} />
      )}
    </section>
  );
}

/** What is shown of an old state takes no more actions. */
function Sections({
  view,
  act,
  exports,
  onBack,
  isOld,
}: ActionBarProps & { readonly isOld: boolean }): JSX.Element {
  const look = useReviewStyles();
  return (
    <div className={look.column} inert={isOld}>
      <ReviewNotices view={view} act={act} />
      <ProposedTotals view={view} act={act} />
      <PreparingSection view={view} act={act} />
      <ExceptionsSection view={view} act={act} />
      <PricingSection view={view} act={act} />
      <ActionBar view={view} act={act} exports={exports} onBack={onBack} />
      <HistorySection view={view} act={act} />
    </div>
  );
}
