import { generateRandomId } from '@univerjs/core';
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from '@univerjs/sheets-table';
import { DEFAULT_TABLE_STYLE } from '../../grid/table-style-names';
import { invalidArgument, refuse } from '../wire/host-error';
import { parseAddress } from './address';
import { rectOfRange, univerRange } from './book';
import type { Book } from './book';
import { readText, writeCells } from './cells';
import type { Block } from './cells';
import { textCell } from './cell-input';
import { findName } from './names';
import type { TableParts } from './parts';
import { intersection } from './rect';
import type { Rect } from './rect';

/** Univer's table, a class that it does not export by name. */
type Table = NonNullable<ReturnType<TableManager['getTableById']>>;

/** A table: Univer's own, and beneath it the totals row, which Univer does not have. */
export class BookTable {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  get table(): Table {
    const table = manager(this.book).getTableById(this.book.unitId, this.id);
    if (!table) throw refuse('ItemNotFound', `The table ${this.id} was deleted.`);
    return table;
  }

  get sheetId(): string {
    return this.table.getSubunitId();
  }

  get name(): string {
    return this.table.getDisplayName();
  }

  get parts(): TableParts {
    return this.book.parts.table(this.id);
  }

  get hasHeaders(): boolean {
    return this.table.isShowHeader();
  }

  /** Header row and data, which is what Univer calls the table. */
  get core(): Rect {
    return rectOfRange(this.table.getRange());
  }

  get whole(): Rect {
    const { core } = this;
    return this.parts.showTotals ? { ...core, rows: core.rows + 1 } : core;
  }

  get body(): Rect {
    const { core } = this;
    return this.hasHeaders ? { ...core, row: core.row + 1, rows: core.rows - 1 } : core;
  }

  get header(): Rect | null {
    return this.hasHeaders ? { ...this.core, rows: 1 } : null;
  }

  get totals(): Rect | null {
    const { core } = this;
    return this.parts.showTotals ? { ...core, row: core.row + core.rows, rows: 1 } : null;
  }

  block(rect: Rect): Block {
    return { book: this.book, sheetId: this.sheetId, rect };
  }

  columnName(index: number): string {
    return this.table.getColumnNameByIndex(index);
  }

  get columnNames(): readonly string[] {
    return Array.from({ length: this.core.columns }, (_name, index) => this.columnName(index));
  }

  /** Changes the block that the table covers (without totals); its columns are named by its header cells. */
  setCore(rect: Rect): void {
    this.change({ updateRange: { newRange: univerRange(rect) } });
    this.readHeaders();
  }

  change(config: object): void {
    this.book.run(SetSheetTableMutation, this.sheetId, { tableId: this.id, config });
  }

  /** The header's cells are the columns' names: Univer reads them only once, so they are told again. */
  readHeaders(): void {
    const { header, table } = this;
    if (!header) return;
    const cells = readText(this.block(header))[0] ?? [];
    const names = distinctNames(cells);
    for (const [index, name] of names.entries()) {
      const column = table.getTableColumnByIndex(index);
      if (column) column.displayName = name;
    }
    const changed = names.some((name, index) => name !== cells[index]);
    if (changed) writeCells(this.block(header), (_row, column) => ({ cell: textCell(names[column] ?? '') }));
    // The same range again, because Univer tells formulas of a table's columns only then.
    this.change({ updateRange: { newRange: table.getRange() } });
  }
}

/** Headers are texts, none is empty, no two are equal: `Column1`, `Qty`, `Qty2`. */
function distinctNames(cells: readonly string[]): readonly string[] {
  const taken = new Set(cells.map((cell) => cell.toLowerCase()));
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    let name = cell === '' ? `Column${index + 1}` : cell;
    for (
      let n = 2;
      seen.has(name.toLowerCase()) || (name !== cell && taken.has(name.toLowerCase()));
      n += 1
    ) {
      name = `${cell === '' ? 'Column' : cell}${cell === '' ? index + n : n}`;
    }
    seen.add(name.toLowerCase());
    return name;
  });
}

const manager = (book: Book): TableManager => book.grid.univer.__getInjector().get(TableManager);

/** The tables of the workbook, or of one sheet, in the order in which they were made. */
export const tablesOf = (book: Book, sheetId: string | null): readonly BookTable[] =>
  manager(book)
    .getTableList(book.unitId)
    .filter(({ subUnitId }) => sheetId === null || subUnitId === sheetId)
    .map(({ id }) => known(book, id));

const cache = new WeakMap<Book, Map<string, BookTable>>();

/** One object per table, so that what wraps it is one object too. */
function known(book: Book, id: string): BookTable {
  const ofBook = cache.get(book) ?? new Map<string, BookTable>();
  cache.set(book, ofBook);
  const table = ofBook.get(id) ?? new BookTable(book, id);
  ofBook.set(id, table);
  return table;
}

/** By id or by name, whatever the case. */
export const findTable = (book: Book, key: string, sheetId: string | null): BookTable | null =>
  tablesOf(book, sheetId).find(({ id }) => id === key) ??
  tablesOf(book, sheetId).find(({ name }) => name.toLowerCase() === key.toLowerCase()) ??
  null;

/** A table's name stands for its data, as in Excel. */
export function tableBlock(book: Book, name: string): Block | null {
  const table = findTable(book, name, null);
  return table && table.name.toLowerCase() === name.toLowerCase() ? table.block(table.body) : null;
}

const tableAt = (book: Book, sheetId: string, rect: Rect): BookTable | null =>
  tablesOf(book, sheetId).find(({ whole }) => intersection(whole, rect) !== null) ?? null;

/** Refuses names that no table can have: addresses, names in use, blanks and signs. */
export function checkTableName(book: Book, name: string, except?: BookTable): void {
  if (!/^[\p{L}_\\][\p{L}\d_.\\]{0,254}$/u.test(name) || parseAddress(name).rect) {
    throw invalidArgument(`${name} cannot be the name of a table`);
  }
  const other = findTable(book, name, null);
  if ((other && other !== except && other.id !== name) || findName(book, name, null)) {
    throw refuse('ItemAlreadyExists', `The name ${name} is in use.`);
  }
}

export function addTable(block: Block, hasHeaders: boolean): BookTable {
  const { book, sheetId, rect } = block;
  if (tableAt(book, sheetId, rect)) {
    throw refuse('InvalidArgument', 'A table cannot overlap another table.');
  }
  const core = rect.rows === 1 && hasHeaders ? { ...rect, rows: 2 } : rect;
  book.ensureSize(sheetId, core);
  const tableId = generateRandomId(10);
  const taken = new Set(tablesOf(book, null).map(({ name }) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`table${number}`)) number += 1;
  const names = distinctNames(
    hasHeaders
      ? (readText({ book, sheetId, rect: { ...core, rows: 1 } })[0] ?? [])
      : Array.from({ length: rect.columns }, () => ''),
  );
  book.run(AddSheetTableMutation, sheetId, {
    tableId,
    name: `Table${number}`,
    range: univerRange(core),
    header: names,
    options: { showHeader: hasHeaders, tableStyleId: DEFAULT_TABLE_STYLE },
  });
  const table = known(book, tableId);
  table.readHeaders();
  return table;
}

/** Takes the table away and leaves its cells. */
export function dropTable(table: BookTable): void {
  const { book, id, sheetId } = table;
  book.run(DeleteSheetTableMutation, sheetId, { tableId: id });
  book.parts.dropTable(id);
  cache.get(book)?.delete(id);
}
