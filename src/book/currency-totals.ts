import { decimal, groupedBy, minorDigitsOf } from '../engine';
import type { BilledReport } from './billed-report';

/** What is owed in one currency; no figure adds two. */
export interface CurrencyTotal {
  readonly currency: string;
  /** Decimal text with the currency's digits: what is known of each report, added up; null where nothing is (R24). */
  readonly amount: string | null;
  /** How many of the currency's reports are complete. */
  readonly complete: number;
  readonly of: number;
}

/**
 * The totals of some reports for each currency (R23), in the order of their codes.
 *
 * Rule:  an incomplete report adds what is known of it so far (R24).
 * Edges: a currency in which no subtotal is known has no total, rather than 0 (R24), and is named; one in which nothing
 *        was priced is not. A Tier 2 workbook has none at all.
 */
export function currencyTotals(reports: readonly BilledReport[]): readonly CurrencyTotal[] {
  const withCurrency = reports.filter(({ currency }) => currency !== null);
  return [...groupedBy(withCurrency, ({ currency }) => currency ?? '')]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([currency, ofCurrency]) => {
      if (!ofCurrency.some(({ shown }) => shown.money !== null)) return [];
      const known = ofCurrency.flatMap(({ total, shown }) => total ?? shown.money?.totalSoFar?.value ?? []);
      const sum = known.reduce((so, total) => so.plus(total), decimal('0'));
      return {
        currency,
        amount: known.length === 0 ? null : sum.toFixed(minorDigitsOf(currency)),
        complete: ofCurrency.filter(({ isComplete, total }) => isComplete && total !== null).length,
        of: ofCurrency.length,
      };
    });
}
