import { billBook, type BilledBook } from '../../src/book/bill-book';
import { bookOf, type Book } from '../../src/book/book';
import type { Cell, Row } from '../../src/book/cell';
import { loadRowOf } from '../../src/book/load-rows';
import { withOutput } from '../../src/book/output-rows';
import { cellIn, rowOf, type RowCells } from '../../src/book/row-of';
import { schemaOf, type ColumnOf, type TableName } from '../../src/book/schema';
import { usageRowOf } from '../../src/book/usage-rows';
import { decimal, type UsageTotal } from '../../src/engine';
import { totalsOf, type Row as UsageRow } from '../engine/months';
import { digest } from '../engine/review/reviews';

/** 22 November 2026, 01:45 UTC. */
export const NOW = Date.UTC(2026, 10, 22, 1, 45);

/** A book with some tables' rows; the others are empty. */
export function bookWith(rows: Partial<Record<TableName, readonly Row[]>>): Book {
  return bookOf((name) => rows[name] ?? []);
}

/** A book in which the rows of `usage.csv` were loaded as load 1. */
export function loadedBook(
  usage: readonly UsageRow[],
  rows: Partial<Record<TableName, readonly Row[]>> = {},
): Book {
  return bookWith({ LMP_Loads: [LOAD_1], LMP_Usage: usageRows(totalsOf(usage)), ...rows });
}

export const LOAD_1 = loadRowOf({
  load: 1,
  at: NOW,
  by: 'Sam',
  file: 'usage.csv',
  bytes: 1200,
  sha256: 'ab12',
  read: 3,
  accepted: 2,
  rejected: 1,
  otherCycles: 0,
  usedUnits: decimal('10.5'),
  allocatedCredits: null,
  columns: 'Day → day',
  options: '',
});

function usageRows(totals: readonly UsageTotal[]): readonly Row[] {
  return totals.map((total) => usageRowOf(total, 1));
}

export function billed(book: Book, now = NOW): BilledBook {
  return billBook(book, { now, program: 'test', digest });
}

/** The book after its computed rows were written. */
export function recomputed(book: Book, now = NOW): Book {
  return withOutput(book, billed(book, now).rows);
}

export function price(cells: RowCells<'LMP_Prices'>): Row {
  return rowOf('LMP_Prices', { Currency: 'USD', 'Channel margin': 0, ...cells });
}

export function partner(cells: RowCells<'LMP_Partners'>): Row {
  return rowOf('LMP_Partners', cells);
}

export function setting(Setting: string, Value: Cell): Row {
  return rowOf('LMP_Settings', { Setting, Value });
}

/** A row with some of its cells replaced. */
export function changed<Name extends TableName>(name: Name, row: Row, cells: RowCells<Name>): Row {
  const byName = cells as Readonly<Record<string, Cell | undefined>>;
  return schemaOf(name).columns.map((column, index) => byName[column.name] ?? row[index] ?? '');
}

/** The rows of a table as records of some columns. */
export function shownRows<Name extends TableName>(
  name: Name,
  rows: readonly Row[],
  columns: readonly ColumnOf<Name>[],
): readonly (readonly Cell[])[] {
  return rows.map((row) => columns.map((column) => cellIn(name, row, column)));
}
