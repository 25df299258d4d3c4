import { Button, mergeClasses, useRestoreFocusTarget } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons';
import { useId, useState, type JSX } from 'react';
import { usePane } from '../shared/pane-context';
import { ACTION_BAR_WORDS } from '../text/action-bar-words';
import { ActionDialog } from './action-dialog';
import type { BarAction } from './bar-actions';
import { usePreparingStyles } from './preparing-styles';
import { RestButton } from './rest-button';
import type { SectionProps } from './section';

/** An action: its button, what it will do, and what blocks it. */
export function ActionItem({ item, view, act }: ActionItemProps): JSX.Element {
  const look = usePreparingStyles();
  const { busy } = usePane();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState('');
  const restoreFocus = useRestoreFocusTarget();
  const id = useId();
  const { action, words, blockers } = item;
  const isBlocked = blockers.length > 0;
  const take = async (): Promise<void> => {
    setIsOpen(false);
    const { kind } = await act(action, item.asks ? { comments: text.trim() } : {});
    // What was written stays where the action was refused.
    if (kind === 'done') setText('');
  };
  return (
    <li className={look.item}>
      <Button
        {...restoreFocus}
        className={look.start}
        appearance={words.isMain ? 'primary' : 'secondary'}
        disabledFocusable={isBlocked || busy !== null}
        aria-describedby={id}
        aria-haspopup="dialog"
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {words.name}
      </Button>
      <div id={id} className={look.tight}>
        <span className={mergeClasses(look.small, look.quiet)}>{words.does}</span>
        {isBlocked && <Blockers blockers={blockers} />}
      </div>
      <ActionDialog
        item={item}
        view={view}
        isOpen={isOpen}
        text={text}
        onText={setText}
        onClose={() => {
          setIsOpen(false);
        }}
        onConfirm={() => void take()}
      />
    </li>
  );
}

/** An action of a report. */
export interface ActionItemProps extends SectionProps {
  readonly item: BarAction;
}

/** What blocks an action: the first reason, and the others when they are asked for. */
function Blockers({ blockers }: { readonly blockers: readonly string[] }): JSX.Element {
  const look = usePreparingStyles();
  const [showsAll, setShowsAll] = useState(false);
  const rest = blockers.length - 1;
  return (
    <div className={look.tight}>
      <div className={mergeClasses(look.said, look.small)}>
        <LockClosed16Regular className={look.icon} aria-hidden />
        <div className={look.words}>
          <span className={look.strong}>{ACTION_BAR_WORDS.blocked(blockers.length)}</span>
          {(showsAll ? blockers : blockers.slice(0, 1)).map((says) => (
            <div key={says}>{says}</div>
          ))}
        </div>
      </div>
      <RestButton
        rest={rest}
        showsAll={showsAll}
        words={ACTION_BAR_WORDS}
        onToggle={() => {
          setShowsAll(!showsAll);
        }}
      />
    </div>
  );
}
