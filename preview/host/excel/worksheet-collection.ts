import type { Book } from '../book/book';
import { requireOpenStructure } from '../book/protection';
import { addSheet, visibilityOf } from '../book/sheets';
import type { Args } from '../wire/args';
import { HostClass } from '../wire/host-class';
import { eventCalls } from './event-calls';
import { worksheet } from './worksheet';

const counted = (book: Book, args: Args) =>
  book.sheets.filter((sheet) => !args.flag(0) || visibilityOf(book, sheet) === 'Visible');

export const worksheetCollection = new HostClass<Book>('WorksheetCollection', {
  guard: requireOpenStructure,
  items: (book) => book.sheets.map((sheet) => worksheet.wrap(sheet)),
  item: (book, args) => worksheet.wrapOrNull(book.findSheet(args.text(0))),
  reads: {
    ...eventCalls('WorksheetCollection'),
    GetActiveWorksheet: (book) => worksheet.wrap(book.activeSheet),
    GetCount: (book, args) => counted(book, args).length,
    GetFirst: (book, args) => worksheet.wrapOrNull(counted(book, args)[0]),
    GetLast: (book, args) => worksheet.wrapOrNull(counted(book, args).at(-1)),
  },
  writes: {
    Add: (book, args) => worksheet.wrap(addSheet(book, args.optionalText(0))),
  },
});
