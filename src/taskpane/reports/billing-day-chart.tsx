import { Button, makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { DataBarVertical20Regular } from '@fluentui/react-icons';
import { useId, useMemo, useState, type JSX } from 'react';
import type { ReportView, TabView } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import { REPORT_WORDS } from '../text/report-words';
import { barsOf, chartSentence, type Bar } from './chart-geometry';
import { ChartDrawing } from './chart-drawing';
import { BarSign } from './chart-marks';
import { useReportStyles } from './report-styles';

const useStyles = makeStyles({
  // The line keeps its place, so that nothing jumps while one points along the days.
  readout: { minHeight: tokens.lineHeightBase300, fontVariantNumeric: 'tabular-nums' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  entry: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  show: { alignSelf: 'flex-start' },
});

/** The daily credits of a tab, the billing day marked, its ties and the missing days visible; in words below. */
export function BillingDayChart({ report, tab }: BillingDayChartProps): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  const { actions, busy } = usePane();
  const bars = useMemo(() => barsOf(tab), [tab]);
  const [pointed, setPointed] = useState<number | null>(null);
  const id = useId();
  const { cycle, partner } = report;
  return (
    <section className={look.tight} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={look.heading}>
        {REPORT_WORDS.chart}
      </Subtitle2>
      <div className={mergeClasses(look.small, styles.readout, pointed === null && look.quiet)} aria-hidden>
        {pointed === null ? REPORT_WORDS.chartKeys : bars[pointed]?.says}
      </div>
      <ChartDrawing bars={bars} pointed={pointed} onPoint={setPointed} />
      <Legend bars={bars} />
      <div className={mergeClasses(look.small, look.figures)}>{chartSentence(tab)}</div>
      <Button
        className={styles.show}
        icon={<DataBarVertical20Regular />}
        disabledFocusable={busy !== null}
        onClick={() => void actions.showChart({ cycle, partner }, tab.name === 'nfr' ? 'nfr' : 'services')}
      >
        {REPORT_WORDS.showChart}
      </Button>
    </section>
  );
}

/** A tab of a report that has daily credits. */
export interface BillingDayChartProps {
  readonly report: ReportView;
  readonly tab: TabView;
}

const SIGNS = [
  ['billing', REPORT_WORDS.billingDay],
  ['tie', REPORT_WORDS.tie],
  ['missing', REPORT_WORDS.noData],
] as const;

/** What the signs say; only those that stand in the chart. */
function Legend({ bars }: { readonly bars: readonly Bar[] }): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.legend, look.small)} aria-hidden>
      {SIGNS.filter(([kind]) => bars.some((bar) => bar.kind === kind)).map(([kind, says]) => (
        <span key={kind} className={styles.entry}>
          <svg width="12" height="12" viewBox="-6 -6 12 12">
            <BarSign kind={kind} x={0} y={0} />
          </svg>
          {says}
        </span>
      ))}
    </div>
  );
}
