import { Body1, Button, makeStyles } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { LoadQuestion } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';
import type { AnswerProps } from './answer-props';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** Reads the files again where the account zone changed after they were read. */
export function ZoneAnswer({ question, dispatch, isDisabled }: ZoneAnswerProps): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <Body1 block>{question.message}</Body1>
      <Button
        className={styles.button}
        disabled={isDisabled}
        onClick={() => {
          dispatch({ kind: 'read-again', change: {} });
        }}
      >
        {USAGE_WORDS.readAgain}
      </Button>
    </>
  );
}

interface ZoneAnswerProps extends Omit<AnswerProps, 'decisions'> {
  readonly question: Extract<LoadQuestion, { kind: 'zone' }>;
}
