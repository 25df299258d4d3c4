import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { AutomaticStepView } from '../desk/review-views';
import { partnerText } from '../shared/partner-text';
import { Time } from '../shared/time';
import { REVIEW_LIST_WORDS } from '../text/review-list-words';

const useStyles = makeStyles({
  step: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  partner: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  row: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, color: tokens.colorPaletteRedForeground1 },
});

/** One step: what it does, line by line, when it was due, and what is in its way. */
export function AutomaticStep({ step, isOtherCycle, zone }: AutomaticStepProps): JSX.Element {
  const styles = useStyles();
  const { partner, cycle, due, penalties, blockers } = step;
  const name = partnerText(partner);
  return (
    <li className={styles.step}>
      <span className={styles.partner}>{isOtherCycle ? REVIEW_LIST_WORDS.ofCycle(name, cycle) : name}</span>
      <span>{stepText(step)}</span>
      {penalties.length > 0 && (
        <>
          <span>{REVIEW_LIST_WORDS.penaltyHint}</span>
          <ul className={styles.list}>
            {penalties.map((line) => (
              <li key={`${line.name} ${line.billingUnit}`}>{REVIEW_LIST_WORDS.penalty(line)}</li>
            ))}
          </ul>
        </>
      )}
      <span className={styles.quiet}>
        {REVIEW_LIST_WORDS.dueAt} <Time at={due} zone={zone} />
      </span>
      {blockers.map(({ code, message }) => (
        <span key={code} className={styles.row}>
          <ErrorCircle16Filled className={styles.icon} aria-hidden />
          <span>
            {REVIEW_LIST_WORDS.blocked} {message}
          </span>
        </span>
      ))}
    </li>
  );
}

interface AutomaticStepProps {
  readonly step: AutomaticStepView;
  /** Whether it is of another report cycle than the one that is looked at. */
  readonly isOtherCycle: boolean;
  /** The account's zone, in which steps fall due. */
  readonly zone: string;
}

/** What a step will do, in a sentence. */
export function stepText({ action, approves, blockers }: AutomaticStepView): string {
  const words = REVIEW_LIST_WORDS;
  if (action === 'automatic-approval') return `${words.approves}.`;
  if (blockers.length > 0) return `${words.submits}.`;
  return `${words.submits}, ${approves ? words.approvesToo : words.leavesToReview}.`;
}
