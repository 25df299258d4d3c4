import { makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons';
import { memo, type JSX } from 'react';
import type { Overview, ReportSummary } from '../desk/report-views';
import { partnerText } from '../shared/partner-text';
import { flagsOf, quantitiesOf, statusesOf, totalOfReport, type ReportFlag } from './report-list';
import { useReportStyles } from './report-styles';
import { WeightIcon } from './weight-icon';

const useStyles = makeStyles({
  // The browser lays out only the rows in sight: three hundred partners cost as much as twenty.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 64px' },
  button: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto 16px',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    width: '100%',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: `calc(-1 * ${tokens.strokeWidthThick})`,
    },
  },
  name: { overflowWrap: 'anywhere' },
  total: { textAlign: 'end', maxWidth: '150px' },
  chevron: {
    color: tokens.colorNeutralForeground3,
    gridRow: '1 / span 3',
    gridColumn: 3,
    alignSelf: 'center',
  },
  wide: { gridColumn: '1 / span 2' },
  flags: {
    gridColumn: '1 / span 2',
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
  },
  flag: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sentences: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** One report of the list: partner, total, status, packs, flags. The flags' sentences come on hover and focus. */
export const ReportRow = memo(function ReportRow({ report, tier, onOpen }: ReportRowProps): JSX.Element {
  const styles = useStyles();
  const look = useReportStyles();
  const flags = flagsOf(report);
  const total = tier === 'Tier 1' ? totalOfReport(report) : '';
  const button = (
    <button
      type="button"
      className={styles.button}
      data-partner={report.partner}
      onClick={() => {
        onOpen(report);
      }}
    >
      <span className={mergeClasses(styles.name, look.strong)}>{partnerText(report.partner)}</span>
      <span className={mergeClasses(styles.total, look.figures)}>{total}</span>
      <ChevronRight16Regular className={styles.chevron} aria-hidden />
      <span className={mergeClasses(styles.wide, look.small, look.quiet, look.figures)}>
        {[...statusesOf(report), quantitiesOf(report)].filter(Boolean).join(' · ')}
      </span>
      {flags.length > 0 && (
        <span className={mergeClasses(styles.flags, look.small)}>
          {flags.map(({ kind, says }) => (
            <span key={kind} className={styles.flag}>
              <WeightIcon kind={kind} />
              {says}
            </span>
          ))}
        </span>
      )}
    </button>
  );
  if (flags.length === 0) return <li className={styles.item}>{button}</li>;
  return (
    <li className={styles.item}>
      <Tooltip relationship="description" withArrow content={<FlagSentences flags={flags} />}>
        {button}
      </Tooltip>
    </li>
  );
});

/** One report, who looks at it, and what opens it. */
export interface ReportRowProps {
  readonly report: ReportSummary;
  readonly tier: Overview['tier'];
  readonly onOpen: (report: ReportSummary) => void;
}

/** The most sentences that a hover shows; the report has all of them. */
const SENTENCES = 4;

function FlagSentences({ flags }: { readonly flags: readonly ReportFlag[] }): JSX.Element {
  const styles = useStyles();
  const sentences = flags.flatMap(({ because }) => because);
  return (
    <span className={styles.sentences}>
      {sentences.slice(0, SENTENCES).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {sentences.length > SENTENCES && <span>+ {sentences.length - SENTENCES}</span>}
    </span>
  );
}
