import { serialOf } from './date-serial';
import type { Day } from './day';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day as people write it: 2025-10-17 → 17 Oct 2025; what is no day is shown as it is. */
export function dayText(day: string): string {
  const [, year = '', month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name} ${year}`;
}

/** From how many days on a run is written by its two ends. */
const RUN = 3;

/**
 * Days as people write them, in their order; runs are written by their ends.
 *
 * @example 2025-10-03, 2025-10-18, 2025-10-19, 2025-10-20 → 3 Oct 2025, 18 Oct 2025 to 20 Oct 2025
 */
export function dayTexts(days: readonly Day[]): readonly string[] {
  return runsOf(days).flatMap((run) =>
    run.length < RUN ? run.map(dayText) : [`${dayText(run[0] ?? '')} to ${dayText(run.at(-1) ?? '')}`],
  );
}

function runsOf(days: readonly Day[]): readonly (readonly Day[])[] {
  const runs: Day[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && serialOf(day) - serialOf(last) === 1) run.push(day);
    else runs.push([day]);
  }
  return runs;
}
