import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { usePane } from '../shared/pane-context';
import { PRICING_WORDS } from '../text/pricing-words';
import { usePricingStyles } from './pricing-styles';
import type { SectionProps } from './section';
import { useRecording } from './use-recording';

/** The PO number; it is recorded by its button or Enter, and by nothing else. */
export function PoNumber({ view, act }: SectionProps): JSX.Element {
  const look = usePricingStyles();
  const { busy } = usePane();
  const [draft, setDraft] = useState<string | null>(null);
  const { problem, record, forget } = useRecording(act);
  const typed = draft ?? view.poNumber;
  const isIdle = busy !== null || typed.trim() === view.poNumber;
  return (
    <form
      className={look.entry}
      onSubmit={(event) => {
        event.preventDefault();
        if (isIdle) return;
        void record('enter-po-number', { poNumber: typed }).then((isDone) => {
          if (isDone) setDraft(null);
        });
      }}
    >
      <Field
        className={look.field}
        label={PRICING_WORDS.poNumber}
        hint={view.poNumber === '' ? PRICING_WORDS.poMissing : null}
        validationState={problem === '' ? 'none' : 'error'}
        validationMessage={problem === '' ? null : problem}
      >
        <Input
          className={look.input}
          value={typed}
          onChange={(_, { value }) => {
            setDraft(value);
            forget();
          }}
        />
      </Field>
      <Button type="submit" className={look.beside} disabledFocusable={isIdle}>
        {PRICING_WORDS.record}
      </Button>
    </form>
  );
}
