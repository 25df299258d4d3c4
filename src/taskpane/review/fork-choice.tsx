import { Button, Field, mergeClasses, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { changesInWords, changeText } from '../../book/changes-in-words';
import { frozenText } from '../../book/frozen-rows-in-words';
import { personInWords } from '../../engine';
import type { HistoryView, ReviewView } from '../desk/review-views';
import { usePane } from '../shared/pane-context';
import { NOTICE_WORDS } from '../text/notice-words';
import { REVIEW_WORDS } from '../text/review-words';
import { usePreparingStyles } from './preparing-styles';
import { ReasonField } from './reason-field';
import { timeText } from './time-text';

/** The branches of a forked history, and the choice of the one that holds. */
export function ForkChoice({ branches, onKeep }: ForkChoiceProps): JSX.Element {
  const look = usePreparingStyles();
  const { busy } = usePane();
  const [chosen, setChosen] = useState('');
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const isUnchosen = !branches.some(({ head }) => head === chosen);
  return (
    <form
      noValidate
      className={look.column}
      onSubmit={(event) => {
        event.preventDefault();
        setIsAsked(true);
        if (!isUnchosen && reason.trim() !== '' && busy === null) onKeep(chosen, reason.trim());
      }}
    >
      <Field
        label={NOTICE_WORDS.branches}
        required
        validationState={isAsked && isUnchosen ? 'error' : 'none'}
        validationMessage={isAsked && isUnchosen ? NOTICE_WORDS.chooseFirst : null}
      >
        <RadioGroup
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
          }}
        >
          {branches.map(({ head, entries }, index) => (
            <Radio
              key={head}
              value={head}
              label={<BranchText name={NOTICE_WORDS.branch(index + 1)} entries={entries} />}
            />
          ))}
        </RadioGroup>
      </Field>
      <ReasonField
        label={NOTICE_WORDS.reason}
        text={reason}
        isMissing={isAsked && reason.trim() === ''}
        onText={setReason}
      />
      <Button type="submit" appearance="primary" className={look.start} disabledFocusable={busy !== null}>
        {NOTICE_WORDS.keep}
      </Button>
    </form>
  );
}

/** The branches, and what keeps one with a reason. */
export interface ForkChoiceProps {
  readonly branches: ReviewView['branches'];
  readonly onKeep: (head: string, reason: string) => void;
}

/** Who did what on a branch, and when; newest first. */
function BranchText({ name, entries }: BranchTextProps): JSX.Element {
  const look = usePreparingStyles();
  return (
    <span className={look.tight}>
      <span className={look.strong}>{name}</span>
      {entries.map((entry) => (
        <span key={entry.id} className={mergeClasses(look.tight, look.words)}>
          <span>{REVIEW_WORDS.was(entry.action)}</span>
          <span className={mergeClasses(look.small, look.quiet)}>
            {NOTICE_WORDS.by(personInWords(entry.by), timeText(entry.at))}
          </span>
          {entry.comments !== '' && <span className={look.written}>{entry.comments}</span>}
          {changeTexts(entry).map((text, index) => (
            <span key={`${text} ${index}`} className={look.small}>
              {text}
            </span>
          ))}
        </span>
      ))}
    </span>
  );
}

/** What an entry changed, a line for each field, and one for all rows that it froze. */
function changeTexts(entry: HistoryView): readonly string[] {
  const { fields, frozen } = changesInWords(entry, timeText);
  return [...fields.map(changeText), ...(frozen.length === 0 ? [] : [frozenText(frozen)])];
}

interface BranchTextProps {
  readonly name: string;
  readonly entries: readonly HistoryView[];
}
