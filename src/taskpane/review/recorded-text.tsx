import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { AskedAction, AskedInputs } from '../desk/review-views';
import { usePricingStyles } from './pricing-styles';
import type { SectionProps } from './section';
import { useRecording } from './use-recording';

/** A text of the billing report; it is recorded by its button or Enter, and by nothing else. */
export function RecordedText(props: RecordedTextProps): JSX.Element {
  const { label, stands, action, act } = props;
  const look = usePricingStyles();
  const [draft, setDraft] = useState<string | null>(null);
  const { problem, record, forget } = useRecording(act);
  const typed = draft ?? stands;
  const isSame = typed.trim() === stands;
  return (
    <form
      className={look.entry}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame) return;
        void record(action, props.inputsOf(typed)).then((isDone) => {
          if (isDone) setDraft(null);
        });
      }}
    >
      <Field
        className={look.field}
        label={label}
        hint={props.hintOf(isSame)}
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
      <Button type="submit" className={look.beside} disabledFocusable={isSame}>
        {props.buttonOf(typed, isSame)}
      </Button>
    </form>
  );
}

/** The text as it stands, and how another one is recorded. */
export interface RecordedTextProps extends Pick<SectionProps, 'act'> {
  readonly label: string;
  readonly stands: string;
  readonly action: AskedAction;
  readonly inputsOf: (typed: string) => AskedInputs;
  /** `isSame`: nothing else was typed than what stands. */
  readonly hintOf: (isSame: boolean) => string | null;
  readonly buttonOf: (typed: string, isSame: boolean) => string;
}
