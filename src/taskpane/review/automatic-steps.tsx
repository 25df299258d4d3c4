import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type JSX } from 'react';
import type { AutomaticStepView } from '../desk/review-views';
import { usePane, type ReviewOutcome } from '../shared/pane-context';
import { PaneSection } from '../shared/pane-section';
import { ProblemBar } from '../shared/problem-bar';
import { localZone, timeText } from '../shared/time-text';
import { useAnswer } from '../shared/use-answer';
import { REVIEW_LIST_WORDS } from '../text/review-list-words';
import { AutomaticStep } from './automatic-step';

/** Steps that are shown before somebody asks for all. */
const FIRST = 5;

const useStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
  },
});

/** What was last applied by a click. */
interface Applied extends ReviewOutcome {
  readonly at: number;
}

/** The automatic steps that are due, what each will do, and one click that applies them (R30, R31, R37). */
export function AutomaticSteps({ cycle }: { readonly cycle: string }): JSX.Element | null {
  const { desk, actions, overview } = usePane();
  // Another state of the workbook is another question.
  const question = useCallback(
    () => (overview === null ? Promise.resolve([]) : desk.automaticSteps()),
    [desk, overview],
  );
  const { kind, value, message, askAgain } = useAnswer(question);
  const [applied, setApplied] = useState<Applied | null>(null);
  const result = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed may be gone.
    if (applied !== null) result.current?.focus();
  }, [applied]);
  const steps = value ?? [];
  if (kind === 'failed') {
    return (
      <ProblemBar
        title={REVIEW_LIST_WORDS.unlisted}
        actions={<Button onClick={askAgain}>{REVIEW_LIST_WORDS.again}</Button>}
      >
        {message}
      </ProblemBar>
    );
  }
  if (steps.length === 0 && applied === null) return null;
  const apply = async (): Promise<void> => {
    setApplied(null);
    const outcome = await actions.applyAutomaticSteps();
    setApplied({ ...outcome, at: Date.now() });
  };
  return (
    <PaneSection title={REVIEW_LIST_WORDS.due} note={String(steps.length)}>
      {applied !== null && (
        <div ref={result} tabIndex={-1}>
          <AppliedBar applied={applied} />
        </div>
      )}
      {steps.length > 0 && (
        <DueSteps steps={steps} cycle={cycle} isOld={kind === 'asking'} onApply={() => void apply()} />
      )}
    </PaneSection>
  );
}

function AppliedBar({
  applied: { kind, message, refusals, at },
}: {
  readonly applied: Applied;
}): JSX.Element {
  const isDone = kind === 'done';
  return (
    <ProblemBar
      intent={isDone ? 'success' : 'warning'}
      title={isDone ? REVIEW_LIST_WORDS.applied(timeText(at, localZone())) : REVIEW_LIST_WORDS.notApplied}
    >
      {refusals.length === 0 ? message : refusals.map((issue) => issue.message).join(' ')}
    </ProblemBar>
  );
}

function DueSteps({ steps, cycle, isOld, onApply }: DueStepsProps): JSX.Element {
  const styles = useStyles();
  const { busy, overview } = usePane();
  const [showsAll, setShowsAll] = useState(false);
  const ready = steps.filter(({ blockers }) => blockers.length === 0).length;
  const blocked = steps.length - ready;
  const zone = overview?.settings.find(({ name }) => name === 'Account zone')?.value ?? 'UTC';
  return (
    <div className={styles.column} inert={isOld}>
      <span className={styles.quiet}>{REVIEW_LIST_WORDS.dueHint}</span>
      <ul className={styles.list}>
        {(showsAll ? steps : steps.slice(0, FIRST)).map((step) => (
          <AutomaticStep
            key={`${step.cycle} ${step.partner}`}
            step={step}
            isOtherCycle={step.cycle !== cycle}
            zone={zone}
          />
        ))}
      </ul>
      <div className={styles.row}>
        {ready > 0 && (
          <Button appearance="primary" disabledFocusable={busy !== null} onClick={onApply}>
            {REVIEW_LIST_WORDS.apply(ready)}
          </Button>
        )}
        {steps.length > FIRST && (
          <Button
            aria-expanded={showsAll}
            onClick={() => {
              setShowsAll(!showsAll);
            }}
          >
            {showsAll ? REVIEW_LIST_WORDS.showFewer : REVIEW_LIST_WORDS.showAll(steps.length)}
          </Button>
        )}
        {blocked > 0 && <span className={styles.quiet}>{REVIEW_LIST_WORDS.blockedCount(blocked)}</span>}
      </div>
    </div>
  );
}

interface DueStepsProps {
  readonly steps: readonly AutomaticStepView[];
  readonly cycle: string;
  readonly isOld: boolean;
  readonly onApply: () => void;
}
