import type { Row } from './cell';
import { TABLE_NAMES, type TableName } from './schema';

/** The rows of every table of ours, in the order in which they stand; a table that is not there has none. */
export type Book = Readonly<Record<TableName, readonly Row[]>>;

/** A workbook without any table of ours. */
export const EMPTY_BOOK: Book = bookOf(() => []);

/** A book made table by table. */
export function bookOf(rowsOf: (name: TableName) => readonly Row[]): Book {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, rowsOf(name)])) as unknown as Book;
}
