import { spanning } from '../book/rect';
import type { Rect } from '../book/rect';

const isEdit = (cell: object | null): boolean =>
  cell === null || 'v' in cell || 'f' in cell || 'si' in cell || 'p' in cell;

/** The block around the cells whose contents a mutation writes; null when it writes formats only. */
export function editedRect(cellValue: unknown): Rect | null {
  const rows = (cellValue ?? {}) as Record<string, Record<string, object | null>>;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const row in rows) {
    const cells = rows[row] ?? {};
    for (const key in cells) {
      if (!isEdit(cells[key] ?? null)) continue;
      const column = Number(key);
      if (column < left) left = column;
      if (column > right) right = column;
      top = Math.min(top, Number(row));
      bottom = Number(row);
    }
  }
  return bottom < 0 ? null : spanning([top, left], [bottom, right]);
}

/** The one cell whose contents a mutation writes; null when it writes several, or none. */
export function oneCell(cellValue: unknown): Rect | null {
  const rows = Object.values((cellValue ?? {}) as Record<string, object>);
  if (rows.length !== 1 || Object.keys(rows[0] ?? {}).length !== 1) return null;
  return editedRect(cellValue);
}
