import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { ReportView, TabColumn, TabView } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { headerText } from './figure-text';
import { LineRow } from './line-row';
import { shownColumns } from './report-facts';
import { useReportStyles } from './report-styles';

const useStyles = makeStyles({
  // The table may be wider than the pane; the pane never is.
  frame: {
    overflowX: 'auto',
    // What is only read out is placed within it, and cannot widen the pane.
    position: 'relative',
    maxWidth: '100%',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  wide: { width: 'max-content', minWidth: '100%' },
  header: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'start',
    verticalAlign: 'bottom',
  },
  narrow: { maxWidth: '112px' },
  number: { textAlign: 'end' },
});

/** The lines of a tab: the main columns, or all of them in a table that scrolls sideways. */
export function LinesTable({ report, tab, showsAll }: LinesTableProps): JSX.Element {
  const styles = useStyles();
  const look = useReportStyles();
  const shown = shownColumns(tab, showsAll);
  const columns = shown.flatMap((index) => tab.columns[index] ?? []);
  const scrolls = showsAll
    ? { role: 'region', tabIndex: 0, 'aria-label': REPORT_WORDS.scrollable(tab.label) }
    : {};
  return (
    <div className={styles.frame} {...scrolls}>
      <table className={mergeClasses(styles.table, showsAll && styles.wide)}>
        <caption className={look.unseen}>{REPORT_WORDS.linesOf(tab.label)}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Header key={column.label} column={column} currency={report.currency} />
            ))}
          </tr>
        </thead>
        <tbody>
          {tab.lines.map((line, index) => (
            <LineRow
              key={index}
              report={report}
              tab={tab}
              line={line}
              shown={shown}
              staysInSight={showsAll}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A tab of a report, and how much of it is shown. */
export interface LinesTableProps {
  readonly report: ReportView;
  readonly tab: TabView;
  readonly showsAll: boolean;
}

function Header({
  column,
  currency,
}: {
  readonly column: TabColumn;
  readonly currency: string | null;
}): JSX.Element {
  const styles = useStyles();
  const isNumber = column.kind !== 'text';
  return (
    <th
      scope="col"
      className={mergeClasses(styles.header, isNumber && styles.number, isNumber && styles.narrow)}
    >
      {headerText(column, currency)}
    </th>
  );
}
