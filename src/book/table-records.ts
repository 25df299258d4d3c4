import type { Header } from '../intake/columns/header';
import type { CheckerFactory } from '../intake/records/checker';
import { rejectOf, type Reject, type RowProblem } from '../intake/records/reject';
import type { Row as TextRow } from '../intake/tables/row';
import { Problem } from '../intake/values/problem';
import type { Row } from './cell';
import { cellText, isErrorText } from './cell-text';
import { isBlankRow } from './row-of';
import { schemaOf, type TableName } from './schema';

/** The rows of one table, read by the checks of files; accepted + rejected = rows that are not blank. */
export interface TableRecords<T> {
  readonly records: readonly T[];
  /** The file is the table, the row its position with the header as 1. */
  readonly rejects: readonly Reject[];
}

/** The header of a table, as that of a file. */
export function headerOf(name: TableName): Header {
  return { file: name, names: schemaOf(name).columns.map((column) => column.name) };
}

/**
 * A row of a table, as that of a file.
 *
 * @param position counted from 0 within the table's data.
 */
export function textRowOf(name: TableName, row: Row, position: number): TextRow {
  const fields = schemaOf(name).columns.map(({ kind }, index) => cellText(row[index] ?? '', kind));
  return { row: rowNumberOf(position), fields, malformedField: null };
}

/** The reject of a row in which Excel shows an error where text belongs, which would else be taken for a name. */
export function errorReject(name: TableName, row: Row, position: number): Reject | null {
  const problems = schemaOf(name).columns.flatMap(({ name: column, kind }, index): RowProblem[] => {
    const cell = row[index] ?? '';
    const isError = kind === 'text' && typeof cell === 'string' && isErrorText(cell);
    return isError ? [{ column, value: cell, problem: new Problem('cell.error') }] : [];
  });
  const [first, ...others] = problems;
  return first === undefined
    ? null
    : rejectOf({ file: name, row: rowNumberOf(position) }, [first, ...others]);
}

/** The number of a row within a table, as a file's record counts: the header is 1. */
export function rowNumberOf(position: number): number {
  return position + 2;
}

/** Undoes `rowNumberOf`. */
export function positionOf(row: number): number {
  return row - 2;
}

/** Reads a table's rows to checked records, as `readTable` does a file's; blank rows are skipped. */
export function tableRecords<T>(
  name: TableName,
  rows: readonly Row[],
  checkerFor: CheckerFactory<T>,
): TableRecords<T> {
  const checker = checkerFor(headerOf(name));
  const records: T[] = [];
  const rejects: Reject[] = [];
  for (const [position, row] of rows.entries()) {
    if (isBlankRow(row)) continue;
    const error = errorReject(name, row, position);
    if (error !== null) {
      rejects.push(error);
      continue;
    }
    const checked = checker(textRowOf(name, row, position));
    if ('record' in checked) records.push(checked.record);
    else rejects.push(checked.reject);
  }
  return { records, rejects };
}
