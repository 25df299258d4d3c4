import { compared } from '../decimal';
import { invariant } from '../invariant';
import { highestFirst, type DailyTotal, type PeakDay } from './peak-day';

/**
 * Selects the 85th-percentile day (R13).
 *
 * Rule:    of n days with data drop the top floor(15·n ÷ 100), take the highest left; a tie takes the earliest (R6).
 * Shape:   daily totals, one a day, any order, at least one → one day, the other days with its total, the runner-up.
 * Units:   those of the totals.
 * Edges:   under 7 days nothing is dropped. Whole numbers only, no floats.
 * Source:  the vendor's public "Billing Reports", 2026 text.
 * @example totals 1…30 → 26; 1…20 → 17; 1…31 → 27; 1…28 → 24
 */
export function percentileDay(totals: readonly DailyTotal[]): PeakDay {
  const ordered = highestFirst(totals);
  const taken = ordered[Math.floor((15 * ordered.length) / 100)];
  invariant(taken !== undefined, 'a percentile day needs at least one day');
  const [first, ...others] = ordered.filter(({ total }) => compared(total, taken.total) === 0);
  invariant(first !== undefined, 'the day taken is one of the days');
  return {
    ...first,
    tiedDays: others.map(({ day }) => day),
    runnerUp: ordered.find(({ total }) => compared(total, taken.total) < 0) ?? null,
  };
}
