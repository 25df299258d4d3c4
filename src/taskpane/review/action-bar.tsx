import { Button, Caption1, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX, type ReactNode } from 'react';
import { PaneSection } from '../shared/pane-section';
import { usePane, type ReviewOutcome } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { ACTION_BAR_WORDS } from '../text/action-bar-words';
import { ActionItem } from './action-item';
import { barActions, recordedText } from './bar-actions';
import { draftInputs } from './draft';
import { useDraft } from './drafts';
import { usePreparingStyles } from './preparing-styles';
import type { SectionProps } from './section';
import { useKeptFocus } from './use-kept-focus';

const INTENTS = { done: 'success', nothing: 'info', cancelled: 'warning', failed: 'error' } as const;

/**
 * What may be done with the report, and what blocks it.
 *
 * Rule:  what is entered elsewhere in the review has its button there.
 */
export function ActionBar({ view, act, exports, onBack }: ActionBarProps): JSX.Element {
  const look = usePreparingStyles();
  const { busy, outcome: last } = usePane();
  const [draft] = useDraft(view);
  const [outcome, setOutcome] = useState<ReviewOutcome | null>(null);
  const { part, keep } = useKeptFocus<HTMLDivElement>();
  const actions = barActions(view.actions, draftInputs(view, draft) !== null);
  const take: SectionProps['act'] = async (action, inputs) => {
    keep();
    setOutcome(null);
    const ended = await act(action, inputs);
    setOutcome(ended);
    return ended;
  };
  return (
    <div
      ref={part}
      tabIndex={-1}
      role="group"
      aria-label={ACTION_BAR_WORDS.actions}
      className={mergeClasses(look.column, look.place)}
    >
      <PaneSection title={ACTION_BAR_WORDS.actions}>
        {view.billingStatus === 'Submitted to Trend Micro' && (
          <ProblemBar intent="info" title={ACTION_BAR_WORDS.export}>
            {ACTION_BAR_WORDS.exportSays}
            <div className={look.below}>{exports}</div>
          </ProblemBar>
        )}
        {outcome !== null && busy === null && last?.message === outcome.message && (
          <ProblemBar
            intent={INTENTS[outcome.kind]}
            title={ACTION_BAR_WORDS.outcome[outcome.kind]}
            onDismiss={() => {
              setOutcome(null);
            }}
          >
            {outcome.message}
          </ProblemBar>
        )}
        {actions.length === 0 ? (
          <span>
            {view.actions.length === 0
              ? ACTION_BAR_WORDS.none(view.person.role)
              : ACTION_BAR_WORDS.putRightFirst}
          </span>
        ) : (
          <>
            <ul className={look.list}>
              {actions.map((item) => (
                <ActionItem key={item.action} item={item} view={view} act={take} />
              ))}
              {view.actions.some(({ action }) => action === 'back') && (
                <li className={look.item}>
                  <Button className={look.start} onClick={onBack}>
                    {ACTION_BAR_WORDS.back}
                  </Button>
                  <span className={mergeClasses(look.small, look.quiet)}>{ACTION_BAR_WORDS.backSays}</span>
                </li>
              )}
            </ul>
            <Caption1 className={look.quiet}>{recordedText(view.person)}</Caption1>
          </>
        )}
      </PaneSection>
    </div>
  );
}

/** The report, what hands it out once it is submitted, and what *Back* does: nothing is recorded (R34). */
export interface ActionBarProps extends SectionProps {
  readonly exports: ReactNode;
  readonly onBack: () => void;
}
