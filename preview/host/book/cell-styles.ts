import type { ICellData, IStyleData, Nullable, ObjectMatrix, Worksheet } from '@univerjs/core';
import { SetColDataMutation, SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import type { Block } from './cells';
import { isWholeColumns, isWholeRows } from './rect';
import type { Rect } from './rect';

type Style = IStyleData | string | null;
type Rows = Record<number, Record<number, ICellData>>;
type Cell = readonly [row: number, column: number];

/** A style that is given to cells of one style, and the first of them, to which Univer gives it. */
type Given = Map<Style, Map<string, Cell>>;

/**
 * Gives each cell a style: what it does not mention stays, null takes all away, undefined leaves the cell alone.
 *
 * Why:   Univer merges styles cell by cell, which takes seconds for a large table. Cells that looked alike and are given
 *        the same look alike afterwards: so it merges one of them, and the others take its style.
 */
export function writeStyles(block: Block, styleAt: (row: number, column: number) => Style | undefined): void {
  const { book, sheetId } = block;
  if (isWholeColumns(block.rect)) {
    const style = styleAt(0, 0);
    if (typeof style === 'object') writeColumnStyles(block, style);
    return;
  }
  const rect = isWholeRows(block.rect) ? (book.clipped(sheetId, block.rect) ?? block.rect) : block.rect;
  book.flush();
  book.ensureSize(sheetId, rect);
  const sheet = book.sheet(sheetId);
  const given: Given = new Map();
  const cellValue: Rows = {};
  const others: (readonly [cell: Cell, like: Cell])[] = [];
  forEachCell(rect, (row, column) => {
    const style = styleAt(row - rect.row, column - rect.column);
    if (style === undefined) return;
    const like = firstLike(given, sheet.getCellRaw(row, column), { style, at: [row, column] });
    if (like) others.push([[row, column], like]);
    else (cellValue[row] ??= {})[column] = styledCell(sheet, [row, column], style);
  });
  if (given.size === 0) return;
  announceLast({ sheet, rect, cellValue });
  book.run(SetRangeValuesMutation, sheetId, { cellValue, trigger: SetStyleCommand.id });
  const cells = sheet.getCellMatrix();
  for (const [cell, [row, column]] of others) setStyle(cells, cell, styleOf(sheet.getCellRaw(row, column)));
}

/** The first cell that looked as this one and was given the same; null for the first itself. */
function firstLike(
  given: Given,
  cell: Nullable<ICellData>,
  { style, at }: { readonly style: Style; readonly at: Cell },
): Cell | null {
  const before = cell?.s ?? '';
  const ofStyle = given.get(style) ?? new Map<string, Cell>();
  given.set(style, ofStyle);
  // The style of rich text stands in the text.
  if (typeof before !== 'string' || cell?.p) return null;
  const first = ofStyle.get(before);
  if (!first) ofStyle.set(before, at);
  return first ?? null;
}

/** Gives each cell a style in place of its own; undefined leaves a cell alone. */
export function replaceStyles(
  block: Block,
  styleAt: (row: number, column: number) => Style | undefined,
): void {
  const { book, sheetId, rect } = block;
  book.flush();
  book.ensureSize(sheetId, rect);
  const sheet = book.sheet(sheetId);
  const cells = sheet.getCellMatrix();
  const styles = book.workbook.getStyles();
  forEachCell(rect, (row, column) => {
    const style = styleAt(row - rect.row, column - rect.column);
    if (style === undefined) return;
    setStyle(
      cells,
      [row, column],
      style === null || typeof style === 'string' ? style : (styles.setValue(style) ?? null),
    );
  });
  const cellValue: Rows = {};
  announceLast({ sheet, rect, cellValue });
  book.run(SetRangeValuesMutation, sheetId, { cellValue, trigger: SetStyleCommand.id });
}

function forEachCell(rect: Rect, act: (row: number, column: number) => void): void {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1)
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) act(row, column);
}

/** The page paints again up to the last cell that a step names. */
function announceLast({
  sheet,
  rect,
  cellValue,
}: {
  readonly sheet: Worksheet;
  readonly rect: Rect;
  readonly cellValue: Rows;
}): void {
  const [row, column] = [rect.row + rect.rows - 1, rect.column + rect.columns - 1];
  (cellValue[row] ??= {})[column] ??= typed(sheet, [row, column]);
}

const styleOf = (cell: Nullable<ICellData>): string | null => (typeof cell?.s === 'string' ? cell.s : null);

function setStyle(cells: ObjectMatrix<Nullable<ICellData>>, [row, column]: Cell, style: string | null): void {
  const cell = cells.getValue(row, column);
  if (!cell) {
    if (style !== null) cells.setValue(row, column, { s: style });
  } else if (style !== null) cell.s = style;
  else {
    delete cell.s;
    if (Object.keys(cell).length === 0) cells.realDeleteValue(row, column);
  }
}

/** A format changes no value: a number formatted as text stays a number, which Univer must be told. */
const typed = (sheet: Worksheet, [row, column]: Cell): ICellData => {
  const type = sheet.getCellRaw(row, column)?.t;
  return type === undefined || type === null ? {} : { t: type };
};

const styledCell = (sheet: Worksheet, cell: Cell, style: Style): ICellData => ({
  s: style,
  ...typed(sheet, cell),
});

/** Whole columns have a style of their own, so that rows which come later have it too. */
function writeColumnStyles({ book, sheetId, rect }: Block, style: IStyleData | null): void {
  book.flush();
  const sheet = book.sheet(sheetId);
  book.ensureSize(sheetId, { ...rect, rows: 1 });
  const columnData: Record<number, { s: IStyleData }> = {};
  const cellValue: Rows = {};
  for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
    columnData[column] = { s: { ...sheet.getColumnStyle(column), ...style } };
  }
  sheet.getCellMatrix().forValue((row, column, cell) => {
    if (cell?.s === undefined || cell.s === null || !(column in columnData)) return;
    (cellValue[row] ??= {})[column] = styledCell(sheet, [row, column], style);
  });
  book.run(SetColDataMutation, sheetId, { columnData });
  book.run(SetRangeValuesMutation, sheetId, { cellValue, trigger: SetStyleCommand.id });
}
