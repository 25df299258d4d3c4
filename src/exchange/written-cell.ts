import { figureCell, quantityCell } from '../book/quantity-cell';
import type { ExportCell } from './export-cell';

export const TEXT_FORMAT = '@';

/** A cell as a workbook takes it: a value, never a formula, and its number format. */
export interface WrittenCell {
  /** '' is blank. */
  readonly value: string | number;
  readonly format: string;
}

/**
 * A value of an export as a cell of a workbook.
 *
 * Rule:  text is text, also when it looks like a number, a day or a formula; a number shows all of its digits, money its
 *        currency's. What a number of a workbook cannot hold, which is 15 digits, is exact text.
 */
export function writtenCell(cell: ExportCell): WrittenCell {
  switch (cell.kind) {
    case 'blank':
      return { value: '', format: 'General' };
    case 'text':
      return { value: cell.text, format: TEXT_FORMAT };
    case 'number': {
      const value = quantityCell(cell.value);
      if (typeof value !== 'number') return { value: String(value), format: TEXT_FORMAT };
      return { value, format: `#,##0${decimals(cell.decimals)}` };
    }
    case 'ratio':
      return { value: Number(figureCell(cell.value)), format: `0${decimals(cell.decimals)}%` };
  }
}

function decimals(count: number): string {
  return count === 0 ? '' : `.${'0'.repeat(count)}`;
}
