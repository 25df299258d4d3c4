import { Field, Textarea, type FieldProps } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Issue } from '../../engine';
import { PREPARING_WORDS } from '../text/preparing-words';
import { COMMENT_LENGTH } from './reason-field';

/** From here on it is said how many characters are left. */
const NEARLY_FULL = 200;

/** A comment as it is typed. */
export function CommentField({ label, text, isReadOnly, refusals, onText }: CommentFieldProps): JSX.Element {
  const left = COMMENT_LENGTH - text.length;
  return (
    <Field
      label={label}
      hint={left < NEARLY_FULL ? PREPARING_WORDS.characters(left) : null}
      {...refusedWith(refusals)}
    >
      <Textarea
        value={text}
        rows={2}
        maxLength={COMMENT_LENGTH}
        resize="vertical"
        readOnly={isReadOnly}
        onChange={(_, { value }) => {
          onText(value);
        }}
      />
    </Field>
  );
}

/** A comment, and what was refused of it. */
export interface CommentFieldProps {
  readonly label: string | JSX.Element;
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly refusals: readonly Issue[];
  readonly onText: (text: string) => void;
}

/** How a field shows what was refused of it. */
export function refusedWith(
  refusals: readonly Issue[],
): Pick<FieldProps, 'validationState' | 'validationMessage'> {
  const says = refusals.map(({ message }) => message).join(' ');
  return says === '' ? {} : { validationState: 'error', validationMessage: says };
}
