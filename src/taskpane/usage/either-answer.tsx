import { Body1, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import { FirstOfMany } from './first-of-many';

/** Asks one question about several partners, and takes one of two answers for all of them. */
export function EitherAnswer<Value extends string>(props: EitherAnswerProps<Value>): JSX.Element {
  const { name, questions, choices, value, isDisabled, onChoose } = props;
  return (
    <>
      <FirstOfMany noun="partner" items={questions}>
        {({ message, partner }) => (
          <Body1 block key={partner}>
            {message}
          </Body1>
        )}
      </FirstOfMany>
      <RadioGroup
        aria-label={name}
        value={value ?? ''}
        disabled={isDisabled}
        onChange={(_, { value: chosen }) => {
          const choice = choices.find((one) => one.value === chosen);
          if (choice !== undefined) onChoose(choice.value);
        }}
      >
        {choices.map((choice) => (
          <Radio key={choice.value} value={choice.value} label={choice.label} />
        ))}
      </RadioGroup>
    </>
  );
}

/** The question, partner by partner, and its two answers. */
export interface EitherAnswerProps<Value extends string> {
  /** What is asked, for those who hear the page. */
  readonly name: string;
  readonly questions: readonly { readonly message: string; readonly partner: string }[];
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  /** Null while nothing was chosen. */
  readonly value: Value | null;
  readonly isDisabled: boolean;
  readonly onChoose: (value: Value) => void;
}
