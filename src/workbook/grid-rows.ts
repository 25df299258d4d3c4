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
  for (const { kind, row, count } of runsOf(rows)) {
    const range = sheet.getRangeByIndexes(from + row, 0, count, widths.length);
    lookLike(kind, range);
    if (kind === 'sentence') spreadSentences(range, rows.slice(row, row + count), widths);
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
      range.getColumn(1).format.horizontalAlignment = Excel.HorizontalAlignment.left;
      return;
    case 'sentence':
    case 'blank':
  }
}

/** Lets each sentence run over all columns. Excel does not fit the height of merged cells, so it is set. */
function spreadSentences(range: Excel.Range, rows: readonly GridRow[], widths: readonly number[]): void {
  const characters = widths.reduce((sum, width) => sum + width, 0);
  range.merge(true);
  range.format.wrapText = true;
  for (const [row, { cells }] of rows.entries()) {
    const lines = Math.ceil(String(cells[0]?.value ?? '').length / characters);
    if (lines > 1) range.getRow(row).format.rowHeight = lines * POINTS_PER_LINE;
  }
}

/** Rows of one kind that follow each other. */
function runsOf(
  rows: readonly GridRow[],
): readonly { readonly kind: GridRowKind; readonly row: number; readonly count: number }[] {
  const starts = rows.flatMap(({ kind }, row) => (rows[row - 1]?.kind === kind ? [] : [row]));
  return starts.map((row, index) => ({
    kind: rows[row]?.kind ?? 'blank',
    row,
    count: (starts[index + 1] ?? rows.length) - row,
  }));
}
