import { TABLE_NAMES, type TableName } from '../book/schema';
import type { Cell } from '../book/cell';
import { askForCell, selectedCell, type SelectedCell } from './selected-cell';

/** Which cell of a table of ours is selected. */
export interface SelectedTableCell {
  readonly table: TableName;
  /** Its header. */
  readonly column: string;
  /** The cells of its row by header, people's own columns with them. */
  readonly row: Readonly<Record<string, Cell>>;
}

/** What is selected, as a cell and as a part of a table of ours; null where it is none, or a header. */
export interface SelectedPlace {
  readonly cell: SelectedCell;
  readonly inTable: SelectedTableCell | null;
}

/**
 * Reads the active cell, and its row where it stands in a table of ours: one read for each selection.
 *
 * Cost: one sync on a sheet without a table of ours, else two.
 */
export async function readSelectedPlace(): Promise<SelectedPlace> {
  return Excel.run(async (context) => {
    const cell = askForCell(context);
    const { tables } = cell.worksheet;
    tables.load('items/name');
    await context.sync();

    const asked = tables.items
      .filter(({ name }) => TABLE_NAMES.includes(name as TableName))
      .map((table) => askForRow(table, cell));
    if (asked.length === 0) return { cell: selectedCell(cell), inTable: null };
    await context.sync();
    const inTable = asked.map(rowOf).find((found) => found !== null) ?? null;
    return { cell: selectedCell(cell), inTable };
  });
}

interface AskedRow {
  readonly name: TableName;
  readonly columns: Excel.TableColumnCollection;
  readonly hit: Excel.Range;
  readonly body: Excel.Range;
  readonly row: Excel.Range;
}

function askForRow(table: Excel.Table, cell: Excel.Range): AskedRow {
  const body = table.getDataBodyRange();
  body.load({ columnIndex: true });
  const hit = body.getIntersectionOrNullObject(cell);
  hit.load({ columnIndex: true });
  const row = body.getIntersectionOrNullObject(cell.getEntireRow());
  row.load({ values: true });
  const { columns } = table;
  columns.load('items/name');
  return { name: table.name as TableName, columns, hit, body, row };
}

function rowOf({ name, columns, hit, body, row }: AskedRow): SelectedTableCell | null {
  if (hit.isNullObject) return null;
  const headers = columns.items.map((column) => column.name);
  const cells = (row.values as Cell[][])[0] ?? [];
  return {
    table: name,
    column: headers[hit.columnIndex - body.columnIndex] ?? '',
    row: Object.fromEntries(headers.map((header, index) => [header, cells[index] ?? ''])),
  };
}
