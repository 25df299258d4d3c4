import { dayOfSerial, type Day, type Decimal } from '../../engine';
import { Problem } from '../../intake/values/problem';
import { readDay } from '../../intake/values/read-day';
import { readQuantity } from '../../intake/values/read-number';
import { readRatio } from '../../intake/values/read-ratio';
import { badInput, missingInput, type ArgumentCell } from './cell-problem';
import { textOf } from './cell-text';
import { problemText } from './problem-texts';

/** Reads a cell with a reader of files; null where nothing is there: a blank is not 0. */
export function readCell<T>(cell: ArgumentCell, read: (text: string) => T | null | Problem): T | null {
  const text = textOf(cell);
  const value = read(text);
  if (value instanceof Problem) throw badInput(cell.name, text, problemText(value));
  return value;
}

/** The number of a cell, 0 or more (R25); null where the cell is blank or says that nothing is reported. */
export function quantityOrBlank(cell: ArgumentCell): Decimal | null {
  return readCell(cell, readQuantity);
}

/** The number of a cell that must hold one. */
export function quantity(cell: ArgumentCell): Decimal {
  return quantityOrBlank(cell) ?? refuseBlank(cell, 'is not a figure, and not 0 either. Fill it in.');
}

/** A fraction from 0 to 1, or a percentage as text; null where the cell is blank. */
export function ratioOrBlank(cell: ArgumentCell): Decimal | null {
  return readCell(cell, readRatio);
}

/**
 * The day of a cell that holds a date or ISO text; null where it is blank.
 *
 * Edges: 0 is what an empty cell hands over on the desktop, and no date.
 */
export function dayOrBlank(cell: ArgumentCell): Day | null {
  if (typeof cell.value !== 'number') return readCell(cell, readDay);
  if (cell.value === 0) return null;
  const day = dayOfSerial(cell.value);
  if (day === null) throw badInput(cell.name, textOf(cell), 'is not a date from 1900-01-01 to 9999-12-31.');
  return day;
}

/** TRUE or FALSE; a blank is FALSE, and so is the 0 that an empty cell hands over on the desktop. */
export function yesOrNo(cell: ArgumentCell): boolean {
  const text = textOf(cell).trim();
  if (/^(true|1)$/i.test(text)) return true;
  if (/^(false|0|)$/i.test(text)) return false;
  throw badInput(cell.name, text, 'is neither TRUE nor FALSE.');
}

/** Turns a blank away where the answer needs a value. */
export function refuseBlank(cell: ArgumentCell, reason: string): never {
  throw missingInput(cell.name, textOf(cell), reason);
}
