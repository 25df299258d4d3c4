import { amount, decimal, minorDigitsOf, sumOfStated, type Report } from '../engine';
import { BLANK, moneyCell, textCell, type ExportCell } from './export-cell';

/**
 * A report's total invoice amount (R23); where it is incomplete, a sentence that says how far it is (R24), never 0.
 *
 * Edges:   blank where the report has no money at all.
 * @example 3 of 5 lines, 1,204.00 USD so far
 */
export function totalCell({ money }: Report): ExportCell {
  if (money === null) return BLANK;
  const { currency, lines, totalInvoiceAmount } = money;
  if (currency === null) return textCell('Not known: no currency is known');
  if (totalInvoiceAmount !== null) return moneyCell(totalInvoiceAmount.value, currency);
  const subtotals = lines.flatMap(({ owed }) => owed?.subtotal.value ?? []);
  const sum = sumOfStated(subtotals) ?? decimal('0');
  const soFar = subtotals.length === 0 ? '' : `, ${amount(sum, minorDigitsOf(currency))} ${currency} so far`;
  return textCell(`${subtotals.length} of ${lines.length} line${lines.length === 1 ? '' : 's'}${soFar}`);
}
