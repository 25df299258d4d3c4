import { CellValueType } from '@univerjs/core';
import type { ICellData, Nullable } from '@univerjs/core';
import { invalidArgument } from '../wire/host-error';
import type { Book } from './book';
import { EMPTY_CELL, ERRORS, readInput } from './cell-input';
import type { CellInput } from './cell-input';
import { cellText } from './cell-text';
import type { Rect } from './rect';
import { withShortReferences } from './this-row';

/** A block of cells on one sheet. */
export interface Block {
  readonly book: Book;
  readonly sheetId: string;
  readonly rect: Rect;
}

export type CellValue = string | number | boolean;

type Rows<T> = Record<number, Record<number, T>>;

/** What a cell is: its own data, or the value that an array formula spilled into it. */
interface Reading {
  readonly data: Nullable<ICellData>;
  readonly value: CellValue;
}

/** Reads a block cell by cell; a caller takes from each what it wants. */
export function readBlock<T>(
  block: Block,
  take: (reading: Reading, row: number, column: number) => T,
): T[][] {
  const { book, sheetId, rect } = block;
  book.flush();
  const cells = book.sheet(sheetId).getCellMatrix().getMatrix();
  const spilled = book.formulas.getArrayFormulaCellData()[book.unitId]?.[sheetId] as unknown as
    Rows<Nullable<ICellData>> | undefined;
  return Array.from({ length: rect.rows }, (_row, r) => {
    const row = rect.row + r;
    const ofRow = cells[row];
    const spilledRow = spilled?.[row];
    return Array.from({ length: rect.columns }, (_column, c) => {
      const column = rect.column + c;
      const data = ofRow?.[column];
      const own = valueOf(data);
      const value = own === '' && spilledRow ? valueOf(spilledRow[column]) : own;
      return take({ data, value }, row, column);
    });
  });
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell || cell.v === null || cell.v === undefined) return '';
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === '1' || cell.v === true;
  return cell.t === CellValueType.NUMBER && typeof cell.v !== 'number' ? Number(cell.v) : cell.v;
}

export const readValues = (block: Block): CellValue[][] => readBlock(block, ({ value }) => value);

/** Formulas where there are, values elsewhere. */
export const readFormulas = (block: Block): CellValue[][] =>
  readBlock(block, ({ data, value }, row, column) => {
    if (!data?.f && !data?.si) return value;
    const { book, sheetId } = block;
    const formula = book.formulas.getFormulaStringByCell(row, column, sheetId, book.unitId) ?? data.f;
    return formula ? withShortReferences(formula, { book, sheetId, row, column }) : value;
  });

export const readText = (block: Block): string[][] => {
  const formatOf = formats(block);
  return readBlock(block, ({ value }, row, column) => cellText(value, formatOf(row, column)));
};

export const readTypes = (block: Block): string[][] =>
  readBlock(block, ({ data, value }) => {
    if (typeof value === 'number') return 'Double';
    if (typeof value === 'boolean') return 'Boolean';
    if (ERRORS.includes(value)) return 'Error';
    return value === '' && !data?.f && !data?.si ? 'Empty' : 'String';
  });

export const readFormats = (block: Block): string[][] => {
  const formatOf = formats(block);
  return readBlock(block, (_reading, row, column) => formatOf(row, column));
};

/** The number format of a cell. Cells of one column with one style are looked up once: Univer is slow at it. */
function formats({ book, sheetId }: Block): (row: number, column: number) => string {
  const sheet = book.sheet(sheetId);
  const known = new Map<string, string>();
  const lookUp = (row: number, column: number): string =>
    book.style(sheetId, row, column).n?.pattern ?? 'General';
  return (row, column) => {
    const own = sheet.getCellRaw(row, column)?.s ?? '';
    if (typeof own !== 'string' || sheet.getRowStyle(row)) return lookUp(row, column);
    const key = `${column} ${own}`;
    const format = known.get(key) ?? lookUp(row, column);
    known.set(key, format);
    return format;
  };
}

/** One value for each cell of the block: a matrix of its shape, or one value for all of them. */
export function matrixFor<T>({ rect }: Block, value: unknown, read: (one: unknown) => T): T[][] {
  if (!Array.isArray(value)) {
    const one = read(value);
    return Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, () => one));
  }
  const rows = value as unknown[];
  const fits =
    rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) {
    const [first] = rows;
    const shape = `${rows.length} × ${Array.isArray(first) ? first.length : 0}`;
    throw invalidArgument(
      `the number of rows or columns (${shape}) does not match the range's (${rect.rows} × ${rect.columns})`,
    );
  }
  return (rows as unknown[][]).map((row) => row.map(read));
}

/** Writes values as if they were typed: "" empties a cell, null leaves it alone, "=…" is a formula. */
export function writeValues(block: Block, value: unknown): void {
  const formatOf = formats(block);
  const matrix = matrixFor(block, value, (one) => one);
  writeCells(block, (r, c) => {
    const one = matrix[r]?.[c];
    if (one === null || one === undefined) return null;
    return readInput(one, formatOf(block.rect.row + r, block.rect.column + c));
  });
}

/** Writes cell by cell, in one step of the grid; null leaves a cell alone. */
export function writeCells(block: Block, cellAt: (row: number, column: number) => CellInput | null): void {
  const { book, sheetId, rect } = block;
  book.ensureSize(sheetId, rect);
  const cellValue: Rows<ICellData> = {};
  let written = 0;
  let formatted = false;
  for (let r = 0; r < rect.rows; r += 1) {
    const row: Record<number, ICellData> = {};
    for (let c = 0; c < rect.columns; c += 1) {
      const input = cellAt(r, c);
      if (!input) continue;
      row[rect.column + c] =
        input.format === undefined ? input.cell : { ...input.cell, s: { n: { pattern: input.format } } };
      written += 1;
      formatted ||= input.format !== undefined;
    }
    cellValue[rect.row + r] = row;
  }
  if (written === 0) return;
  book.writeLater(sheetId, cellValue);
  // A format decides how the next text in its cell is read.
  if (formatted) book.flush();
}

/** Whether nothing stands in a cell of the block; what still waits to be written is not seen. */
export function isBlankCell({ book, sheetId, rect }: Block, row: number, column: number): boolean {
  const cell = book.sheet(sheetId).getCellRaw(rect.row + row, rect.column + column);
  return !cell || (!cell.p && !cell.f && !cell.si && (cell.v === undefined || cell.v === null));
}

export function clearContents(block: Block): void {
  const inside = block.book.clipped(block.sheetId, block.rect);
  if (inside) writeCells({ ...block, rect: inside }, () => ({ cell: EMPTY_CELL }));
}

/** The block of cells that hold anything, or null. */
export function usedRect(block: Block): Rect | null {
  const inside = block.book.clipped(block.sheetId, block.rect);
  if (!inside) return null;
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  readBlock({ ...block, rect: inside }, ({ data, value }, row, column) => {
    if (value === '' && !data?.f && !data?.si) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  });
  if (bottom < 0) return null;
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
