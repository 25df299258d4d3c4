import type { TableName } from '../book/schema';
import type { TableShape } from '../book/table-shape';

/** A table of ours that was asked for by its name; what it is, is known after the next sync. */
export interface AskedTable {
  readonly name: TableName;
  readonly table: Excel.Table;
  readonly columns: Excel.TableColumnCollection;
  readonly body: Excel.Range;
}

/**
 * Asks for a table, wherever people moved it and however they renamed its sheet (D2).
 *
 * Edges: its columns are asked for by their names, because a table whose header row was switched off has no header range.
 */
export function askForTable(context: Excel.RequestContext, name: TableName): AskedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load({ name: true });
  const { columns } = table;
  columns.load('items/name');
  const body = table.getDataBodyRange();
  body.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  return { name, table, columns, body };
}

/** How the table stands, after the sync; null where the workbook has none of this name. */
export function shapeOf({ table, columns, body }: AskedTable): TableShape | null {
  if (table.isNullObject) return null;
  return { headers: columns.items.map(({ name }) => name), rowCount: body.rowCount };
}

/** Some rows of a table, people's own columns with them. */
export function rowsOf(table: Excel.Table, from: number, count: number): Excel.Range {
  return table
    .getDataBodyRange()
    .getRow(from)
    .getResizedRange(count - 1, 0);
}

/**
 * Puts blank rows into a table, before the rows from `from` on, of which it has so many.
 *
 * Why:   a block of rows that are put in may not reach beyond the table, so that each step at most doubles what is there.
 */
export function insertBlankRows(
  table: Excel.Table,
  tail: { from: number; rows: number },
  count: number,
): void {
  let { rows } = tail;
  let missing = count;
  while (missing > 0) {
    const step = Math.min(rows, missing);
    rowsOf(table, tail.from, step).insert(Excel.InsertShiftDirection.down);
    rows += step;
    missing -= step;
  }
}
