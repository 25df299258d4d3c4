import { Body1, Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Dispatch, JSX } from 'react';
import type { DuplicatesView } from '../desk/usage-views';
import { ProblemBar } from '../shared/problem-bar';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
  },
  question: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** R14: asks what becomes of rows with one key; the files are read again with the answer. */
export function DuplicatesQuestion({ duplicates, dispatch }: DuplicatesQuestionProps): JSX.Element {
  const styles = useStyles();
  const decide = (how: 'sum' | 'reject') => () => {
    dispatch({ kind: 'read-again', change: { duplicates: how } });
  };
  return (
    <section className={styles.question} aria-label={USAGE_WORDS.duplicates}>
      <ProblemBar intent="warning" title={USAGE_WORDS.duplicates}>
        {USAGE_WORDS.duplicatesWhy(duplicates.rows, duplicates.keys)}{' '}
        {USAGE_WORDS.duplicatesExample(duplicates.example)}
      </ProblemBar>
      <div className={styles.buttons}>
        <Button onClick={decide('sum')}>{USAGE_WORDS.sum}</Button>
        <Button onClick={decide('reject')}>{USAGE_WORDS.reject}</Button>
      </div>
    </section>
  );
}

/** Rows that share a key. */
export interface DuplicatesQuestionProps {
  readonly duplicates: DuplicatesView;
  readonly dispatch: Dispatch<LoadEvent>;
}

/** What was decided about rows with one key, and the way back. */
export function DuplicatesAnswer({
  duplicates,
  how,
  dispatch,
}: DuplicatesQuestionProps & { readonly how: 'sum' | 'reject' }): JSX.Element {
  const { rows, keys } = duplicates;
  const isSum = how === 'sum';
  return (
    <Body1 block>
      {isSum ? USAGE_WORDS.summed(rows, keys) : USAGE_WORDS.rejectedDuplicates(rows, keys)}{' '}
      <Link
        as="button"
        inline
        onClick={() => {
          dispatch({ kind: 'read-again', change: { duplicates: isSum ? 'reject' : 'sum' } });
        }}
      >
        {isSum ? USAGE_WORDS.rejectInstead : USAGE_WORDS.sumInstead}
      </Link>
    </Body1>
  );
}
