import type { Cell, Row } from '../../book/cell';
import { bookOf, type Book } from '../../book/book';
import type { EntryCounts } from '../../book/entry-counts';
import { keptRows } from '../../book/kept-rows';
import { isBlankRow } from '../../book/row-of';
import { TABLE_NAMES, type TableName } from '../../book/schema';
import { rowsFrom, type StoredBook, type StoredTable } from '../../book/stored-table';
import type { TableShape } from '../../book/table-shape';

/** The workbook's tables as they come in, block by block. */
export class TakenBook {
  readonly #shapes: Readonly<Record<TableName, TableShape | null>>;
  readonly #rows = new Map<TableName, Row[]>();

  constructor(
    shapes: Readonly<Record<TableName, TableShape | null>>,
    /** How many entries the history had when it was last written. */
    readonly noted: EntryCounts,
  ) {
    this.#shapes = shapes;
  }

  /** Takes a table's next rows as they stand, people's own columns among ours. */
  take(name: TableName, values: readonly (readonly Cell[])[]): void {
    const shape = this.#shapes[name];
    if (shape === null) return;
    const rows = this.#rows.get(name) ?? [];
    for (const row of rowsFrom(name, shape, values)) rows.push(row);
    this.#rows.set(name, rows);
  }

  /** Whether every row has come: half a workbook must not be taken for all of it. */
  get isComplete(): boolean {
    return TABLE_NAMES.every(
      (name) => (this.#shapes[name]?.rowCount ?? 0) === (this.#rows.get(name)?.length ?? 0),
    );
  }

  /** Takes the rows of a book for those that are the same. */
  keepRows(before: Book): void {
    for (const [name, rows] of this.#rows) this.#rows.set(name, keptRows(name, before[name], rows));
  }

  stored(): StoredBook {
    const stored = (name: TableName): StoredTable => ({
      shape: this.#shapes[name],
      rows: this.#rows.get(name) ?? [],
    });
    return Object.fromEntries(TABLE_NAMES.map((name) => [name, stored(name)])) as unknown as StoredBook;
  }

  /** Without the blank rows that people leave. */
  book(): Book {
    return bookOf((name) => (this.#rows.get(name) ?? []).filter((row) => !isBlankRow(row)));
  }
}
