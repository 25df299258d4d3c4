import type { Row } from './cell';
import { rowKeyOf } from './row-key';
import { haveSameItems } from './kept';
import type { TableName } from './schema';

/**
 * A table's rows as they are now, each the very object that it was before where every cell of it is the same: so that
 * what was made of a row can be kept by it.
 *
 * Edges: a row is found again wherever it moved to; of rows with one key the first is looked at.
 */
export function keptRows(name: TableName, before: readonly Row[], now: readonly Row[]): Row[] {
  let at = 0;
  let places: ReadonlyMap<string, number> | null = null;
  return now.map((row) => {
    // Nearly every row follows the one before it, as it did.
    const next = before[at];
    if (next !== undefined && haveSameItems(next, row)) {
      at += 1;
      return next;
    }
    places ??= placesOf(name, before);
    const place = places.get(rowKeyOf(name, row));
    if (place === undefined) return row;
    at = place + 1;
    const found = before[place];
    return found !== undefined && haveSameItems(found, row) ? found : row;
  });
}

function placesOf(name: TableName, rows: readonly Row[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [place, row] of rows.entries()) {
    const key = rowKeyOf(name, row);
    if (!places.has(key)) places.set(key, place);
  }
  return places;
}
