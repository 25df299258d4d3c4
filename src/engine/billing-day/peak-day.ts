import type { Day } from '../calendar/day';
import { compared, type Decimal } from '../decimal';
import { invariant } from '../invariant';

/** What a day holds in all. */
export interface DailyTotal {
  readonly day: Day;
  readonly total: Decimal;
}

/** The day chosen among daily totals, and those that come near it. */
export interface PeakDay extends DailyTotal {
  /** The later days that hold as much, in order (R6). */
  readonly tiedDays: readonly Day[];
  /** The highest of the days that hold less, the earliest of several; null where there is none. */
  readonly runnerUp: DailyTotal | null;
}

/**
 * Selects the day on which the total is highest (R5); a tie takes the earliest (R6).
 *
 * Shape:   daily totals, one a day, any order, at least one → one day, the days that tie with it, the runner-up.
 * Units:   those of the totals: credits for a billing day, units for R1.
 * Edges:   days without rows are no data and not among the totals (R7).
 * Source:  seeds/000, "on the day with the highest number of allocated credits".
 * @example 10-01 7,500; 10-02 8,000 → 10-02, 8,000; runner-up 10-01, 7,500
 */
export function peakDay(totals: readonly DailyTotal[]): PeakDay {
  const [first, ...rest] = highestFirst(totals);
  invariant(first !== undefined, 'a peak day needs at least one day');
  return {
    ...first,
    tiedDays: rest.filter(({ total }) => compared(total, first.total) === 0).map(({ day }) => day),
    runnerUp: rest.find(({ total }) => compared(total, first.total) < 0) ?? null,
  };
}

/** Daily totals from the highest down; equal ones from the earliest on. */
export function highestFirst(totals: readonly DailyTotal[]): readonly DailyTotal[] {
  return [...totals].sort((a, b) => compared(b.total, a.total) || (a.day < b.day ? -1 : 1));
}
