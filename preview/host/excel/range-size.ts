import {
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
} from '@univerjs/sheets';
import { univerRange } from '../book/book';
import { cellWidth } from '../book/text-width';
import { readText } from '../book/cells';
import type { Block } from '../book/cells';
import { requireAllowed } from '../book/protection';
import { setColumnWidths, setRowHeights } from '../book/sizes';
import type { Area } from './area';

/** Excel measures in points, the grid in pixels of 1/96 inch. */
const POINTS_PER_PIXEL = 0.75;

type Along = 'rows' | 'columns';

const STANDARD_HEIGHT = 20;
const STANDARD_WIDTH = 73;

const sumOf = (count: number, sizeAt: (index: number) => number): number =>
  Array.from({ length: count }, (_size, index) => sizeAt(index)).reduce((sum, size) => sum + size, 0);

export const areaTop = ({ book, sheetId, rect }: Block): number =>
  pixels(rect.row, { count: book.sheet(sheetId).getRowCount(), standard: STANDARD_HEIGHT }, (row) =>
    book.sheet(sheetId).getRowHeight(row),
  );

export const areaLeft = ({ book, sheetId, rect }: Block): number =>
  pixels(rect.column, { count: book.sheet(sheetId).getColumnCount(), standard: STANDARD_WIDTH }, (column) =>
    book.sheet(sheetId).getColumnWidth(column),
  );

/** Points up to a row or column; those beyond the grid's end have the standard size. */
function pixels(
  upTo: number,
  grid: { readonly count: number; readonly standard: number },
  sizeAt: (index: number) => number,
): number {
  const inside = Math.min(upTo, grid.count);
  return (sumOf(inside, sizeAt) + (upTo - inside) * grid.standard) * POINTS_PER_PIXEL;
}

export function areaSize(block: Block): { readonly width: number; readonly height: number } {
  const { rect } = block;
  const { book, sheetId } = block;
  const end = {
    book,
    sheetId,
    rect: { ...rect, row: rect.row + rect.rows, column: rect.column + rect.columns },
  };
  return { width: areaLeft(end) - areaLeft(block), height: areaTop(end) - areaTop(block) };
}

/** Whether all of the block's rows (columns) are hidden; null when some are. */
export function hiddenFlag({ book, sheetId, rect }: Area, along: Along): boolean | null {
  const sheet = book.sheet(sheetId);
  const from = along === 'rows' ? rect.row : rect.column;
  const inside = book.clipped(sheetId, rect);
  const count = inside ? (along === 'rows' ? inside.rows : inside.columns) : 0;
  const shown = Array.from({ length: count }, (_flag, index) =>
    along === 'rows' ? sheet.getRowVisible(from + index) : sheet.getColVisible(from + index),
  );
  if (shown.every((visible) => visible)) return false;
  return shown.some((visible) => visible) ? null : true;
}

export const setHidden =
  (along: Along) =>
  ({ book, sheetId, rect }: Area, hidden: unknown): void => {
    const rows = along === 'rows';
    requireAllowed(book, sheetId, rows ? 'allowFormatRows' : 'allowFormatColumns');
    book.ensureSize(sheetId, rows ? { ...rect, columns: 1 } : { ...rect, rows: 1 });
    const ranges = [univerRange(book.clipped(sheetId, rect) ?? rect)];
    const hide = rows ? SetRowHiddenMutation : SetColHiddenMutation;
    const show = rows ? SetRowVisibleMutation : SetColVisibleMutation;
    book.run(hidden === true ? hide : show, sheetId, { ranges });
  };

/** The common size of the block's rows or columns in points; null when they differ. */
export function commonSize({ book, sheetId, rect }: Area, along: Along): number | null {
  const sheet = book.sheet(sheetId);
  const inside = book.clipped(sheetId, rect);
  const rows = along === 'rows';
  if (!inside) return (rows ? STANDARD_HEIGHT : STANDARD_WIDTH) * POINTS_PER_PIXEL;
  const sizes = new Set(
    Array.from({ length: rows ? inside.rows : inside.columns }, (_size, index) =>
      rows ? sheet.getRowHeight(inside.row + index) : sheet.getColumnWidth(inside.column + index),
    ),
  );
  const [size] = sizes;
  return sizes.size === 1 && size !== undefined ? size * POINTS_PER_PIXEL : null;
}

export function setSize(area: Area, along: Along, points: number): void {
  const size = Math.round(points / POINTS_PER_PIXEL);
  if (along === 'rows') setRowHeights(area, size);
  else setColumnWidths(area, () => size);
}

// GUESS 6: autofit measures texts by counting their characters: no fonts are at hand without a screen.
export function autofitColumns(area: Area): void {
  const inside = area.book.clipped(area.sheetId, area.rect);
  if (!inside) return;
  const texts = readText(area.at(inside));
  setColumnWidths(area.at(inside), (column) => {
    const widest = Math.max(0, ...texts.map((row) => cellWidth(row[column] ?? '')));
    return widest === 0 ? null : widest;
  });
}
