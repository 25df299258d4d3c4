import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { PREPARING_WORDS } from '../text/preparing-words';
import { usePreparingStyles } from './preparing-styles';
import { COMMENT_LENGTH } from './reason-field';

/** One comment for several lines. */
export function SeveralLines({ count, onPut }: SeveralLinesProps): JSX.Element {
  const look = usePreparingStyles();
  const [text, setText] = useState('');
  return (
    <div className={look.tight}>
      <Field label={PREPARING_WORDS.selected(count)} hint={PREPARING_WORDS.putHint}>
        <Textarea
          value={text}
          rows={2}
          maxLength={COMMENT_LENGTH}
          resize="vertical"
          onChange={(_, { value }) => {
            setText(value);
          }}
        />
      </Field>
      <Button
        size="small"
        className={look.start}
        disabledFocusable={text.trim() === ''}
        onClick={() => {
          onPut(text);
          setText('');
        }}
      >
        {PREPARING_WORDS.put(count)}
      </Button>
    </div>
  );
}

/** How many lines are selected, and what puts a comment on them. */
export interface SeveralLinesProps {
  readonly count: number;
  readonly onPut: (comment: string) => void;
}
