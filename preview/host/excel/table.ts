import { writeStyles } from '../book/cell-styles';
import { shownTableStyle } from '../../grid/table-style-names';
import { clearContents } from '../book/cells';
import { requireAllowed } from '../book/protection';
import { sortBlock } from '../book/sort';
import { resize, showTotals } from '../book/table-edits';
import { checkTableName, dropTable } from '../book/tables';
import type { BookTable } from '../book/tables';
import { HostClass } from '../wire/host-class';
import { invalidArgument, itemNotFound, notImplemented } from '../wire/host-error';
import { Area } from './area';
import { autoFilterOfTable } from './auto-filter';
import { eventCalls } from './event-calls';
import { stored } from './fields';
import { range } from './range';
import { clearFilters } from '../book/filter';
import { columnCollection } from './table-column';
import { rowCollection } from './table-row';
import { worksheet } from './worksheet';

const guard = ({ book, sheetId }: BookTable): void => {
  // GUESS 10: no table of a protected sheet can be changed in shape, whatever the options allow.
  requireAllowed(book, sheetId, null);
};

const tableSort = new HostClass<BookTable>('TableSort', {
  guard: ({ book, sheetId }) => {
    requireAllowed(book, sheetId, 'allowSort');
  },
  scalars: {
    Fields: { get: ({ parts }) => parts.sort?.fields ?? [] },
    MatchCase: { get: ({ parts }) => parts.sort?.matchCase ?? false },
  },
  writes: {
    Apply: async (table, args) => {
      await table.book.settle();
      const sort = { fields: [...args.list(0)], matchCase: args.flag(1) };
      sortBlock(table.block(table.body), sort);
      table.parts.sort = sort;
      table.book.parts.touch();
    },
    // It forgets the order; the rows stay where they are.
    Clear: (table) => {
      table.parts.sort = null;
      table.book.parts.touch();
    },
    Reapply: async (table) => {
      await table.book.settle();
      if (table.parts.sort) sortBlock(table.block(table.body), table.parts.sort);
    },
  },
});

/** The grid knows some of Excel's styles; the others are shown as one of these. */
function setStyle(table: BookTable, value: unknown): void {
  const name = String(value);
  table.parts.fields['Style'] = name;
  table.change({ theme: shownTableStyle(name) });
  table.book.parts.touch();
}

export const table: HostClass<BookTable> = new HostClass<BookTable>('Table', {
  guard,
  identity: ['Id'],
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (self, value) => {
        const name = String(value);
        checkTableName(self.book, name, self);
        if (name !== self.name) return self.book.renameTable(self.id, name);
        return undefined;
      },
    },
    ShowHeaders: {
      get: ({ hasHeaders }) => hasHeaders,
      set: (self, value) => {
        if (value !== self.hasHeaders) throw notImplemented('Table.showHeaders');
      },
    },
    ShowTotals: {
      get: ({ parts }) => parts.showTotals,
      set: (self, value) => showTotals(self, value === true),
    },
    Style: { get: ({ parts }) => parts.fields['Style'] ?? 'TableStyleMedium2', set: setStyle },
    ...stored<BookTable>(
      ({ book, parts }) => ({
        fields: parts.fields,
        path: '',
        touch: () => {
          book.parts.touch();
        },
      }),
      {
        HighlightFirstColumn: false,
        HighlightLastColumn: false,
        ShowBandedColumns: false,
        ShowBandedRows: true,
        ShowFilterButton: true,
      },
    ),
  },
  links: {
    AutoFilter: (self) => autoFilterOfTable(self),
    Columns: (self) => columnCollection.wrap(self),
    Rows: (self) => rowCollection.wrap(self),
    Sort: (self) => tableSort.wrap(self),
    Worksheet: ({ book, sheetId }) => worksheet.wrap(book.sheet(sheetId)),
  },
  reads: {
    ...eventCalls('Table'),
    GetRange: (self) => range.wrap(Area.of(self.block(self.whole))),
    GetDataBodyRange: (self) => range.wrap(Area.of(self.block(self.body))),
    GetHeaderRowRange: (self) => {
      if (!self.header) throw itemNotFound('the table shows no headers');
      return range.wrap(Area.of(self.block(self.header)));
    },
    GetTotalRowRange: (self) => {
      if (!self.totals) throw itemNotFound('the table shows no totals');
      return range.wrap(Area.of(self.block(self.totals)));
    },
  },
  writes: {
    Resize: (self, args) => {
      const given = args.raw(0);
      const area = typeof given === 'string' ? Area.parse(self.book, self.sheetId, given) : range.of(given);
      if (area?.sheetId !== self.sheetId) throw invalidArgument('a range of the same worksheet was expected');
      resize(self, area.rect);
    },
    ClearFilters: clearFilters,
    ConvertToRange: (self) => {
      const area = Area.of(self.block(self.whole));
      dropTable(self);
      return range.wrap(area);
    },
    // GUESS 11: deleting a table empties its cells and leaves the others where they are.
    Delete: (self) => {
      const block = self.block(self.whole);
      dropTable(self);
      clearContents(block);
      writeStyles(block, () => null);
    },
  },
});
