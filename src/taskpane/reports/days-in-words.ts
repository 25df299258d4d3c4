import { cycleText } from '../shared/amount';

/**
 * A day without its year, as `16 October`; the year stands with the report cycle.
 *
 * @example 2025-10-16 → 16 October
 */
export function dayInCycle(day: string): string {
  const [month = ''] = cycleText(day.slice(0, 7)).split(' ');
  return `${numberOf(day)} ${month}`;
}

/**
 * Days of one cycle in a few words: runs are joined, the month is said once.
 *
 * Shape: days, any order → text; '' where there are none.
 * @example 2025-10-03, 2025-10-18, 2025-10-19, 2025-10-20 → 3, 18–20 October
 */
export function daysInCycle(days: readonly string[]): string {
  const [first] = days;
  if (first === undefined) return '';
  const numbers = [...new Set(days.map(numberOf))].sort((a, b) => a - b);
  const [month = ''] = cycleText(first.slice(0, 7)).split(' ');
  return `${runsOf(numbers).map(runText).join(', ')} ${month}`;
}

interface Run {
  readonly from: number;
  readonly to: number;
}

function runsOf(numbers: readonly number[]): readonly Run[] {
  return numbers.reduce<readonly Run[]>((runs, number) => {
    const last = runs.at(-1);
    return last !== undefined && last.to + 1 === number
      ? [...runs.slice(0, -1), { from: last.from, to: number }]
      : [...runs, { from: number, to: number }];
  }, []);
}

function runText({ from, to }: Run): string {
  if (from === to) return String(from);
  return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
}

function numberOf(day: string): number {
  return Number(day.slice(8));
}
