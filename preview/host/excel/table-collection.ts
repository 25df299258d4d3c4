import type { Book } from '../book/book';
import { insertCells } from '../book/structure';
import { addTable, findTable, tablesOf } from '../book/tables';
import { requireAllowed } from '../book/protection';
import { HostClass } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';
import { eventCalls } from './event-calls';
import { range } from './range';
import { table } from './table';

/** All tables, or those of one sheet. */
interface Scope {
  readonly book: Book;
  readonly sheetId: string | null;
}

const tableCollection = new HostClass<Scope>('TableCollection', {
  guard: () => undefined,
  scalars: { Count: { get: ({ book, sheetId }) => tablesOf(book, sheetId).length } },
  items: ({ book, sheetId }) => tablesOf(book, sheetId).map((one) => table.wrap(one)),
  item: ({ book, sheetId }, args) => table.wrapOrNull(findTable(book, args.text(0), sheetId)),
  reads: eventCalls('TableCollection'),
  writes: {
    Add: async ({ book, sheetId }, args) => {
      const given = args.raw(0);
      const on = sheetId ?? book.activeSheet.getSheetId();
      const area = typeof given === 'string' ? Area.parse(book, on, given) : range.of(given);
      if (!area) throw invalidArgument('a table needs a range');
      requireAllowed(book, area.sheetId, null);
      const { rect } = area;
      // Without headers Excel puts a row for them above the data.
      if (args.raw(1) === false) {
        await insertCells(area.at({ ...rect, rows: 1 }), 'rows');
        return table.wrap(addTable(area.at({ ...rect, rows: rect.rows + 1 }), true));
      }
      await book.settle();
      return table.wrap(addTable(area.at(rect), true));
    },
  },
});

export const tablesOfBook = (book: Book): HostObject => tableCollection.wrap({ book, sheetId: null });

export const tablesOfSheet = (book: Book, sheetId: string): HostObject =>
  tableCollection.wrap({ book, sheetId });
