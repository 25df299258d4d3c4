import type { Day } from '../calendar/day';
import { daysOf, type ReportCycle } from '../calendar/report-cycle';
import { groupedBy } from '../grouped-by';
import { customerKeyOf } from './usage-key';
import type { UsageTotal } from './usage-total';

/** A customer that has rows on some of the days with data, and none on others. */
export interface CustomerGap {
  readonly name: string;
  /** Days with rows. */
  readonly days: number;
}

/**
 * The days of a cycle without any row (R7).
 *
 * Edges:  days outside `expected` are not missed: before it begins, from its end on.
 */
export function missingDays(
  usage: readonly UsageTotal[],
  cycle: ReportCycle,
  expected: Expected,
): readonly Day[] {
  const present = new Set(usage.map((total) => total.day));
  return daysOf(cycle).filter((day) => !present.has(day) && isExpected(day, expected));
}

/** When usage is expected of a partner: from a day (included) until a day (excluded); null is open. */
export interface Expected {
  readonly activeFrom: Day | null;
  readonly activeUntil: Day | null;
}

/** Whether usage is expected on a day. */
function isExpected(day: Day, { activeFrom, activeUntil }: Expected): boolean {
  return (activeFrom === null || activeFrom <= day) && (activeUntil === null || day < activeUntil);
}

/** Whether usage is expected of a partner on any day of a cycle. */
export function isActiveIn(expected: Expected, cycle: ReportCycle): boolean {
  return daysOf(cycle).some((day) => isExpected(day, expected));
}

/** The customers present on some of the days with data and absent on others (R7), by name in code-unit order. */
export function customerGaps(usage: readonly UsageTotal[], daysWithData: number): readonly CustomerGap[] {
  return [...groupedBy(usage, customerKeyOf).values()]
    .map((rows) => ({ name: nameOf(rows), days: new Set(rows.map((total) => total.day)).size }))
    .filter(({ days }) => days < daysWithData)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameOf(rows: readonly UsageTotal[]): string {
  return rows.map((total) => total.customer).sort()[0] ?? '';
}
