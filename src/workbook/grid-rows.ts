import type { GridRow, GridRowKind } from '../exchange/export-grid';

const TITLE_SIZE = 12;
const HEADER_FILL = '#F0F0F0';

/** Points of a letter and of a line in the font of new workbooks. */
const POINTS_PER_CHARACTER = 5.6;
const POINTS_PER_LINE = 15;

/** Where a block of rows stands. */
interface Place {
  /** The first row, from 0. */
  readonly from: number;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/**
 * Writes some rows of an export: formats first, so that text stays text whatever it looks like, then values, then looks.
 */
export function writeGridRows(sheet: Excel.Worksheet, rows: readonly GridRow[], place: Place): void {
  const { from, widths } = place;
  const block = sheet.getRangeByIndexes(from, 0, rows.length, widths.length);
  block.numberFormat = rows.map(({ cells }) => cells.map(({ format }) => format));
  block.values = rows.map(({ cells }) => cells.map(({ value }) => value));
  block.format.verticalAlignment = Excel.VerticalAlignment.top;
  if (from === 0) {
    for (const [column, width] of widths.entries()) {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width * POINTS_PER_CHARACTER;
    }
  }
  for (const { kind, lines, row, count } of runsOf(rows)) {
    const range = sheet.getRangeByIndexes(from + row, 0, count, widths.length);
    lookLike(kind, range);
    // Excel does not fit the height of merged cells, and a host without a screen that of none.
    if (lines > 1) range.format.rowHeight = lines * POINTS_PER_LINE;
  }
}

function lookLike(kind: GridRowKind, range: Excel.Range): void {
  const { format } = range;
  switch (kind) {
    case 'title':
      format.font.bold = true;
      format.font.size = TITLE_SIZE;
      return;
    case 'header':
      format.font.bold = true;
      format.fill.color = HEADER_FILL;
      format.wrapText = true;
      return;
    case 'line':
      format.wrapText = true;
      return;
    case 'fact':
      range.getColumn(0).format.font.bold = true;
      format.horizontalAlignment = Excel.HorizontalAlignment.left;
      format.wrapText = true;
      range.getOffsetRange(0, 1).getResizedRange(0, -1).merge(true);
      return;
    case 'sentence':
      // Each row by itself.
      range.merge(true);
      format.wrapText = true;
      return;
    case 'blank':
  }
}

/** Rows of one kind and height that follow each other. */
function runsOf(
  rows: readonly GridRow[],
): readonly (Pick<GridRow, 'kind' | 'lines'> & { readonly row: number; readonly count: number })[] {
  const starts = [...rows.entries()].filter(([row, { kind, lines }]) => {
    const before = rows[row - 1];
    return before?.kind !== kind || before.lines !== lines;
  });
  return starts.map(([row, { kind, lines }], index) => ({
    kind,
    lines,
    row,
    count: (starts[index + 1]?.[0] ?? rows.length) - row,
  }));
}
