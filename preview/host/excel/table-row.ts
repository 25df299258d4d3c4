import { readValues, writeValues } from '../book/cells';
import { requireAllowed } from '../book/protection';
import { addRows, deleteRows } from '../book/table-edits';
import type { BookTable } from '../book/tables';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import { Area } from './area';
import { range } from './range';

interface Row {
  readonly table: BookTable;
  readonly index: number;
}

const guard = ({ book, sheetId }: BookTable): void => {
  requireAllowed(book, sheetId, null);
};

function areaOf({ table, index }: Row): Area {
  const { body } = table;
  if (index >= body.rows) throw itemNotFound(`the table has no row ${index}`);
  return Area.of(table.block({ ...body, row: body.row + index, rows: 1 }));
}

const tableRow = new HostClass<Row>('TableRow', {
  guard: ({ table }) => {
    guard(table);
  },
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (row) => readValues(areaOf(row)),
      set: (row, value) => {
        writeValues(areaOf(row), value);
      },
    },
  },
  reads: { GetRange: (row) => range.wrap(areaOf(row)) },
  writes: { Delete: ({ table, index }) => deleteRows(table, index, 1) },
});

/** Rows as the client gives them: a matrix, one row, or one value for every cell of a new row. */
function rowsOf(table: BookTable, value: unknown): unknown[][] {
  const { columns } = table.body;
  if (value === null) return [Array.from({ length: columns }, () => '')];
  if (!Array.isArray(value)) return [Array.from({ length: columns }, () => value as unknown)];
  const rows = value as unknown[];
  if (!rows.every(Array.isArray)) throw invalidArgument('rows are a list of lists');
  return rows as unknown[][];
}

export const rowCollection = new HostClass<BookTable>('TableRowCollection', {
  guard,
  scalars: { Count: { get: ({ body }) => body.rows } },
  items: (table) => Array.from({ length: table.body.rows }, (_row, index) => tableRow.wrap({ table, index })),
  reads: {
    GetItemAt: (table, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= table.body.rows) throw itemNotFound(`the table has no row ${index}`);
      return tableRow.wrap({ table, index });
    },
  },
  writes: {
    Add: async (table, args) => {
      const index = await addRows(table, args.optionalInteger(0), rowsOf(table, args.raw(1)));
      return tableRow.wrap({ table, index });
    },
    DeleteRowsAt: (table, args) => deleteRows(table, args.integer(0), args.optionalInteger(1) ?? 1),
  },
});
