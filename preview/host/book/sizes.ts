import {
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from '@univerjs/sheets';
import { univerRange } from './book';
import type { Block } from './cells';

/** Sets the widths of a block's columns, in pixels; null leaves a column as it is. */
export function setColumnWidths(
  { book, sheetId, rect }: Block,
  widthOf: (column: number) => number | null,
): void {
  const wide = { ...rect, row: 0, rows: 1 };
  book.ensureSize(sheetId, wide);
  const colWidth: Record<number, number> = {};
  for (let column = 0; column < rect.columns; column += 1) {
    const width = widthOf(column);
    if (width !== null) colWidth[rect.column + column] = width;
  }
  book.run(SetWorksheetColWidthMutation, sheetId, { ranges: [univerRange(wide)], colWidth });
}

/** Sets the heights of a block's rows, in pixels. */
export function setRowHeights({ book, sheetId, rect }: Block, rowHeight: number): void {
  const inside = book.clipped(sheetId, rect) ?? rect;
  book.ensureSize(sheetId, { ...inside, columns: 1 });
  const ranges = [univerRange(inside)];
  book.run(SetWorksheetRowHeightMutation, sheetId, { ranges, rowHeight });
  book.run(SetWorksheetRowIsAutoHeightMutation, sheetId, { ranges, autoHeightInfo: 0 });
}

/** Lets the grid choose the rows' heights by their contents. */
export function autofitRows({ book, sheetId, rect }: Block): void {
  const inside = book.clipped(sheetId, rect);
  if (!inside) return;
  book.run(SetWorksheetRowIsAutoHeightMutation, sheetId, {
    ranges: [univerRange(inside)],
    autoHeightInfo: 1,
  });
}
