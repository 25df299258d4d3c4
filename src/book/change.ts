import type { Edit } from './edit';
import type { TableName } from './schema';
import type { TableShape } from './table-shape';

/** Everything that one action writes into the workbook: carried out as a whole, or not at all (D13). */
export interface Change {
  /** The tables that are changed, as they stood when the change was computed; null is one that is yet to be made. */
  readonly expects: Readonly<Partial<Record<TableName, TableShape | null>>>;
  readonly edits: readonly Edit[];
  /** The first lines of the tables' sheets. */
  readonly lines: readonly SheetLines[];
  /** What the workbook notes of this write beside its tables; left out, the note before it stays. */
  readonly note?: string;
}

/** The lines above a table: what it is, as of when, how much of it is complete. */
export interface SheetLines {
  readonly table: TableName;
  readonly lines: readonly string[];
}
