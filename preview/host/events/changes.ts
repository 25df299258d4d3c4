import type { Rect } from '../book/rect';
import { bounding, covers } from '../book/rect';

/** Cells that changed on one sheet, and the values before and after if it was one cell. */
export interface Change {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly changeType: string;
  readonly before?: unknown;
}

const area = ({ rows, columns }: Rect): number => rows * columns;

/** Whether two blocks make one block without a gap. */
function fit(a: Rect, b: Rect): boolean {
  if (covers(a, b) || covers(b, a)) return true;
  const both = bounding(a, b);
  return area(both) === area(a) + area(b);
}

/**
 * Joins edits that lie next to each other: the client cuts a large write into blocks of 1,500 cells.
 * GUESS 13: Excel raises one event for one write, however large it is.
 */
export function joined(changes: readonly Change[]): readonly Change[] {
  const result: Change[] = [];
  for (const change of changes) {
    const last = result.at(-1);
    const joins =
      last?.sheetId === change.sheetId &&
      last.changeType === 'RangeEdited' &&
      change.changeType === 'RangeEdited' &&
      fit(last.rect, change.rect);
    if (joins) {
      result[result.length - 1] = {
        sheetId: change.sheetId,
        changeType: 'RangeEdited',
        rect: bounding(last.rect, change.rect),
        ...('before' in last ? { before: last.before } : {}),
      };
    } else {
      result.push(change);
    }
  }
  return result;
}
