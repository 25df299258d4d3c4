import type { ICellData, IStyleData } from '@univerjs/core';
import { invalidArgument } from '../wire/host-error';
import { replaceStyles } from './cell-styles';
import { isBlankCell, readBlock, readFormulas, writeCells } from './cells';
import type { Block, CellValue } from './cells';
import { readInput, textCell, numberCell } from './cell-input';
import { shiftFormula } from './formula-shift';
import type { Rect } from './rect';

/** Copies cells as Excel's paste does: formulas move their relative references, formats come along. */
export function copyBlock(source: Block, { to, what }: { to: Block; what: string }): void {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(what)) {
    throw invalidArgument(`${what} is not something that copyFrom knows`);
  }
  const target = { ...to, book: to.book, sheetId: to.sheetId, rect: filled(source.rect, to.rect) };
  const { rows, columns } = source.rect;
  const styles = what === 'All' || what === 'Formats' ? stylesOf(source) : null;
  if (what !== 'Formats') {
    const { values, formulas } = contentsOf(source, what !== 'Values');
    const last = target.rect.rows * target.rect.columns - 1;
    writeCells(target, (row, column) => {
      const [r, c] = [row % rows, column % columns];
      const value = values[r]?.[c] ?? '';
      const formula = formulas?.[r]?.[c] ?? value;
      // Blanks over blanks need not be written; the first and the last cell tell listeners how far it went.
      const place = row * target.rect.columns + column;
      if (formula === '' && place !== 0 && place !== last && isBlankCell(target, row, column)) return null;
      const down = target.rect.row + row - (source.rect.row + r);
      const right = target.rect.column + column - (source.rect.column + c);
      if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
        return readInput(shiftFormula(formula, { down, right }), 'General');
      }
      return { cell: constant(value) };
    });
  }
  if (what === 'All' || what === 'Formats')
    replaceStyles(target, (row, column) => styles?.[row % rows]?.[column % columns]);
}

/** The cells' styles: a cell without one brings that of its row or column. */
function stylesOf(source: Block): (IStyleData | string | null)[][] {
  const { book, sheetId } = source;
  const sheet = book.sheet(sheetId);
  const columns = new Map<number, IStyleData | string | null>();
  const inherited = (row: number, column: number): IStyleData | string | null => {
    if (sheet.getRowStyle(row)) return book.style(sheetId, row, column);
    const known = columns.get(column) ?? sheet.getColumnStyle(column) ?? null;
    columns.set(column, known);
    return known;
  };
  return readBlock(source, ({ data }, row, column) => {
    const given = inherited(row, column);
    if (!data?.s) return given;
    return given === null ? data.s : book.style(sheetId, row, column);
  });
}

interface Contents {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[] | null;
}

/** Values, and formulas if they are asked for and there are any. */
function contentsOf(source: Block, withFormulas: boolean): Contents {
  const found = { formulas: false };
  const values = readBlock(source, ({ data, value }) => {
    found.formulas ||= Boolean(data?.f) || Boolean(data?.si);
    return value;
  });
  return { values, formulas: withFormulas && found.formulas ? readFormulas(source) : null };
}

function constant(value: CellValue): ICellData {
  if (typeof value === 'number') return numberCell(value);
  if (typeof value === 'string' && value !== '') return textCell(value);
  return readInput(value, 'General').cell;
}

/** A target that is a multiple of the source is filled with copies; any other takes one. */
function filled(source: Rect, target: Rect): Rect {
  const rows = target.rows % source.rows === 0 ? target.rows : source.rows;
  const columns = target.columns % source.columns === 0 ? target.columns : source.columns;
  return { ...target, rows, columns };
}
