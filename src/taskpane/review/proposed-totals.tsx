import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { TotalView } from '../desk/review-views';
import { PaneSection } from '../shared/pane-section';
import { TOTALS_WORDS } from '../text/totals-words';
import { usePreparingStyles } from './preparing-styles';
import type { SectionProps } from './section';
import { differenceText, isAsCalculated, proposedText, quantity } from './total-text';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  cell: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'end',
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
  },
  name: { paddingLeft: 0, textAlign: 'start' },
  header: { color: tokens.colorNeutralForeground2 },
});

/**
 * Totals as calculated and as proposed, side by side (R33); one row where they are the same.
 *
 * Edges: nothing once the report is approved: the proposed totals are then those of the report.
 */
export function ProposedTotals({ view }: SectionProps): JSX.Element | null {
  const look = usePreparingStyles();
  if (view.billingStatus !== '' || view.totals.length === 0) return null;
  if (isAsCalculated(view)) {
    return (
      <PaneSection title={TOTALS_WORDS.heading} note={TOTALS_WORDS.asCalculated}>
        <div className={mergeClasses(look.figures, look.words)}>{proposedText(view.totals)}</div>
      </PaneSection>
    );
  }
  return (
    <PaneSection title={TOTALS_WORDS.heading} note={TOTALS_WORDS.note}>
      <TotalsTable totals={view.totals} />
    </PaneSection>
  );
}

function TotalsTable({ totals }: { readonly totals: readonly TotalView[] }): JSX.Element {
  const styles = useStyles();
  const look = usePreparingStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={mergeClasses(styles.cell, styles.name, styles.header)}>
            {TOTALS_WORDS.total}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.header)}>
            {TOTALS_WORDS.calculated}
          </th>
          <th scope="col" className={mergeClasses(styles.cell, styles.header)}>
            {TOTALS_WORDS.proposed}
          </th>
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => {
          const difference = differenceText(total);
          return (
            <tr key={total.label}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {total.label}
              </th>
              <td className={styles.cell}>{quantity(total.calculated, total)}</td>
              <td className={mergeClasses(styles.cell, difference !== '' && look.strong)}>
                {quantity(total.proposed, total)}
                {difference !== '' && <div className={look.small}>({difference})</div>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
