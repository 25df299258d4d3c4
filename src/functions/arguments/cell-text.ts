import { CellProblem, type ArgumentCell } from './cell-problem';

/** The digits that a cell keeps of a number; what a double carries behind them is noise. */
const SIGNIFICANT_DIGITS = 15;

/** A number as a cell shows it: 0.1 + 0.2 is 0.3. */
function digitsOf(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS)));
}

/**
 * A cell's value as text, for the readers that files use too; '' where it is blank.
 *
 * Edges: a cell with an error passes it on: #N/A stays #N/A, any other error is bad input. A data type, such as a
 *        formatted number, counts as the basic value that it carries.
 */
export function textOf({ name, value }: ArgumentCell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return digitsOf(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const error = errorCodeOf(value);
  if (error !== null) {
    throw new CellProblem(
      error === '#N/A' ? 'missing' : 'bad',
      `${name}: the cell holds the error ${error}.`,
    );
  }
  if (typeof value === 'object' && 'basicValue' in value) return textOf({ name, value: value.basicValue });
  throw new CellProblem('bad', `${name}: the cell holds a data type, which is neither a number nor text.`);
}

/** The code of a cell that holds an error, as #DIV/0!. Errors are told by their shape: a realm has its own class. */
function errorCodeOf(value: unknown): string | null {
  const code = typeof value === 'object' && value !== null && 'code' in value ? value.code : null;
  return typeof code === 'string' && code.startsWith('#') ? code : null;
}
