import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type Dispatch, type JSX } from 'react';
import type { FileCounts, ReadRequest } from '../desk/usage-views';
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

/** Asks whose the rows are that name no partner, file by file; the files are read again with the answers. */
export function PartnerQuestion({ files, request, dispatch }: PartnerQuestionProps): JSX.Element {
  const styles = useStyles();
  const [named, setNamed] = useState<Readonly<Record<string, string>>>({});
  const asked = files.filter(({ withoutPartner }) => withoutPartner > 0);
  const isAnswered = asked.every(({ file }) => (named[file] ?? '').trim() !== '');
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswered)
          dispatch({ kind: 'read-again', change: { partners: { ...request.partners, ...named } } });
      }}
    >
      {asked.map(({ file, withoutPartner }) => (
        <Field
          key={file}
          label={asked.length === 1 ? USAGE_WORDS.whosePartner : USAGE_WORDS.whosePartnerOf(file)}
          hint={`${file}: ${USAGE_WORDS.withoutPartner(withoutPartner)} ${USAGE_WORDS.partnerNeeded}`}
          required
        >
          <Input
            value={named[file] ?? ''}
            onChange={(_, { value }) => {
              setNamed({ ...named, [file]: value });
            }}
          />
        </Field>
      ))}
      <Button className={styles.button} type="submit" disabledFocusable={!isAnswered}>
        {USAGE_WORDS.usePartner}
      </Button>
    </form>
  );
}

/** What the files hold, and what is said of them. */
export interface PartnerQuestionProps {
  readonly files: readonly FileCounts[];
  readonly request: ReadRequest;
  readonly dispatch: Dispatch<LoadEvent>;
}
