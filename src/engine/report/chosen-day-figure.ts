import type { DailyTotal, PeakDay } from '../billing-day/peak-day';
import type { Day } from '../calendar/day';
import { amount } from '../issues/wording';
import { once } from '../once';
import { figureOnDemand, type DayChoice, type Figure } from './figure';

/** What the days are compared by. */
export interface Compared {
  /** As "Allocated credits of the tab". */
  readonly name: string;
  readonly rule: string;
  readonly unit: string;
}

/** Daily totals, the one that was chosen by its rule, and the figures of the days, in the order of the totals. */
export interface ChosenAmong extends DayChoice {
  readonly kind: 'highest' | 'percentile';
  readonly dayFigures: () => readonly Figure[];
}

/**
 * The figure of a day chosen among daily totals (R5, R13).
 *
 * Shape:  the days, the one chosen of them, and the figure of that day's total as the lines make it → a figure that
 *         names runner-up and ties.
 */
export function chosenDayFigure(compared: Compared, days: ChosenAmong, chosenTotal: Figure): Figure {
  const { totals, chosen, kind, dayFigures } = days;
  return figureOnDemand(
    { ...compared, value: chosen.total, note: choiceNote(chosen, totals.length) },
    { kind, choice: { totals, chosen } },
    () => dayFigures().map((figure, index) => (totals[index]?.day === chosen.day ? chosenTotal : figure)),
  );
}

/**
 * The figures of daily totals, made when they are first asked for, and each opened down to what its day adds up.
 *
 * @param addedUp the figures that add up to a day's total; none where the usage of the days was not kept.
 */
export function dayFiguresOf(
  compared: Compared,
  totals: readonly DailyTotal[],
  addedUp: (day: Day) => readonly Figure[],
): () => readonly Figure[] {
  return once(() =>
    totals.map(({ day, total }) =>
      figureOnDemand(
        { ...compared, name: `${compared.name} on ${day}`, value: total },
        { kind: 'daily-total' },
        () => addedUp(day),
      ),
    ),
  );
}

function choiceNote({ day, tiedDays, runnerUp }: PeakDay, count: number): string {
  const among = `${day}, of ${count} day${count === 1 ? '' : 's'} with data`;
  const ties =
    tiedDays.length === 0 ? '' : `; the same on ${tiedDays.join(', ')}, of which the earliest is taken (R6)`;
  const next = runnerUp === null ? '' : `; next ${runnerUp.day} with ${amount(runnerUp.total)}`;
  return among + ties + next;
}
