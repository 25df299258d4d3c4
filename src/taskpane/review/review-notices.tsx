import { Button, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Issue } from '../../engine';
import { usePane } from '../shared/pane-context';
import { ProblemBar } from '../shared/problem-bar';
import { NOTICE_WORDS } from '../text/notice-words';
import { ForkChoice } from './fork-choice';
import { alteredText, differingText, FrozenCells } from './frozen-cells';
import { usePreparingStyles } from './preparing-styles';
import type { SectionProps } from './section';
import { useKeptFocus } from './use-kept-focus';

/**
 * What is to be put right before anything else: nobody's name, a forked history, altered cells, figures that differ or
 * are out of date (R33, R38).
 */
export function ReviewNotices({ view, act }: SectionProps): JSX.Element {
  const look = usePreparingStyles();
  const [refusals, setRefusals] = useState<readonly Issue[]>([]);
  const { part, keep } = useKeptFocus<HTMLDivElement>();
  const take: SectionProps['act'] = async (action, inputs) => {
    keep();
    setRefusals([]);
    const outcome = await act(action, inputs);
    setRefusals(outcome.refusals);
    return outcome;
  };
  return (
    <div
      ref={part}
      tabIndex={-1}
      role="group"
      aria-label={NOTICE_WORDS.heading}
      className={mergeClasses(look.column, look.place)}
    >
      {view.person.name.trim() === '' && (
        <ProblemBar intent="warning" title={NOTICE_WORDS.nobody}>
          {NOTICE_WORDS.nobodySays}
        </ProblemBar>
      )}
      <Fork view={view} act={take} />
      <Altered view={view} act={take} />
      {refusals.length > 0 && (
        <ProblemBar title={NOTICE_WORDS.refused}>
          {refusals.map(({ message }) => message).join(' ')}
        </ProblemBar>
      )}
      {view.differing.length > 0 && (
        <ProblemBar intent="info" title={NOTICE_WORDS.differing}>
          {NOTICE_WORDS.differingSays}
          <FrozenCells cells={view.differing} textOf={differingText} />
        </ProblemBar>
      )}
      {view.isOutOfDate && <OutOfDate onRecompute={keep} />}
    </div>
  );
}

function Fork({ view, act }: SectionProps): JSX.Element | null {
  if (view.branches.length === 0) return null;
  return (
    <ProblemBar intent="warning" title={NOTICE_WORDS.forked}>
      {NOTICE_WORDS.forkedSays(view.branches.length)}
      <ForkChoice
        branches={view.branches}
        onKeep={(head, reason) => void act('resolve-fork', { keep: head, comments: reason })}
      />
    </ProblemBar>
  );
}

function Altered({ view, act }: SectionProps): JSX.Element | null {
  const look = usePreparingStyles();
  const { busy } = usePane();
  if (view.altered.length === 0) return null;
  const canRestore = view.actions.some(({ action }) => action === 'restore-approved-values');
  return (
    <ProblemBar intent="warning" title={NOTICE_WORDS.altered}>
      {NOTICE_WORDS.alteredSays(view.altered.length)}
      <FrozenCells cells={view.altered} textOf={alteredText} />
      {canRestore && (
        <div className={look.tight}>
          {NOTICE_WORDS.restoreSays}
          <Button
            className={look.start}
            disabledFocusable={busy !== null}
            onClick={() => void act('restore-approved-values')}
          >
            {NOTICE_WORDS.restore}
          </Button>
        </div>
      )}
    </ProblemBar>
  );
}

function OutOfDate({ onRecompute }: { readonly onRecompute: () => void }): JSX.Element {
  const { actions, busy } = usePane();
  return (
    <ProblemBar
      intent="warning"
      title={NOTICE_WORDS.outOfDate}
      actions={
        <Button
          disabledFocusable={busy !== null}
          onClick={() => {
            onRecompute();
            void actions.recompute();
          }}
        >
          {NOTICE_WORDS.recompute}
        </Button>
      }
    >
      {NOTICE_WORDS.outOfDateSays}
    </ProblemBar>
  );
}
