import { CellValueType, numfmt } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';

/** What a typed text means, and the number format that Excel would give the cell for it. */
export interface CellInput {
  readonly cell: ICellData;
  readonly format?: string;
}

export const ERRORS: readonly string[] = [
  '#N/A',
  '#VALUE!',
  '#REF!',
  '#DIV/0!',
  '#NUM!',
  '#NAME?',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#CONNECT!',
  '#BUSY!',
];

/** A cell with this value and no formula, whatever stood there before. */
const plain = (v: string | number | null, t?: CellValueType): ICellData => ({
  v,
  f: null,
  si: null,
  p: null,
  ...(t === undefined ? {} : { t }),
});

export const EMPTY_CELL: ICellData = plain(null);

export const textCell = (text: string): ICellData => plain(text, CellValueType.STRING);

export const numberCell = (value: number): ICellData => plain(value, CellValueType.NUMBER);

export const formulaCell = (formula: string): ICellData => ({ v: null, f: formula, si: null, p: null });

/** What a value becomes in a cell that has this number format; texts are read as if somebody typed them. */
export function readInput(value: unknown, format: string): CellInput {
  if (typeof value === 'number') {
    return { cell: format === '@' ? textCell(String(value)) : numberCell(value) };
  }
  if (typeof value === 'boolean') return { cell: plain(value ? 1 : 0, CellValueType.BOOLEAN) };
  if (typeof value !== 'string') return { cell: textCell(JSON.stringify(value)) };
  if (value === '') return { cell: EMPTY_CELL };
  if (format === '@') return { cell: textCell(value) };
  if (value.startsWith("'")) return { cell: textCell(value.slice(1)) };
  if (value.startsWith('=') && value.length > 1) return { cell: formulaCell(value) };
  return readTyped(value, format);
}

const PLAIN_NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;

function readTyped(text: string, format: string): CellInput {
  if (PLAIN_NUMBER.test(text)) return { cell: numberCell(Number(text)) };
  if (/^(true|false)$/i.test(text)) {
    return { cell: plain(text.toLowerCase() === 'true' ? 1 : 0, CellValueType.BOOLEAN) };
  }
  if (ERRORS.includes(text)) return { cell: textCell(text) };
  // GUESS 4: texts such as "1/2/2024", "5%" and "1,234" are read by the en-US rules and set the format.
  const parsed = /^[\d.,:/%$()+\-\s]*(am|pm)?$|^\d{1,2}[- ][a-z]{3}/i.test(text)
    ? numfmt.parseValue(text)
    : null;
  if (parsed && typeof parsed.v === 'number') {
    const given = format === 'General' && parsed.z !== undefined ? { format: parsed.z } : {};
    return { cell: numberCell(parsed.v), ...given };
  }
  return { cell: textCell(text) };
}
