import type { ICellData, Nullable } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import { invalidArgument, notImplemented } from '../wire/host-error';
import { replaceStyles } from './cell-styles';
import { readBlock, readFormulas, readValues } from './cells';
import type { Block, CellValue } from './cells';
import { ERRORS } from './cell-input';
import { shiftFormula } from './formula-shift';

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

function fieldOf(value: unknown): SortField {
  const field = (value ?? {}) as { key?: unknown; ascending?: unknown; sortOn?: unknown };
  if (typeof field.key !== 'number') throw invalidArgument('a sort field needs a key');
  if (field.sortOn !== undefined && field.sortOn !== 'Value') throw notImplemented('SortField.sortOn');
  return { key: field.key, ascending: field.ascending !== false };
}

/** Excel's order: numbers, texts, FALSE and TRUE, errors; blanks last in both directions. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return 2;
  return ERRORS.includes(value) ? 3 : 1;
}

function compare(a: CellValue, b: CellValue, matchCase: boolean): number {
  const byRank = rank(a) - rank(b);
  if (byRank !== 0) return byRank;
  if (typeof a === 'string' && typeof b === 'string') {
    return a.localeCompare(b, 'en', { sensitivity: matchCase ? 'variant' : 'accent' });
  }
  return Number(a) - Number(b);
}

export interface SortOrder {
  readonly fields: readonly unknown[];
  readonly matchCase: boolean;
}

/** Sorts a block's rows in place: values, formulas and formats move together; equal rows keep their order. */
export function sortBlock(block: Block, { fields, matchCase }: SortOrder): void {
  const { book, sheetId, rect } = block;
  const keys = fields.map(fieldOf);
  const values = readValues(block);
  const order = values.map((_row, index) => index);
  order.sort((a, b) => {
    for (const { key, ascending } of keys) {
      const one = values[a]?.[key] ?? '';
      const other = values[b]?.[key] ?? '';
      if (one === '' || other === '') {
        if (one === other) continue;
        return one === '' ? 1 : -1;
      }
      const found = compare(one, other, matchCase);
      if (found !== 0) return ascending ? found : -found;
    }
    return a - b;
  });
  if (order.every((from, to) => from === to)) return;
  const formulas = readFormulas(block);
  const cells = readBlock(block, ({ data }) => data);
  // As they are now: writing changes the cells themselves.
  const styles = readBlock(block, ({ data }) => data?.s ?? null);
  const cellValue: Record<number, Record<number, ICellData>> = {};
  for (const [to, from] of order.entries()) {
    const row: Record<number, ICellData> = {};
    for (let c = 0; c < rect.columns; c += 1) {
      const cell = cells[from]?.[c];
      const formula = formulas[from]?.[c];
      row[rect.column + c] = movedCell(
        cell,
        cell?.f || cell?.si ? shiftFormula(String(formula), { down: to - from, right: 0 }) : null,
      );
    }
    cellValue[rect.row + to] = row;
  }
  book.run(SetRangeValuesMutation, sheetId, { cellValue });
  replaceStyles(block, (row, column) => styles[order[row] ?? row]?.[column]);
}

/** A cell's whole content without its style, so that nothing of what stood there before stays. */
const movedCell = (cell: Nullable<ICellData>, formula: string | null): ICellData => ({
  v: formula === null ? (cell?.v ?? null) : null,
  t: cell?.t ?? null,
  f: formula,
  si: null,
  p: null,
});
