import { serialOf } from '../calendar/date-serial';
import { dayOf, daysInMonth, type Day } from '../calendar/day';
import type { ReportCycle } from '../calendar/report-cycle';
import { dayInZone, type Instant } from '../calendar/zone';
import { DAY_LENGTH } from './instant-text';
import type { ReviewSettings } from './review-request';

/** The serial of 1970-01-01, from which instants count. */
const EPOCH = 25_569;

/**
 * The day on which reports of a cycle are submitted automatically (R31).
 *
 * Rule:    the day of the month after the cycle; its last day if it has fewer.
 * @example 2025-10 and 5 → 2025-11-05; 2025-01 and 31 → 2025-02-28; 2025-12 and 5 → 2026-01-05
 */
function submissionDayOf(cycle: ReportCycle, submissionDay: number): Day {
  const [year = 0, month = 0] = cycle.split('-').map(Number);
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const day = Math.max(1, Math.min(Math.trunc(submissionDay), daysInMonth(nextYear, nextMonth)));
  return dayOf(nextYear, nextMonth, day) ?? '';
}

/** When the automatic submission of a cycle is due: the end of its day in the account's zone (R31). */
export function endOfSubmissionDay(
  cycle: ReportCycle,
  { submissionDay, timeZone }: Pick<ReviewSettings, 'submissionDay' | 'timeZone'>,
): Instant {
  return endOfDay(submissionDayOf(cycle, submissionDay), timeZone);
}

/**
 * The first instant after a day in a time zone.
 *
 * Edges:   the zone's own clock decides, so a day of 23 or 25 hours ends when it does; a day that a zone never had ends
 *          where the one before ended.
 * @example 2025-11-05 in Europe/Berlin → 2025-11-05T23:00:00Z
 */
export function endOfDay(day: Day, zone: string): Instant {
  // Beyond the years that a workbook's calendar has: never, or long ago.
  if (day === '') return Number.MAX_SAFE_INTEGER;
  if (day < '1900-01-02') return (1 - EPOCH) * DAY_LENGTH;
  const start = (serialOf(day) - EPOCH) * DAY_LENGTH;
  // No zone is further from UTC than 14 hours: the end lies between these two.
  let [before, after] = [start - DAY_LENGTH, start + 3 * DAY_LENGTH];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayInZone(middle, zone) > day) after = middle;
    else before = middle;
  }
  return after;
}
