import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, QuestionCircle16Filled } from '@fluentui/react-icons';
import type { Dispatch, JSX, ReactNode } from 'react';
import type { LoadQuestion } from '../desk/usage-views';
import { USAGE_WORDS } from '../text/usage-words';
import { EitherAnswer } from './either-answer';
import type { LoadEvent } from './load-event';
import { isAnswered, questionsOf } from './load-questions';
import type { Reckoning } from './load-state';
import { NfrAnswers } from './nfr-answers';
import { NoUsedAnswer } from './no-used-answer';
import { ZoneAnswer } from './zone-answer';

const DAYS = [
  { value: 'add', label: USAGE_WORDS.add },
  { value: 'replace', label: USAGE_WORDS.replace },
] as const;

const PARTS = [
  { value: 'keep', label: USAGE_WORDS.keepParts },
  { value: 'replace', label: USAGE_WORDS.replaceParts },
] as const;

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
  question: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  title: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1 },
  open: { color: tokens.colorPaletteDarkOrangeForeground1 },
  done: { color: tokens.colorPaletteGreenForeground1 },
});

/** The questions of a load, each with its consequence and its answer; answered ones stay to be changed. */
export function QuestionList({ reckoning, dispatch, isDisabled }: QuestionListProps): JSX.Element | null {
  const styles = useStyles();
  const { asked, decisions, preview } = reckoning;
  const days = questionsOf(asked, 'days');
  const nfr = questionsOf(asked, 'nfr');
  const parts = questionsOf(asked, 'parts');
  const noUsed = questionsOf(asked, 'no-used');
  const zone = questionsOf(asked, 'zone');
  if (days.length + parts.length + nfr.length + noUsed.length + zone.length === 0) return null;
  const open = (preview?.questions ?? []).filter(({ kind }) => kind !== 'control-total').length;
  const shared = { decisions, dispatch, isDisabled };
  const answered = (questions: readonly LoadQuestion[]): boolean =>
    questions.every((question) => isAnswered(question, decisions));
  return (
    <section className={styles.list} aria-label={USAGE_WORDS.questions(open)}>
      <Subtitle2 as="h3">{USAGE_WORDS.questions(open)}</Subtitle2>
      {zone.map((question) => (
        <Question key={question.kind} title={USAGE_WORDS.zone} isAnswered={false}>
          <ZoneAnswer question={question} {...shared} />
        </Question>
      ))}
      {days.length > 0 && (
        <Question title={USAGE_WORDS.days} isAnswered={answered(days)}>
          <EitherAnswer
            name={USAGE_WORDS.days}
            questions={days}
            choices={DAYS}
            value={decisions.days}
            isDisabled={isDisabled}
            onChoose={(value) => {
              dispatch({ kind: 'decided', change: { days: value } });
            }}
          />
        </Question>
      )}
      {parts.length > 0 && (
        <Question title={USAGE_WORDS.parts} isAnswered={answered(parts)}>
          <EitherAnswer
            name={USAGE_WORDS.parts}
            questions={parts}
            choices={PARTS}
            value={decisions.parts}
            isDisabled={isDisabled}
            onChoose={(value) => {
              dispatch({ kind: 'decided', change: { parts: value } });
            }}
          />
        </Question>
      )}
      {nfr.length > 0 && (
        <Question title={USAGE_WORDS.nfr} isAnswered={answered(nfr)}>
          <NfrAnswers questions={nfr} {...shared} />
        </Question>
      )}
      {noUsed.map((question) => (
        <Question key={question.kind} title={USAGE_WORDS.noUsed} isAnswered={answered([question])}>
          <NoUsedAnswer question={question} {...shared} />
        </Question>
      ))}
    </section>
  );
}

/** What is asked, what is decided, and what takes the answers. */
export interface QuestionListProps {
  readonly reckoning: Reckoning;
  readonly dispatch: Dispatch<LoadEvent>;
  /** While the load is written. */
  readonly isDisabled: boolean;
}

interface QuestionProps {
  readonly title: string;
  readonly isAnswered: boolean;
  readonly children: ReactNode;
}

function Question({ title, isAnswered: isDone, children }: QuestionProps): JSX.Element {
  const styles = useStyles();
  const Icon = isDone ? CheckmarkCircle16Filled : QuestionCircle16Filled;
  return (
    <div className={styles.question}>
      <div className={styles.title}>
        <Body1 as="h4" className={styles.name}>
          {title}
        </Body1>
        <Icon
          className={isDone ? styles.done : styles.open}
          aria-label={isDone ? USAGE_WORDS.answered : USAGE_WORDS.open}
        />
      </div>
      {children}
    </div>
  );
}
