import { readValues, writeValues } from '../book/cells';
import { applyFilter, clearFilter, criteriaOf } from '../book/filter';
import { requireAllowed } from '../book/protection';
import { addColumn, columnIds, deleteColumn, nameColumn } from '../book/table-edits';
import type { BookTable } from '../book/tables';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound } from '../wire/host-error';
import type { Rect } from '../book/rect';
import { Area } from './area';
import { range } from './range';

interface Column {
  readonly table: BookTable;
  readonly id: string;
}

function indexOf({ table, id }: Column): number {
  const index = columnIds(table).indexOf(id);
  if (index < 0) throw itemNotFound(`the column ${id} was deleted`);
  return index;
}

const areaOf = (column: Column, rect: Rect | null): Area => {
  if (!rect) throw itemNotFound('the table does not show this part');
  return Area.of(column.table.block({ ...rect, column: rect.column + indexOf(column), columns: 1 }));
};

const guard = ({ book, sheetId }: BookTable): void => {
  requireAllowed(book, sheetId, null);
};

const filter = new HostClass<Column>('Filter', {
  guard: ({ table }) => {
    requireAllowed(table.book, table.sheetId, 'allowAutoFilter');
  },
  scalars: { Criteria: { get: (column) => criteriaOf(column.table, indexOf(column)) } },
  writes: {
    Apply: (column, args) => applyFilter(column.table, indexOf(column), args.record(0)),
    ApplyValuesFilter: (column, args) =>
      applyFilter(column.table, indexOf(column), { filterOn: 'Values', values: args.list(0) }),
    ApplyCustomFilter: (column, args) =>
      applyFilter(column.table, indexOf(column), {
        filterOn: 'Custom',
        criterion1: args.text(0),
        criterion2: args.raw(1),
        operator: args.optionalText(2) ?? 'And',
      }),
    Clear: (column) => {
      clearFilter(column.table, indexOf(column));
    },
  },
});

const tableColumn = new HostClass<Column>('TableColumn', {
  guard: ({ table }) => {
    guard(table);
  },
  identity: ['Id'],
  scalars: {
    Id: { get: ({ id }) => Number(id) },
    Index: { get: indexOf },
    Name: {
      get: (column) => column.table.columnName(indexOf(column)),
      set: (column, value) => {
        nameColumn(column.table, indexOf(column), String(value));
      },
    },
    // Header, data and totals, as in Excel.
    Values: {
      get: (column) => readValues(areaOf(column, column.table.whole)),
      set: (column, value) => {
        writeValues(areaOf(column, column.table.whole), value);
      },
    },
  },
  links: { Filter: (column) => filter.wrap(column) },
  reads: {
    GetRange: (column) => range.wrap(areaOf(column, column.table.whole)),
    GetDataBodyRange: (column) => range.wrap(areaOf(column, column.table.body)),
    GetHeaderRowRange: (column) => range.wrap(areaOf(column, column.table.header)),
    GetTotalRowRange: (column) => range.wrap(areaOf(column, column.table.totals)),
  },
  writes: { Delete: (column) => deleteColumn(column.table, indexOf(column)) },
});

const columnAt = (table: BookTable, index: number): Column => ({ table, id: columnIds(table)[index] ?? '' });

/** A number is an id, a text a name. */
function findColumn(table: BookTable, key: unknown): Column | null {
  if (typeof key === 'number') {
    return columnIds(table).includes(String(key)) ? { table, id: String(key) } : null;
  }
  const name = String(key).toLowerCase();
  const index = table.columnNames.findIndex((one) => one.toLowerCase() === name);
  return index < 0 ? null : columnAt(table, index);
}

export const columnCollection = new HostClass<BookTable>('TableColumnCollection', {
  guard,
  scalars: { Count: { get: ({ core }) => core.columns } },
  items: (table) => columnIds(table).map((id) => tableColumn.wrap({ table, id })),
  item: (table, args) => tableColumn.wrapOrNull(findColumn(table, args.raw(0))),
  writes: {
    Add: async (table, args) => {
      const given = args.raw(1);
      if (given !== null && !Array.isArray(given)) throw invalidArgument('values are a list of lists');
      const index = await addColumn(table, {
        index: args.optionalInteger(0),
        name: args.optionalText(2),
        values: given as unknown[][] | null,
      });
      return tableColumn.wrap(columnAt(table, index));
    },
  },
});
