import { CELL_CHARACTERS } from '../book/cell';
import { pageWidths, wordsOf } from './column-widths';
import { BLANK } from './export-cell';
import type { ExportBlock, ExportDocument } from './export-document';
import { TEXT_FORMAT, writtenCell, type WrittenCell } from './written-cell';

/** How a row looks: a sentence goes over all columns; a fact is a label, and what it says over all others. */
export type GridRowKind = 'title' | 'header' | 'line' | 'fact' | 'sentence' | 'blank';

/** One row of a sheet. */
export interface GridRow {
  readonly kind: GridRowKind;
  /** How many lines of text its cells need. */
  readonly lines: number;
  /** As many as the sheet has columns. */
  readonly cells: readonly WrittenCell[];
}

/** An export as the cells of one sheet: plain data, which goes from a worker to the workbook. */
export interface ExportGrid {
  /** What the sheet is to be called; it may be too long for one, or taken. */
  readonly name: string;
  /** Stands in the first cell and on each page. */
  readonly title: string;
  readonly rows: readonly GridRow[];
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
}

/** A sheet is at least so wide that sentences can be read. */
const LEAST_COLUMNS = 4;
const EMPTY_COLUMN = 14;

/** An export laid out on one sheet: its title, then its blocks one below the other. */
export function exportGrid({ title, sheets, pageCharacters }: ExportDocument, name: string): ExportGrid {
  const blocks = sheets.flatMap((sheet) => sheet.blocks);
  const fitted = pageWidths(blocks.map(withLabelsOnly), pageCharacters ?? Infinity);
  const widths = [...fitted, ...Array<number>(Math.max(0, LEAST_COLUMNS - fitted.length)).fill(EMPTY_COLUMN)];
  const rows: readonly Unfitted[] = [
    { kind: 'title', cells: [textOf(title)] },
    ...blocks.flatMap((block): readonly Unfitted[] => [{ kind: 'blank', cells: [] }, ...rowsOf(block)]),
  ];
  return {
    name,
    title,
    widths,
    rows: rows.map(({ kind, cells }) => ({
      kind,
      lines: linesOf({ kind, cells }, widths),
      cells: widths.map((_, index) => cells[index] ?? EMPTY),
    })),
  };
}

/** What stands beside the label of a fact has all columns to itself. */
function withLabelsOnly(block: ExportBlock): ExportBlock {
  if (block.columns.length > 0) return block;
  return { ...block, rows: block.rows.map((row) => (row.length === 2 ? row.with(1, BLANK) : row)) };
}

/** A row before it is known how high it is. */
type Unfitted = Omit<GridRow, 'lines'>;

const EMPTY: WrittenCell = writtenCell(BLANK);

function rowsOf({ title, columns, rows }: ExportBlock): readonly Unfitted[] {
  const kindOf = (length: number): GridRowKind => {
    if (columns.length > 0 || length > 2) return 'line';
    return length === 1 ? 'sentence' : 'fact';
  };
  return [
    ...(title === '' ? [] : [{ kind: 'title' as const, cells: [textOf(title)] }]),
    ...(columns.length === 0 ? [] : [{ kind: 'header' as const, cells: columns.map(textOf) }]),
    ...rows.map((row) => ({ kind: kindOf(row.length), cells: row.map((cell) => cut(writtenCell(cell))) })),
  ];
}

function textOf(text: string): WrittenCell {
  return cut({ value: text, format: TEXT_FORMAT });
}

function cut(cell: WrittenCell): WrittenCell {
  const { value } = cell;
  return typeof value === 'string' && value.length > CELL_CHARACTERS
    ? { ...cell, value: value.slice(0, CELL_CHARACTERS) }
    : cell;
}

/** The lines of the cell that needs most; titles may run over. */
function linesOf({ kind, cells }: Unfitted, widths: readonly number[]): number {
  if (kind === 'title') return 1;
  const widthFrom = (index: number): number => widths.slice(index).reduce((sum, width) => sum + width, 0);
  const lines = cells.map(({ value }, index) => {
    const isWide = kind === 'sentence' || (kind === 'fact' && index === 1);
    return wrappedLines(String(value), isWide ? widthFrom(index) : (widths[index] ?? widthFrom(0)));
  });
  return lines.reduce((most, one) => Math.max(most, one), 1);
}

/** How many lines a text takes where they are so wide: words go to the next line whole, unless they are wider. */
function wrappedLines(text: string, width: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const { length } of wordsOf(line)) {
      const isNew = used > 0 && used + 1 + length > width;
      lines += (isNew ? 1 : 0) + Math.floor(Math.max(0, length - 1) / width);
      used = isNew || used === 0 ? length % width : used + 1 + length;
    }
  }
  return lines;
}
