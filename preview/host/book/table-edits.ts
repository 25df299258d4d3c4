import { replaceStyles } from './cell-styles';
import { clearContents, readBlock, readTypes, writeCells, writeValues } from './cells';
import { formulaCell, textCell } from './cell-input';
import { intersection } from './rect';
import type { Rect } from './rect';
import { deleteCells, insertCells } from './structure';
import type { BookTable } from './tables';
import { invalidArgument, itemNotFound, refuse } from '../wire/host-error';

const isBlank = (table: BookTable, rect: Rect): boolean =>
  readTypes(table.block(rect)).every((row) => row.every((type) => type === 'Empty'));

/** A table never loses its last row: a blank one stays, and is the first to be filled. */
const hasOnlyBlankRow = (table: BookTable): boolean => table.body.rows === 1 && isBlank(table, table.body);

/** Adds rows before `index`, or at the end; returns where the first of them stands. */
export async function addRows(
  table: BookTable,
  index: number | null,
  values: readonly unknown[][],
): Promise<number> {
  const { body } = table;
  if (index !== null && index >= 0 && index > body.rows) throw invalidArgument(`there is no row ${index}`);
  if (values.some((row) => row.length !== body.columns)) {
    throw invalidArgument(`each row must have ${body.columns} values, one for each column of the table`);
  }
  // GUESS 9: a table with nothing but its one blank row takes the first added row in its place.
  const fills = hasOnlyBlankRow(table) && values.length > 0;
  const at = index === null || index < 0 ? body.rows : index;
  const from = fills ? 0 : at;
  await makeRoom(table, from, values.length - (fills ? 1 : 0));
  const rect = { ...table.body, row: table.body.row + from, rows: values.length };
  inheritFormats(table, fills ? { ...rect, row: rect.row + 1, rows: rect.rows - 1 } : rect);
  writeValues(table.block(rect), withoutBlanks(values));
  return from;
}

/** New rows are blank already: only a first and a last cell are emptied, which tell listeners how far it went. */
function withoutBlanks(values: readonly unknown[][]): readonly unknown[][] {
  const last = values.length - 1;
  return values.map((row, r) =>
    row.map((one, c) => {
      const isEdge = (r === 0 && c === 0) || (r === last && c === row.length - 1);
      return one === '' && !isEdge ? null : one;
    }),
  );
}

/** GUESS 15: rows that are added take the formats of the row above them, the first of all those of the row below. */
function inheritFormats(table: BookTable, rows: Rect): void {
  const { body } = table;
  const model = { ...body, row: rows.row > body.row ? rows.row - 1 : rows.row + rows.rows, rows: 1 };
  if (rows.rows === 0 || !intersection(model, body)) return;
  const [styles = []] = readBlock(table.block(model), ({ data }) => data?.s ?? null);
  replaceStyles(table.block(rows), (_row, column) => styles[column]);
}

async function makeRoom(table: BookTable, at: number, count: number): Promise<void> {
  if (count === 0) return;
  const { body, core } = table;
  const row = body.row + at;
  const room = { ...body, row, rows: count };
  const atEnd = at === body.rows;
  const free = atEnd && !table.parts.showTotals && isFree(table, room);
  if (free) {
    table.book.ensureSize(table.sheetId, room);
    table.setCore({ ...core, rows: core.rows + count });
    return;
  }
  await insertCells(table.block(room), 'rows');
  if (atEnd) table.setCore({ ...table.core, rows: core.rows + count });
}

/** Whether nothing stands below the table in its columns, so that it can grow without moving anything. */
function isFree(table: BookTable, room: Rect): boolean {
  const { book, sheetId } = table;
  const sheet = book.sheet(sheetId);
  const below = { ...room, rows: Math.max(room.rows, sheet.getRowCount() - room.row) };
  const inside = book.clipped(sheetId, below);
  if (!inside) return true;
  let free = true;
  readBlock(table.block(inside), ({ value, data }) => {
    if (value !== '' || data?.f) free = false;
  });
  return free;
}

export async function deleteRows(table: BookTable, index: number, count: number): Promise<void> {
  const { body } = table;
  if (index < 0 || count < 1 || index + count > body.rows) throw itemNotFound(`there is no row ${index}`);
  await deleteCells(table.block({ ...body, row: body.row + index, rows: count }), 'rows');
}

export interface NewColumn {
  readonly index: number | null;
  readonly name: string | null;
  /** The column's cells, with or without its header. */
  readonly values: readonly (readonly unknown[])[] | null;
}

export async function addColumn(table: BookTable, { index, name, values }: NewColumn): Promise<number> {
  const { core, body } = table;
  const at = index === null || index < 0 ? core.columns : index;
  if (at > core.columns) throw invalidArgument(`there is no column ${at}`);
  if (values && values.length !== body.rows && values.length !== core.rows) {
    throw invalidArgument(`a column of this table has ${body.rows} values`);
  }
  const ids = columnIds(table);
  const room = { ...table.whole, column: core.column + at, columns: 1 };
  if (at < core.columns || !isBlank(table, room)) await insertCells(table.block(room), 'columns');
  if (table.core.columns === core.columns) table.setCore({ ...table.core, columns: core.columns + 1 });
  table.parts.columnIds = [...ids.slice(0, at), String(nextId(ids)), ...ids.slice(at)];
  const withHeader = values?.length === core.rows && table.hasHeaders;
  const cells = { ...(withHeader ? table.core : table.body), column: core.column + at, columns: 1 };
  if (values) writeValues(table.block(cells), values);
  if (name !== null) nameColumn(table, at, name);
  else table.readHeaders();
  return at;
}

export async function deleteColumn(table: BookTable, index: number): Promise<void> {
  const { whole } = table;
  if (whole.columns === 1) throw refuse('InvalidOperation', 'A table keeps at least one column.');
  table.parts.columnIds = columnIds(table).filter((_id, place) => place !== index);
  await deleteCells(table.block({ ...whole, column: whole.column + index, columns: 1 }), 'columns');
  table.readHeaders();
}

export function nameColumn(table: BookTable, index: number, name: string): void {
  const { header } = table;
  if (!header) throw refuse('InvalidOperation', 'The table shows no headers.');
  const others = table.columnNames.filter((_name, place) => place !== index);
  if (others.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw refuse('ItemAlreadyExists', `The table has a column ${name} already.`);
  }
  const cell = { ...header, column: header.column + index, columns: 1 };
  writeCells(table.block(cell), () => ({ cell: textCell(name) }));
  table.readHeaders();
}

/** Numbers that stay with the columns whatever their order; Excel counts from 1. */
export function columnIds(table: BookTable): readonly string[] {
  const { parts, core } = table;
  if (parts.columnIds.length > core.columns) parts.columnIds = parts.columnIds.slice(0, core.columns);
  while (parts.columnIds.length < core.columns) parts.columnIds.push(String(nextId(parts.columnIds)));
  return parts.columnIds;
}

const nextId = (ids: readonly string[]): number => Math.max(0, ...ids.map(Number)) + 1;

/** Shows or removes the totals row: the word, and the sum of the last column if that holds numbers. */
export async function showTotals(table: BookTable, shown: boolean): Promise<void> {
  if (shown === table.parts.showTotals) return;
  const { core } = table;
  const row = { ...core, row: core.row + core.rows, rows: 1 };
  if (!shown) {
    clearContents(table.block(row));
    table.parts.showTotals = false;
    await deleteCells(table.block(row), 'rows');
    table.book.parts.touch();
    return;
  }
  if (!isFree(table, row)) await insertCells(table.block(row), 'rows');
  table.parts.showTotals = true;
  const last = table.columnNames.at(-1) ?? '';
  const numeric = readTypes(
    table.block({ ...table.body, column: core.column + core.columns - 1, columns: 1 }),
  );
  const function_ = numeric.some(([type]) => type === 'Double') ? 109 : 103;
  writeCells(table.block(row), (_row, column) => {
    if (column === core.columns - 1) {
      return { cell: formulaCell(`=SUBTOTAL(${function_},${table.name}[${last}])`) };
    }
    return column === 0 ? { cell: textCell('Total') } : null;
  });
  table.book.parts.touch();
}

/** Gives the table another block. Its header stays in its row, and old and new block overlap. */
export function resize(table: BookTable, rect: Rect): void {
  const { core, parts } = table;
  const rows = parts.showTotals ? rect.rows - 1 : rect.rows;
  if (!intersection(core, rect) || rect.row !== core.row || rows < (table.hasHeaders ? 2 : 1)) {
    throw invalidArgument('the table must keep its header row and at least one row of data');
  }
  table.book.ensureSize(table.sheetId, rect);
  table.setCore({ ...rect, rows });
}
