import type { DailyTotal, PeakDay } from '../billing-day/peak-day';
import { figure, type Figure } from './figure';

/** What the days are compared by. */
export interface Compared {
  /** As "Allocated credits of the tab". */
  readonly name: string;
  readonly rule: string;
  readonly unit: string;
}

/**
 * The figure of a day chosen among daily totals: the chosen day down to its working, the others as totals (R5, R13).
 *
 * Shape:  the totals, the day chosen of them, and the figure of that day's total → a figure that names runner-up
 *         and ties.
 */
export function chosenDayFigure(compared: Compared, days: ChosenAmong, chosenTotal: Figure): Figure {
  const { totals, chosen, kind } = days;
  const inputs = totals.map(({ day, total }) =>
    day === chosen.day
      ? chosenTotal
      : figure(
          { ...compared, name: `${compared.name} on ${day}`, value: total },
          { kind: 'daily-total' },
          [],
        ),
  );
  return figure(
    { ...compared, value: chosen.total, note: choiceNote(chosen, totals.length) },
    { kind },
    inputs,
  );
}

/** Daily totals, first day to last, and the one that was chosen by its rule. */
export interface ChosenAmong {
  readonly totals: readonly DailyTotal[];
  readonly chosen: PeakDay;
  readonly kind: 'highest' | 'percentile';
}

function choiceNote({ day, tiedDays, runnerUp }: PeakDay, count: number): string {
  const among = `${day}, of ${count} day${count === 1 ? '' : 's'} with data`;
  const ties =
    tiedDays.length === 0 ? '' : `; the same on ${tiedDays.join(', ')}, of which the earliest is taken (R6)`;
  const next = runnerUp === null ? '' : `; next ${runnerUp.day} with ${runnerUp.total.toFixed()}`;
  return among + ties + next;
}
