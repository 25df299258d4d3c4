import { dailyTotals } from '../billing-day/daily-totals';
import { peakDay, type DailyTotal, type PeakDay } from '../billing-day/peak-day';
import type { Day } from '../calendar/day';
import { sumOf, type Decimal } from '../decimal';
import { groupedBy } from '../grouped-by';
import type { Scope } from '../rules/rule-set';

/** Units that one customer has on one day. */
export interface UnitsOfDay {
  /** What tells customers apart. */
  readonly customerKey: string;
  readonly day: Day;
  readonly units: Decimal;
}

/** A peak among daily totals, and the rows that make them. */
export interface UnitsPeak<Row> {
  readonly totals: readonly DailyTotal[];
  readonly chosen: PeakDay;
  /** Of every day. */
  readonly rows: readonly Row[];
}

/** The highest units of a line, and where they come from. */
export interface HighestUnits<Row> {
  readonly units: Decimal;
  /** One for the partner, or one for each customer; their totals add up to `units`. */
  readonly peaks: readonly UnitsPeak<Row>[];
}

/**
 * The highest daily units of a line in the period (R1).
 *
 * Rule:    scope `partner`: the highest of the partner's daily totals over its customers;
 *          scope `customer`: the sum of each customer's own highest daily value.
 * Shape:   rows in any order, at least one → the units, and the days behind them.
 * Units:   the line's billing unit.
 * Edges:   Provisioned and Used are asked for each by itself and may come from different days; a tie takes the
 *          earliest day (R6); a day without rows is no data (R7).
 * Source:  seeds/000, "the highest respective values during the selected billing period"; the scope is ours.
 * @example 100, 120, 110 → 120
 */
export function highestUnits<Row extends UnitsOfDay>(rows: readonly Row[], scope: Scope): HighestUnits<Row> {
  const groups =
    scope === 'partner' ? [rows] : [...groupedBy(rows, ({ customerKey }) => customerKey).values()];
  const peaks = groups.map((group) => unitsPeak(group));
  return { units: sumOf(peaks.map(({ chosen }) => chosen.total)), peaks };
}

function unitsPeak<Row extends UnitsOfDay>(rows: readonly Row[]): UnitsPeak<Row> {
  const totals = dailyTotals(rows.map(({ day, units }) => ({ day, amount: units })));
  return { totals, chosen: peakDay(totals), rows };
}
