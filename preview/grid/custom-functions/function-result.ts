import { ErrorType } from '@univerjs/engine-formula';
import { CellError, cellErrorOf, isErrorResult } from './cell-error';

/** One cell of a function's answer. */
export type ResultCell = number | string | boolean | null | CellError;

/** A function's answer as cells: one, or a rectangle that spills. A value that no cell can hold is `#VALUE!`. */
export function resultCells(result: unknown): ResultCell[][] {
  if (!Array.isArray(result)) return [[resultCell(result)]];
  const rows = result.map((row: unknown) => (Array.isArray(row) ? row.map(resultCell) : [resultCell(row)]));
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [[new CellError(ErrorType.CALC, 'The function answered with an empty range.')]];
  // A short row is filled up as Excel fills it.
  return rows.map((row) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => new CellError(ErrorType.NA)),
  ]);
}

function resultCell(value: unknown): ResultCell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : new CellError(ErrorType.NUM);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === undefined || value === null) return null;
  return isErrorResult(value) ? cellErrorOf(value) : new CellError(ErrorType.VALUE);
}
