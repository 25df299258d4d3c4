import { dailyTotals, peakDay, serialOf, type DailyAmount, type PeakDay } from '../engine';
import { inCell } from './arguments/answer';
import { cellsOf, refuseOtherSize } from './arguments/argument-cells';
import { CellProblem, missingInput } from './arguments/cell-problem';
import { textOf } from './arguments/cell-text';
import { dayOrBlank, quantityOrBlank } from './arguments/read-cell';

/**
 * Finds the day on which all credits together are highest, which is the day that is billed.
 * @remarks R5, R6, R7. Rows of one day are added up first; a row without credits is no data. A tie takes the earliest
 * day. The result is a date serial of the 1900 system: give the cell a date format.
 * @customfunction PEAKDAY
 * @param days The day of each row: dates, or text as 2025-10-17.
 * @param credits The credits of each row, beside the days.
 * @returns The peak day; format the cell as a date.
 * @example 10-01 7,500; 10-02 3,000; 10-02 5,000 is 10-02, the serial 45932
 */
export function peakday(days: unknown[][], credits: unknown[][]): number {
  return inCell(() => serialOf(peakOf(days, credits).day));
}

/**
 * Finds the credits of the peak day, the highest that all credits of one day add up to.
 * @remarks R5, R7. See PEAKDAY.
 * @customfunction PEAKCREDITS
 * @param days The day of each row: dates, or text as 2025-10-17.
 * @param credits The credits of each row, beside the days.
 * @returns The credits of the peak day.
 * @example 10-01 7,500; 10-02 3,000; 10-02 5,000 is 8000
 */
export function peakcredits(days: unknown[][], credits: unknown[][]): number {
  return inCell(() => peakOf(days, credits).total);
}

function peakOf(days: unknown, credits: unknown): PeakDay {
  const amounts = amountsOf(days, credits);
  if (amounts.length === 0) {
    throw new CellProblem('missing', 'credits: no row holds both a day and its credits.');
  }
  return peakDay(dailyTotals(amounts));
}

function amountsOf(days: unknown, credits: unknown): readonly DailyAmount[] {
  const dayCells = cellsOf('days', days);
  const creditCells = cellsOf('credits', credits);
  refuseOtherSize({ name: 'days', range: dayCells }, { name: 'credits', range: creditCells });
  return dayCells.cells.flatMap((dayCell, index) => {
    const creditCell = creditCells.cells[index] ?? dayCell;
    const day = dayOrBlank(dayCell);
    const amount = quantityOrBlank(creditCell);
    // An empty row below the data: empty cells come as 0 on the desktop and as blanks on the web.
    if (day === null && (amount === null || amount.isZero())) return [];
    if (day === null) {
      throw missingInput(
        dayCell.name,
        textOf(dayCell),
        `is no day, and ${creditCell.name} has ${textOf(creditCell)}.`,
      );
    }
    return amount === null ? [] : [{ day, amount }];
  });
}
