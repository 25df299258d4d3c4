import { numfmt } from '@univerjs/core';

/** What a cell shows: its value through its number format. Column widths do not matter here. */
export function cellText(value: unknown, format: string): string {
  if (value === '') return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' && !format.includes('@')) return value;
  try {
    return numfmt.format(format, value, { locale: 'en-US' });
  } catch {
    // Excel fills a cell that its format cannot show, such as a negative date, with number signs.
    return '#'.repeat(8);
  }
}
