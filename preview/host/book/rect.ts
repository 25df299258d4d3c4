/** A block of cells, zero-based; `rows` and `columns` are at least 1. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

const lastRow = (rect: Rect): number => rect.row + rect.rows - 1;
const lastColumn = (rect: Rect): number => rect.column + rect.columns - 1;

/** The block from one corner to the other, both inclusive. */
export function spanning(from: readonly [number, number], to: readonly [number, number]): Rect {
  const row = Math.min(from[0], to[0]);
  const column = Math.min(from[1], to[1]);
  return {
    row,
    column,
    rows: Math.abs(to[0] - from[0]) + 1,
    columns: Math.abs(to[1] - from[1]) + 1,
  };
}

export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Rect, b: Rect): Rect {
  return spanning(
    [Math.min(a.row, b.row), Math.min(a.column, b.column)],
    [Math.max(lastRow(a), lastRow(b)), Math.max(lastColumn(a), lastColumn(b))],
  );
}

export const covers = (outer: Rect, inner: Rect): boolean => {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
};

export const sameRect = (a: Rect, b: Rect): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export const isInSheet = (rect: Rect): boolean =>
  rect.row >= 0 &&
  rect.column >= 0 &&
  rect.rows > 0 &&
  rect.columns > 0 &&
  lastRow(rect) < MAX_ROWS &&
  lastColumn(rect) < MAX_COLUMNS;

export const isWholeColumns = (rect: Rect): boolean => rect.rows === MAX_ROWS;
export const isWholeRows = (rect: Rect): boolean => rect.columns === MAX_COLUMNS;

/** What is left of `rect` when `hole` is cut out: up to four blocks. */
export function without(rect: Rect, hole: Rect): readonly Rect[] {
  const cut = intersection(rect, hole);
  if (!cut) return [rect];
  const below = lastRow(cut) + 1;
  const right = lastColumn(cut) + 1;
  return [
    { ...rect, rows: cut.row - rect.row },
    { ...rect, row: below, rows: lastRow(rect) - below + 1 },
    { ...cut, column: rect.column, columns: cut.column - rect.column },
    { ...cut, column: right, columns: lastColumn(rect) - right + 1 },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Cells that were put in or taken out, and the way in which the others moved. */
export interface Shift {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly along: 'rows' | 'columns';
  readonly kind: 'insert' | 'delete';
}

/** Where a block is after a shift; null when all its cells were deleted. */
export function shifted(rect: Rect, shift: Shift): Rect | null {
  const { along } = shift;
  const [start, size, from, count] =
    along === 'rows'
      ? [rect.row, rect.rows, shift.rect.row, shift.rect.rows]
      : [rect.column, rect.columns, shift.rect.column, shift.rect.columns];
  const aside =
    along === 'rows'
      ? rect.column < shift.rect.column || lastColumn(rect) > lastColumn(shift.rect)
      : rect.row < shift.rect.row || lastRow(rect) > lastRow(shift.rect);
  if (aside) return rect;
  const moved =
    shift.kind === 'insert'
      ? afterInsert(start, size, { from, count })
      : afterDelete(start, size, { from, count });
  if (!moved) return null;
  return along === 'rows'
    ? { ...rect, row: moved[0], rows: moved[1] }
    : { ...rect, column: moved[0], columns: moved[1] };
}

interface Band {
  readonly from: number;
  readonly count: number;
}

function afterInsert(start: number, size: number, { from, count }: Band): [number, number] {
  if (from <= start) return [start + count, size];
  return from < start + size ? [start, size + count] : [start, size];
}

function afterDelete(start: number, size: number, { from, count }: Band): [number, number] | null {
  const end = start + size;
  const until = from + count;
  const lost = Math.max(0, Math.min(end, until) - Math.max(start, from));
  if (lost === size) return null;
  const before = Math.max(0, Math.min(start, until) - from);
  return [start - before, size - lost];
}
