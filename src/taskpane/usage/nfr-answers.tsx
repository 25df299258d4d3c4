import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { LoadQuestion } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';
import type { AnswerProps } from './answer-props';
import { FirstOfMany } from './first-of-many';

type NfrQuestion = Extract<LoadQuestion, { kind: 'nfr' }>;

/** No customer's name: names are trimmed. */
const NOT_CHOSEN = ' ';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

/** Asks which customer of each new partner holds the NFR license, if one does. */
export function NfrAnswers({ questions, decisions, dispatch, isDisabled }: NfrAnswersProps): JSX.Element {
  const styles = useStyles();
  const { nfrCustomers } = decisions;
  const open = questions.filter(({ partner }) => nfrCustomers[partner] === undefined);
  const answer = (answers: Readonly<Record<string, string>>): void => {
    dispatch({ kind: 'decided', change: { nfrCustomers: { ...nfrCustomers, ...answers } } });
  };
  return (
    <>
      <FirstOfMany items={questions} noun="partner">
        {({ partner, message, customers }) => (
          <Field key={partner} label={USAGE_WORDS.nfrFor(partner)} hint={message}>
            <Select
              value={nfrCustomers[partner] ?? NOT_CHOSEN}
              disabled={isDisabled}
              onChange={(_, { value }) => {
                answer({ [partner]: value });
              }}
            >
              {nfrCustomers[partner] === undefined && (
                <option value={NOT_CHOSEN}>{USAGE_WORDS.nfrChoose}</option>
              )}
              <option value="">{USAGE_WORDS.nfrNone}</option>
              {customers.map((customer) => (
                <option key={customer} value={customer}>
                  {customer}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </FirstOfMany>
      {open.length > 1 && (
        <Button
          className={styles.button}
          size="small"
          disabled={isDisabled}
          onClick={() => {
            answer(Object.fromEntries(open.map(({ partner }) => [partner, ''])));
          }}
        >
          {open.length === questions.length
            ? USAGE_WORDS.nfrAll(open.length)
            : USAGE_WORDS.nfrRest(open.length)}
        </Button>
      )}
    </>
  );
}

interface NfrAnswersProps extends AnswerProps {
  readonly questions: readonly NfrQuestion[];
}
