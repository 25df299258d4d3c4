import type { IStyleData } from '@univerjs/core';
import { writeStyles } from '../book/cell-styles';
import { readBlock } from '../book/cells';
import type { Scalar } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import type { Area } from './area';

/** A property of a range's format: the cells' common value (null where they differ), and how to set it. */
export const styled = (
  read: (style: IStyleData) => unknown,
  write: (value: unknown) => IStyleData,
): Scalar<Area> => ({
  get: (area) => common(area, read),
  set: (area, value) => {
    const style = write(value);
    writeStyles(area, () => style);
  },
});

/** What all cells of a block have in common, or null. */
export function common(area: Area, read: (style: IStyleData) => unknown): unknown {
  const { book, sheetId } = area;
  const inside = book.clipped(sheetId, area.rect);
  const cells = inside ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const seen = new Set<unknown>();
  readBlock({ book, sheetId, rect: cells }, (_reading, row, column) => {
    if (seen.size < 2) seen.add(read(book.style(sheetId, row, column)));
  });
  const [only] = seen;
  return seen.size === 1 ? only : null;
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw invalidArgument(`${String(value)} is not a number`);
  return value;
}

/** One of the names that Excel knows, in the words of the grid. */
export function choice<T>(table: Readonly<Record<string, T>>, value: unknown): T {
  const chosen = typeof value === 'string' ? table[value] : undefined;
  if (chosen === undefined)
    throw invalidArgument(`${String(value)} is not one of ${Object.keys(table).join(', ')}`);
  return chosen;
}

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** `#RRGGBB`, also given as a name or without the number sign. */
export function color(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const named = NAMED[text.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[\da-f]{6}$/i.test(text)) throw invalidArgument(`${String(value)} is not a colour`);
  return `#${text.replace('#', '').toUpperCase()}`;
}
