import type { Cell } from './cell';
import type { Edit } from './edit';
import { schemaOf, type TableName } from './schema';
import { placesOf, type StoredBook } from './stored-table';

/** Rows of a table that a change writes over or deletes where they stand. */
export interface TouchedRows {
  readonly table: TableName;
  /** Counted from 0 within the table's data. */
  readonly row: number;
  readonly count: number;
}

/**
 * The rows that edits touch and that must still be what they were when the edits were planned: a person may sort a table
 * between reading and writing, and a change that goes by position would then reach other rows.
 *
 * Shape: in the order of the edits, which is that of the table from above, then from below for deletions.
 */
export function touchedRows(edits: readonly Edit[], stored: StoredBook): readonly TouchedRows[] {
  return edits.flatMap((edit): readonly TouchedRows[] => {
    if (edit.kind !== 'write' && edit.kind !== 'delete') return [];
    const { table, row } = edit;
    const present = stored[table].rows.length;
    const count = Math.min(edit.kind === 'delete' ? edit.count : edit.values.length, present - row);
    return count > 0 ? [{ table, row, count }] : [];
  });
}

/** Whether rows still have the keys that they had. `values` are whole rows, as they stand now. */
export function areAsTheyWere(
  { table, row }: TouchedRows,
  values: readonly (readonly Cell[])[],
  stored: StoredBook,
): boolean {
  const { shape, rows } = stored[table];
  if (shape === null) return false;
  const { keys, at } = schemaOf(table);
  const places = placesOf(table, shape);
  return values.every((cells, index) =>
    keys.every((key) => {
      const column = at[key] ?? -1;
      return cells[places[column] ?? -1] === rows[row + index]?.[column];
    }),
  );
}
