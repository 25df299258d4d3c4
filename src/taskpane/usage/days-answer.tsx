import { Body1, Radio, RadioGroup } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import type { LoadDecisions, LoadQuestion } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';
import { FirstOfMany } from './first-of-many';

/** Questions of one kind, and what takes their answer. */
export interface AnswerProps {
  readonly decisions: LoadDecisions;
  readonly dispatch: Dispatch<LoadEvent>;
  readonly isDisabled: boolean;
}

/** Asks what becomes of days that the workbook has and the files have not; one answer for all partners. */
export function DaysAnswer({ questions, decisions, dispatch, isDisabled }: DaysAnswerProps): JSX.Element {
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
        aria-label={USAGE_WORDS.days}
        value={decisions.days ?? ''}
        disabled={isDisabled}
        onChange={(_, { value }) => {
          dispatch({ kind: 'decided', change: { days: value === 'add' ? 'add' : 'replace' } });
        }}
      >
        <Radio value="add" label={USAGE_WORDS.add} />
        <Radio value="replace" label={USAGE_WORDS.replace} />
      </RadioGroup>
    </>
  );
}

interface DaysAnswerProps extends AnswerProps {
  readonly questions: readonly Extract<LoadQuestion, { kind: 'days' }>[];
}
