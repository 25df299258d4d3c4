import { columnIndex, columnName } from './address';
import { MAX_COLUMNS, MAX_ROWS } from './rect';

/** Texts and quoted sheet names of a formula, which hold no references, or one reference to a cell. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\[[^\]]*\]|(?<![\p{L}\d_.$])\$?[A-Z]{1,3}\$?\d{1,7}(?![\p{L}\d_.(])/giu;

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;

/** How far a formula is copied. */
export interface Distance {
  readonly down: number;
  readonly right: number;
}

/** A formula as it reads after being copied so many cells down and to the right. */
export const shiftFormula = (formula: string, by: Distance): string =>
  formula.replace(TOKEN, (token) => shiftToken(token, by));

function shiftToken(token: string, { down, right }: Distance): string {
  const [, fixColumn, letters, fixRow, digits] = CELL.exec(token) ?? [];
  if (letters === undefined || digits === undefined) return token;
  const column = columnIndex(letters) + (fixColumn === '$' ? 0 : right);
  const row = Number(digits) - 1 + (fixRow === '$' ? 0 : down);
  if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return '#REF!';
  return `${fixColumn ?? ''}${columnName(column)}${fixRow ?? ''}${row + 1}`;
}
