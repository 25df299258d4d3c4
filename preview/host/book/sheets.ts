import { BooleanNumber, mergeWorksheetSnapshotWithDefault } from '@univerjs/core';
import type { Worksheet } from '@univerjs/core';
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import { invalidArgument, refuse } from '../wire/host-error';
import type { Book } from './book';
import { newId } from './ids';
import { activateSheet } from './selection';
import { dropTable, tablesOf } from './tables';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

const FORBIDDEN = /[\\/?*[\]:]/;
const LONGEST_NAME = 31;

function checkName(book: Book, name: string, except?: Worksheet): void {
  if (name === '' || name.length > LONGEST_NAME || FORBIDDEN.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`${JSON.stringify(name)} cannot be the name of a worksheet`);
  }
  const other = book.sheets.find((sheet) => sheet.getName().toLowerCase() === name.toLowerCase());
  if (other && other !== except) {
    throw refuse('ItemAlreadyExists', `A resource with the same name or identifier already exists: ${name}.`);
  }
}

const ROWS = 1000;
const COLUMNS = 26;

export function addSheet(book: Book, given: string | null): Worksheet {
  const name = given ?? freeName(book);
  checkName(book, name);
  const id = newId();
  const sheet = mergeWorksheetSnapshotWithDefault({ id, name, rowCount: ROWS, columnCount: COLUMNS });
  keepActive(book, () => {
    book.run(InsertSheetMutation, id, { index: book.sheets.length, sheet });
  });
  return book.sheet(id);
}

/** Univer activates a sheet that is added or shown; Excel's `add` and `visibility` do not. */
function keepActive(book: Book, act: () => void): void {
  const active = book.activeSheet.getSheetId();
  act();
  activateSheet(book, active);
}

function freeName(book: Book): string {
  const taken = new Set(book.sheets.map((sheet) => sheet.getName().toLowerCase()));
  let number = book.sheets.length + 1;
  while (taken.has(`sheet${number}`)) number += 1;
  return `Sheet${number}`;
}

export function renameSheet(book: Book, sheet: Worksheet, name: string): void {
  checkName(book, name, sheet);
  if (name !== sheet.getName()) book.run(SetWorksheetNameCommand, sheet.getSheetId(), { name });
}

export function moveSheet(book: Book, sheet: Worksheet, toOrder: number): void {
  if (!Number.isInteger(toOrder) || toOrder < 0 || toOrder >= book.sheets.length) {
    throw invalidArgument(`there is no position ${toOrder}`);
  }
  const fromOrder = book.sheets.indexOf(sheet);
  book.run(SetWorksheetOrderMutation, sheet.getSheetId(), { fromOrder, toOrder });
}

export function visibilityOf(book: Book, sheet: Worksheet): Visibility {
  if (sheet.isSheetHidden() !== BooleanNumber.TRUE) return 'Visible';
  return book.parts.sheet(sheet.getSheetId()).veryHidden ? 'VeryHidden' : 'Hidden';
}

const visible = (book: Book): readonly Worksheet[] =>
  book.sheets.filter((sheet) => visibilityOf(book, sheet) === 'Visible');

export function setVisibility(book: Book, sheet: Worksheet, value: string): void {
  if (!['Visible', 'Hidden', 'VeryHidden'].includes(value))
    throw invalidArgument(`${value} is no visibility`);
  if (value !== 'Visible') leave(book, sheet);
  const hidden = value === 'Visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  keepActive(book, () => {
    book.run(SetWorksheetHideMutation, sheet.getSheetId(), { hidden });
  });
  book.parts.sheet(sheet.getSheetId()).veryHidden = value === 'VeryHidden';
  book.parts.touch();
}

export function deleteSheet(book: Book, sheet: Worksheet): void {
  if (book.parts.sheet(sheet.getSheetId()).veryHidden) {
    throw refuse('InvalidOperation', 'A very hidden worksheet must be shown or hidden before it is deleted.');
  }
  leave(book, sheet);
  const id = sheet.getSheetId();
  for (const table of tablesOf(book, id)) dropTable(table);
  book.run(RemoveSheetCommand, id, {});
  book.parts.dropSheet(id);
}

/** A workbook keeps one visible sheet; if this one was active, its neighbour becomes active. */
function leave(book: Book, sheet: Worksheet): void {
  const others = visible(book).filter((one) => one !== sheet);
  const [first] = others;
  if (!first) throw refuse('InvalidOperation', 'A workbook must keep at least one visible worksheet.');
  if (book.activeSheet !== sheet) return;
  const place = book.sheets.indexOf(sheet);
  const next = others.find((one) => book.sheets.indexOf(one) > place) ?? others.at(-1) ?? first;
  activateSheet(book, next.getSheetId());
}

export function setTabColor(book: Book, sheet: Worksheet, color: string | null): void {
  book.run(SetTabColorMutation, sheet.getSheetId(), { color });
}

export function setGridlines(book: Book, sheet: Worksheet, shown: boolean): void {
  const showGridlines = shown ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  book.run(ToggleGridlinesMutation, sheet.getSheetId(), { showGridlines });
}
