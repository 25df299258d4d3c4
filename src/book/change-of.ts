import type { Book } from './book';
import type { Change, SheetLines } from './change';
import type { Edit } from './edit';
import { billingCurrencies } from './number-formats';
import { TABLE_NAMES, type TableName } from './schema';
import type { StoredBook } from './stored-table';
import { tableEdits } from './table-edits';
import type { TableShape } from './table-shape';

/** What a workbook is to hold. */
export interface Wanted {
  readonly book: Book;
  readonly lines: readonly SheetLines[];
  /** Tables that are not made while they have no rows. */
  readonly leftOut: readonly TableName[];
}

/**
 * The change that makes the workbook hold the wanted rows; tables that are not there yet are made.
 *
 * Edges: where no row differs and no table is missing, there is nothing to do, and no line is written either.
 */
export function changeOf(stored: StoredBook, { book, lines, leftOut }: Wanted): Change {
  const currencies = {
    stored: billingCurrencies(stored.LMP_Reports.rows),
    wanted: billingCurrencies(book.LMP_Reports),
  };
  const edits = TABLE_NAMES.flatMap((name) => {
    const isLeftOut = stored[name].shape === null && book[name].length === 0 && leftOut.includes(name);
    const edited = name === 'LMP_Billing' ? { name, currencies } : { name };
    return isLeftOut ? [] : tableEdits(edited, stored[name], book[name]);
  });
  return changeWith(stored, edits, lines);
}

/** A change made of known edits. */
export function changeWith(stored: StoredBook, edits: readonly Edit[], lines: readonly SheetLines[]): Change {
  const changed = new Set(edits.map((edit) => edit.table));
  const expects: Partial<Record<TableName, TableShape | null>> = {};
  for (const name of changed) expects[name] = stored[name].shape;
  return { expects, edits, lines: lines.filter(({ table }) => changed.has(table)) };
}
