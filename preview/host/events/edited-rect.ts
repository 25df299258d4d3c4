import { spanning } from '../book/rect';
import type { Rect } from '../book/rect';

const DATA = ['v', 'f', 'si', 'p'];

/** The block around the cells whose contents a mutation writes; null when it writes formats only. */
export function editedRect(cellValue: unknown): Rect | null {
  const rows = (cellValue ?? {}) as Record<string, Record<string, object | null>>;
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of Object.entries(rows)) {
    for (const [column, cell] of Object.entries(cells)) {
      if (cell !== null && !DATA.some((key) => key in cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  return bottom < 0 ? null : spanning([top, left], [bottom, right]);
}
