import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type Dispatch, type JSX } from 'react';
import { USAGE_WORDS } from '../text/usage-words';
import type { LoadEvent } from './load-event';

const useStyles = makeStyles({
  question: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: tokens.spacingVerticalS,
  },
  button: { alignSelf: 'flex-start' },
});

/** Asks whose usage it is, where the files turned out to name nobody; they are read again with the answer. */
export function PartnerQuestion({ dispatch }: { readonly dispatch: Dispatch<LoadEvent> }): JSX.Element {
  const styles = useStyles();
  const [partner, setPartner] = useState('');
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (partner.trim() !== '') dispatch({ kind: 'read-again', change: { partner: partner.trim() } });
      }}
    >
      <Field label={USAGE_WORDS.whosePartner} hint={USAGE_WORDS.partnerNeeded} required>
        <Input
          value={partner}
          onChange={(_, { value }) => {
            setPartner(value);
          }}
        />
      </Field>
      <Button className={styles.button} type="submit" disabledFocusable={partner.trim() === ''}>
        {USAGE_WORDS.usePartner}
      </Button>
    </form>
  );
}
