import { Body1, Radio, RadioGroup } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { LoadQuestion } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';
import type { AnswerProps } from './days-answer';
import { FirstOfMany } from './first-of-many';

/** Asks what becomes of services and customers that the workbook has and the files have not; one answer for all. */
export function PartsAnswer({ questions, decisions, dispatch, isDisabled }: PartsAnswerProps): JSX.Element {
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
        aria-label={USAGE_WORDS.parts}
        value={decisions.parts ?? ''}
        disabled={isDisabled}
        onChange={(_, { value }) => {
          dispatch({ kind: 'decided', change: { parts: value === 'keep' ? 'keep' : 'replace' } });
        }}
      >
        <Radio value="keep" label={USAGE_WORDS.keepParts} />
        <Radio value="replace" label={USAGE_WORDS.replaceParts} />
      </RadioGroup>
    </>
  );
}

interface PartsAnswerProps extends AnswerProps {
  readonly questions: readonly Extract<LoadQuestion, { kind: 'parts' }>[];
}
