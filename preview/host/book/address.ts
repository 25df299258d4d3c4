import { invalidArgument } from '../wire/host-error';
import { isInSheet, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, spanning } from './rect';
import type { Rect } from './rect';

/** `A`, `B` … `XFD` for 0, 1 … 16383. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** 0 for `A`, 25 for `Z`, 26 for `AA`. */
export function columnIndex(name: string): number {
  let number = 0;
  for (const letter of name.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** A sheet's name as it stands before the `!`: in quotes where it is more than letters and digits. */
export const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\d_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const cellName = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** `A1`, `A1:B2`, `A:C`, `2:3`; as Excel, without dollar signs. */
export function localAddress(rect: Rect): string {
  const bottom = rect.row + rect.rows - 1;
  const right = rect.column + rect.columns - 1;
  if (isWholeColumns(rect)) return `${columnName(rect.column)}:${columnName(right)}`;
  if (isWholeRows(rect)) return `${rect.row + 1}:${bottom + 1}`;
  const from = cellName(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? from : `${from}:${cellName(bottom, right)}`;
}

/** `Sheet1!$A$1:$B$2`, as names are stored. */
export function absoluteReference(sheet: string, rect: Rect): string {
  const dollars = localAddress(rect).replace(/([A-Z]+)?(\d+)?/g, (_all, letters?: string, digits?: string) =>
    [letters, digits].map((part) => (part === undefined ? '' : `$${part}`)).join(''),
  );
  return `${quotedSheet(sheet)}!${dollars}`;
}

/** An address taken apart; `rect` is null when the text is no cell address (it may be a name). */
export interface ParsedAddress {
  readonly sheet: string | null;
  readonly text: string;
  readonly rect: Rect | null;
}

export function parseAddress(address: string): ParsedAddress {
  const [, quoted, plain, text = ''] =
    /^(?:=)?(?:(?:'((?:[^']|'')*)'|([^'!]+))!)?(.*)$/s.exec(address.trim()) ?? [];
  const sheet = quoted === undefined ? (plain ?? null) : quoted.replaceAll("''", "'");
  return { sheet, text, rect: parseLocal(text) };
}

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

function parseLocal(text: string): Rect | null {
  const [from = '', to, ...more] = text.split(':');
  if (more.length > 0) return null;
  const rect = to === undefined ? corners(from, from, CELL) : between(from, to);
  return rect && isInSheet(rect) ? rect : null;
}

const between = (from: string, to: string): Rect | null =>
  corners(from, to, CELL) ?? columnsBetween(from, to) ?? rowsBetween(from, to);

function corners(from: string, to: string, pattern: RegExp): Rect | null {
  const [, fromColumn, fromRow] = pattern.exec(from) ?? [];
  const [, toColumn, toRow] = pattern.exec(to) ?? [];
  if (fromColumn === undefined || toColumn === undefined) return null;
  return spanning([Number(fromRow) - 1, columnIndex(fromColumn)], [Number(toRow) - 1, columnIndex(toColumn)]);
}

function columnsBetween(from: string, to: string): Rect | null {
  const first = COLUMN.exec(from)?.[1];
  const last = COLUMN.exec(to)?.[1];
  if (first === undefined || last === undefined) return null;
  return spanning([0, columnIndex(first)], [MAX_ROWS - 1, columnIndex(last)]);
}

function rowsBetween(from: string, to: string): Rect | null {
  const first = ROW.exec(from)?.[1];
  const last = ROW.exec(to)?.[1];
  if (first === undefined || last === undefined) return null;
  return spanning([Number(first) - 1, 0], [Number(last) - 1, MAX_COLUMNS - 1]);
}

/** The rectangle of an address that must be one. */
export function rectOf(address: string): Rect {
  const { rect } = parseAddress(address);
  if (!rect) throw invalidArgument(`${address} is not an address`);
  return rect;
}
