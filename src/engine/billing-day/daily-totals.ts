import type { Day } from '../calendar/day';
import { sumOf, type Decimal } from '../decimal';
import { groupedBy } from '../grouped-by';
import type { DailyTotal } from './peak-day';

/** Something counted on a day. */
export interface DailyAmount {
  readonly day: Day;
  readonly amount: Decimal;
}

/**
 * Adds amounts up by day.
 *
 * Shape:   amounts in any order, days repeated or not → one total a day, by date.
 * Edges:   days without amounts are no data and not among the totals (R7).
 * @example 10-02 3,000; 10-01 7,500; 10-02 5,000 → 10-01 7,500; 10-02 8,000
 */
export function dailyTotals(amounts: readonly DailyAmount[]): readonly DailyTotal[] {
  return [...groupedBy(amounts, ({ day }) => day)]
    .map(([day, ofDay]) => ({ day, total: sumOf(ofDay.map(({ amount }) => amount)) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
