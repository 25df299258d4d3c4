import { Field, Textarea } from '@fluentui/react-components';
import type { JSX } from 'react';
import { REASON_WORDS } from '../text/reason-words';

/** As long as a comment may be. */
export const COMMENT_LENGTH = 2000;

/** What must be written with an action; where it is missing, it says so. */
export function ReasonField({ label, text, isMissing, onText }: ReasonFieldProps): JSX.Element {
  return (
    <Field
      label={label}
      required
      validationState={isMissing ? 'error' : 'none'}
      validationMessage={isMissing ? REASON_WORDS.missing : null}
    >
      <Textarea
        value={text}
        maxLength={COMMENT_LENGTH}
        resize="vertical"
        onChange={(_, { value }) => {
          onText(value);
        }}
      />
    </Field>
  );
}

/** A reason or a reference, as typed. */
export interface ReasonFieldProps {
  readonly label: string;
  readonly text: string;
  readonly isMissing: boolean;
  readonly onText: (text: string) => void;
}
