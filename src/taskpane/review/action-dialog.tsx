import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  mergeClasses,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { ReviewView } from '../desk/review-views';
import { partnerText } from '../shared/partner-text';
import { ACTION_BAR_WORDS } from '../text/action-bar-words';
import { consequencesOf, finalFigures, recordedText, type BarAction } from './bar-actions';
import { usePreparingStyles } from './preparing-styles';
import { ReasonField } from './reason-field';

/** Asks before an action is taken: names what follows from it, and takes what must be written. */
export function ActionDialog(props: ActionDialogProps): JSX.Element {
  const { isOpen, onClose } = props;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface>
        <DialogForm {...props} />
      </DialogSurface>
    </Dialog>
  );
}

/** An action that is asked for. */
export interface ActionDialogProps {
  readonly item: BarAction;
  readonly view: ReviewView;
  readonly isOpen: boolean;
  /** The reason or reference, as typed so far. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asked anew each time that the dialog opens. */
function DialogForm({ item, view, text, onText, onClose, onConfirm }: ActionDialogProps): JSX.Element {
  const look = usePreparingStyles();
  const [isMissing, setIsMissing] = useState(false);
  const { action, asks, words } = item;
  const figures = finalFigures(action, view.totals);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!asks || text.trim() !== '') {
          onConfirm();
          return;
        }
        setIsMissing(true);
        event.currentTarget.querySelector('textarea')?.focus();
      }}
    >
      <DialogBody>
        <DialogTitle>{ACTION_BAR_WORDS.confirm(words.name, partnerText(view.partner))}</DialogTitle>
        <DialogContent className={look.column}>
          <ul className={look.bullets}>
            {consequencesOf(item, view.lines).map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
          {figures !== '' && (
            <div className={mergeClasses(look.figures, look.words)}>
              <span className={look.strong}>{ACTION_BAR_WORDS.finalFigures}</span>: {figures}
            </div>
          )}
          {asks && (
            <ReasonField
              label={words.writes}
              text={text}
              isMissing={isMissing && text.trim() === ''}
              onText={onText}
            />
          )}
          <span className={mergeClasses(look.small, look.quiet)}>{recordedText(view.person)}</span>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{ACTION_BAR_WORDS.cancel}</Button>
          <Button appearance="primary" type="submit">
            {words.name}
          </Button>
        </DialogActions>
      </DialogBody>
    </form>
  );
}
