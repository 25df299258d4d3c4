import { cycleOf, Decimal, dayOfSerial } from '../engine';
import type { Cell } from './cell';
import type { ColumnKind } from './column';
import { roundedNumber } from './quantity-cell';

/**
 * What a cell says, as a file would write it, so that the same checks read both.
 *
 * Shape:   days are ISO days, numbers plain decimals without an exponent, flags TRUE or FALSE; text stands as it is.
 * Edges:   a number is taken with the 15 digits that a workbook shows, so that the price =2.2*1.1 is 2.42. A number in a
 *          column of text is an id that somebody typed; one in a column of cycles is the month's date.
 * @example 45947 in a column of days → "2025-10-17"; 1e-7 → "0.0000001"
 */
export function cellText(cell: Cell, kind: ColumnKind): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  const day = kind === 'day' || kind === 'cycle' || kind === 'moment' ? dayOfSerial(cell) : null;
  if (day !== null) return kind === 'cycle' ? cycleOf(day) : day;
  return numberText(cell);
}

/** Whether a cell's text is an error that Excel shows, as Office.js reads it: `#REF!`, `#N/A`. */
export function isErrorText(text: string): boolean {
  return text.startsWith('#') && ERRORS.test(text);
}

const ERRORS =
  /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|CONNECT!|BUSY!|GETTING_DATA)$/;

function numberText(number: number): string {
  // Nearly every number reads as it is; the others have an exponent, or digits that a workbook does not show.
  const text = String(number);
  if (text.length <= 15 && !text.includes('e')) return text;
  return new Decimal(roundedNumber(new Decimal(number))).toFixed();
}
