import { makeStyles, mergeClasses, Tab, TabList, Button, tokens } from '@fluentui/react-components';
import { useId, useMemo, useState, type JSX } from 'react';
import type { ReportView, TabView } from '../desk/report-views';
import { usePane } from '../shared/pane-context';
import { REPORT_WORDS } from '../text/report-words';
import { BillingDayChart } from './billing-day-chart';
import { LinesTable } from './lines-table';
import { firstTab, shownColumns, tabFor } from './report-facts';
import { useReportStyles } from './report-styles';
import { TabFigures } from './tab-figures';

const useStyles = makeStyles({
  // Three long names do not fit side by side; one below the other they can be read whole.
  label: { whiteSpace: 'normal', textAlign: 'start' },
  columns: { alignSelf: 'flex-start' },
  panel: { paddingTop: tokens.spacingVerticalS },
});

/** The tabs of a report: lines, the way to packs and money, and the days. */
export function ReportTabs({ report }: { readonly report: ReportView }): JSX.Element | null {
  const look = useReportStyles();
  const styles = useStyles();
  const { overview } = usePane();
  const id = useId();
  const [chosen, setChosen] = useState<TabView['name'] | null>(null);
  const tier = overview?.tier ?? 'Tier 2';
  const tabs = useMemo(
    () => report.tabs.map((tab) => tabFor(tab, { tier, currency: report.currency })),
    [report, tier],
  );
  const tab = tabs.find(({ name }) => name === (chosen ?? firstTab(tabs))) ?? tabs[0];
  if (tab === undefined) return report.isReceived ? <span>{REPORT_WORDS.noTabs}</span> : null;
  return (
    <div>
      <TabList
        vertical
        size="small"
        aria-label={REPORT_WORDS.tabs}
        selectedValue={tab.name}
        onTabSelect={(_, { value }) => {
          setChosen(tabs.find(({ name }) => name === value)?.name ?? null);
        }}
      >
        {tabs.map(({ name, label }) => (
          <Tab
            key={name}
            value={name}
            id={`${id}${name}`}
            aria-controls={`${id}panel`}
            content={{ children: label, className: styles.label }}
          />
        ))}
      </TabList>
      <div
        role="tabpanel"
        id={`${id}panel`}
        aria-labelledby={`${id}${tab.name}`}
        className={mergeClasses(look.column, styles.panel)}
      >
        <TabBody key={tab.name} report={report} tab={tab} />
      </div>
    </div>
  );
}

function TabBody({ report, tab }: { readonly report: ReportView; readonly tab: TabView }): JSX.Element {
  const look = useReportStyles();
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  if (tab.lines.length === 0) return <span className={look.quiet}>{REPORT_WORDS.noLines}</span>;
  const hasMore = shownColumns(tab, false).length < tab.columns.length;
  return (
    <>
      <div className={look.tight}>
        <LinesTable report={report} tab={tab} showsAll={showsAll} />
        {hasMore && (
          <Button
            appearance="transparent"
            size="small"
            className={styles.columns}
            aria-expanded={showsAll}
            onClick={() => {
              setShowsAll(!showsAll);
            }}
          >
            {showsAll ? REPORT_WORDS.mainColumns : REPORT_WORDS.allColumns(tab.columns.length)}
          </Button>
        )}
      </div>
      <TabFigures report={report} tab={tab} />
      {tab.daily.length > 0 && <BillingDayChart report={report} tab={tab} />}
    </>
  );
}
