import { Body1, makeStyles, mergeClasses, Subtitle1, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import { Fragment, type JSX } from 'react';
import type { ReportId, ReportView } from '../desk/report-views';
import { amountText, cycleText } from '../shared/amount';
import { usePane } from '../shared/pane-context';
import { partnerText } from '../shared/partner-text';
import { REPORT_WORDS } from '../text/report-words';
import { BackButton } from './back-button';
import { daysInCycle } from './days-in-words';
import { FigureButton } from './figure-button';
import { completeness, totalOf } from './report-facts';
import { useReportStyles } from './report-styles';
import { LEVEL_HEADING } from './use-level-focus';
import { WeightIcon } from './weight-icon';

const useStyles = makeStyles({
  fact: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: '2px' },
  total: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

/** The way back to the list, and whose month this is. */
export function ReportTitle({ id, status }: { readonly id: ReportId; readonly status: string }): JSX.Element {
  const look = useReportStyles();
  return (
    <div className={look.tight}>
      <BackButton>{REPORT_WORDS.back}</BackButton>
      <Subtitle1 as="h2" className={look.heading} {...LEVEL_HEADING}>
        {partnerText(id.partner)}
      </Subtitle1>
      <Body1 className={look.quiet}>{[status, cycleText(id.cycle)].filter(Boolean).join(' · ')}</Body1>
    </div>
  );
}

/** The packs and the SMB units of a report, where they are known. */
function Quantities({ report }: { readonly report: ReportView }): JSX.Element | null {
  const look = useReportStyles();
  const { packsFigure, smbUnitsFigure } = report;
  const quantities = [
    { figure: packsFigure, name: REPORT_WORDS.packsOf, words: REPORT_WORDS.packs },
    { figure: smbUnitsFigure, name: REPORT_WORDS.unitsOf, words: REPORT_WORDS.units },
  ];
  const known = quantities.flatMap(({ figure, name, words }) =>
    figure?.value == null ? [] : { figure, name, text: words(amountText(figure.value)) },
  );
  if (known.length === 0) return null;
  return (
    <div className={look.figures}>
      {known.map((quantity, index) => (
        <Fragment key={quantity.name}>
          {index > 0 && ' · '}
          <FigureButton report={report} {...quantity} />
        </Fragment>
      ))}
    </div>
  );
}

/** What a report comes to, whether it is complete, and which days lack. */
export function ReportHead({ report }: { readonly report: ReportView }): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  const { overview } = usePane();
  const total = totalOf(report, overview?.tier ?? 'Tier 2');
  const isGood = report.isComplete && report.isReceived;
  return (
    <div className={look.card}>
      {total !== null && (
        <div>
          <div className={mergeClasses(look.small, look.quiet)}>{REPORT_WORDS.total}</div>
          <div className={mergeClasses(look.strong, look.figures, report.isComplete && styles.total)}>
            <FigureButton report={report} {...total} />
          </div>
        </div>
      )}
      <Quantities report={report} />
      <div className={styles.fact}>
        {isGood ? (
          <CheckmarkCircle16Regular className={styles.icon} aria-hidden />
        ) : (
          <WeightIcon kind={report.isReceived ? 'incomplete' : 'not-received'} />
        )}
        <span>{completeness(report, report.totalNote)}</span>
      </div>
      {report.isOutOfDate && (
        <div className={styles.fact}>
          <WeightIcon kind="out-of-date" />
          <span>
            {REPORT_WORDS.outOfDate}. {REPORT_WORDS.outOfDateHint}
          </span>
        </div>
      )}
      {report.isReceived && report.missingDays.length > 0 && (
        <div className={look.small}>{REPORT_WORDS.missingDays(daysInCycle(report.missingDays))}</div>
      )}
    </div>
  );
}
