import { safeText } from '../intake/tables/safe-text';

/**
 * What a file held, for a cell of a CSV file: text is safe, and what is a plain number stays one.
 *
 * @example "=1+1" → "'=1+1"; "-5" → "-5"
 */
export function safeCell(text: string): string {
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? text : safeText(text);
}
