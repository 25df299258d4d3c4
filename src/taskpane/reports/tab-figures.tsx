import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import type { ReportView, TabView } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { FigureButton } from './figure-button';
import { quantityText } from './figure-text';
import { useReportStyles } from './report-styles';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  value: { margin: 0, marginLeft: 'auto', textAlign: 'end', minWidth: 0 },
});

/** The way from a tab's credits to its packs and its money, in the order in which it is computed. */
export function TabFigures({ report, tab }: TabFiguresProps): JSX.Element | null {
  const styles = useStyles();
  const look = useReportStyles();
  const id = useId();
  if (tab.figures.length === 0) return null;
  return (
    <section className={look.tight} aria-labelledby={id}>
      <Subtitle2 as="h3" id={id} className={look.heading}>
        {REPORT_WORDS.toTheBill}
      </Subtitle2>
      <dl className={styles.list}>
        {tab.figures.map((figure) => (
          <div className={styles.row} key={figure.label}>
            <dt>{figure.label}</dt>
            <dd className={mergeClasses(styles.value, look.figures)}>
              <FigureButton
                report={report}
                figure={figure}
                name={`${figure.label}, ${tab.label}`}
                text={figure.value === null ? null : quantityText(figure.value, figure.unit)}
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A tab of a report. */
export interface TabFiguresProps {
  readonly report: ReportView;
  readonly tab: TabView;
}
