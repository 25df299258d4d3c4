import { dayOf, daysInMonth, type Day } from './day';

/** A report cycle, which is also the billing period: one calendar month, written `2025-10`. */
export type ReportCycle = string;

/** Whether a text is a report cycle, as `2025-10`. */
export function isReportCycle(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The cycle that a day belongs to. */
export function cycleOf(day: Day): ReportCycle {
  return day.slice(0, 7);
}

/** Every day of a cycle, first to last. */
export function daysOf(cycle: ReportCycle): readonly Day[] {
  const [year, month] = cycle.split('-').map(Number) as [number, number];
  return Array.from({ length: daysInMonth(year, month) }, (_, index) => dayOf(year, month, index + 1) ?? '');
}

/** The first day of a cycle. */
export function firstDayOf(cycle: ReportCycle): Day {
  return `${cycle}-01`;
}

/** The last day of a cycle, on which its prices are read (R26). */
export function lastDayOf(cycle: ReportCycle): Day {
  return daysOf(cycle).at(-1) ?? firstDayOf(cycle);
}
