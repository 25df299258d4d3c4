import { bookOf, type Book } from './book';
import type { Row } from './cell';
import type { TableName } from './schema';

/** The tables that are computed, and never read back but for what people enter in the review. */
export const OUTPUT_NAMES = [
  'LMP_Reports',
  'LMP_Services',
  'LMP_NFR',
  'LMP_SMB',
  'LMP_Billing',
  'LMP_CustomerLines',
  'LMP_Daily',
] as const satisfies readonly TableName[];

export type OutputName = (typeof OUTPUT_NAMES)[number];

/** The rows of the computed tables. */
export type OutputRows = Readonly<Record<OutputName, readonly Row[]>>;

/** Computed rows made table by table. */
export function outputRowsOf(rowsOf: (name: OutputName) => readonly Row[]): OutputRows {
  return Object.fromEntries(OUTPUT_NAMES.map((name) => [name, rowsOf(name)])) as unknown as OutputRows;
}

/** A book with its computed tables replaced. */
export function withOutput(book: Book, output: OutputRows): Book {
  return bookOf((name) => (name in output ? output[name as OutputName] : book[name]));
}
