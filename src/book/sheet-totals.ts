import { amount, groupedBy, isCurrency, minorDigitsOf, sumOfStated, type Decimal } from '../engine';
import { Problem } from '../intake/values/problem';
import { readQuantity } from '../intake/values/read-number';
import type { BilledReport } from './billed-report';
import type { Cell, Row } from './cell';
import { cellText } from './cell-text';
import { reportIdIn, reportKeyOf } from './report-id';
import { cellIn } from './row-of';

/**
 * What each currency comes to (R23) by rows of LMP_Reports, in the order of their codes.
 *
 * Rule:  a report whose total is blank adds what is known of it so far, as computed; its currency is then incomplete, and
 *        says how far it is (R24). It is "so far", too, while some report's currency is not known.
 * Edges: a currency in which nothing is priced is left out; one in which no subtotal is known has none, never 0. A total
 *        that somebody typed over in words is none.
 * @example 1,305.92 EUR so far (0 of 2 reports complete)
 */
export function sheetTotals(rows: readonly Row[], reports: readonly BilledReport[]): readonly string[] {
  const computed = new Map(reports.map((report) => [reportKeyOf(report), report]));
  const known = rows.map((row) => {
    const report = computed.get(reportKeyOf(reportIdIn('LMP_Reports', row)));
    const money = moneyOf(row, report);
    const currency = String(cellIn('LMP_Reports', row, 'Currency')).trim();
    return { row, money, currency, isPriced: money !== null || report?.shown.money != null };
  });
  const isWithoutCurrency = known.some(({ currency }) => currency === '');
  return [...groupedBy(known, ({ currency }) => currency)]
    .filter(([currency, of]) => isCurrency(currency) && of.some(({ isPriced }) => isPriced))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, of]) => {
      const complete = of.filter(({ row, money }) => isComplete(row) && money !== null).length;
      const sum = sumOfStated(of.map(({ money }) => money));
      const far = complete < of.length ? ` (${completeText(complete, of.length)})` : '';
      if (sum === null) return `none in ${currency} yet${far}`;
      const money = `${amount(sum, minorDigitsOf(currency))} ${currency}`;
      return far === '' && !isWithoutCurrency ? money : `${money} so far${far}`;
    });
}

/** The total of a report; where that cell is blank, what is known of it so far; null where neither is. */
function moneyOf(row: Row, report: BilledReport | undefined): Decimal | null {
  const total = cellIn('LMP_Reports', row, 'Total invoice amount');
  const isBlank = cellText(total, 'money').trim() === '';
  return isBlank ? (report?.shown.money?.totalSoFar?.value ?? null) : amountIn(total);
}

function amountIn(cell: Cell): Decimal | null {
  const read = readQuantity(cellText(cell, 'money'));
  return read instanceof Problem ? null : read;
}

/** Whether a row of LMP_Reports says that its report is complete. */
export function isComplete(report: Row): boolean {
  return (
    cellText(cellIn('LMP_Reports', report, 'Complete'), 'flag')
      .trim()
      .toUpperCase() === 'TRUE'
  );
}

/** How many reports are complete, in words. */
export function completeText(complete: number, of: number): string {
  return `${complete} of ${of} ${of === 1 ? 'report' : 'reports'} complete`;
}
