import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from '@univerjs/engine-formula';
import type { IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { generateRandomId } from '@univerjs/core';
import { invalidArgument, refuse } from '../wire/host-error';
import { parseAddress } from './address';
import type { Book } from './book';
import type { Block } from './cells';

/** A defined name. Without a sheet of its own it belongs to the workbook. */
export interface DefinedName {
  readonly id: string;
  readonly name: string;
  /** `=Sheet1!$A$1` or any formula, with its equals sign. */
  readonly formula: string;
  readonly comment: string;
  readonly hidden: boolean;
  readonly sheetId: string | null;
}

const WHOLE_WORKBOOK = 'AllDefaultWorkbook';

const service = (book: Book): IDefinedNamesService =>
  book.grid.univer.__getInjector().get(IDefinedNamesService);

const fromUniver = (param: IDefinedNamesServiceParam): DefinedName => ({
  id: param.id,
  name: param.name,
  formula: param.formulaOrRefString.startsWith('=')
    ? param.formulaOrRefString
    : `=${param.formulaOrRefString}`,
  comment: param.comment ?? '',
  hidden: param.hidden === true,
  sheetId:
    param.localSheetId === undefined || param.localSheetId === WHOLE_WORKBOOK ? null : param.localSheetId,
});

/** The names of the workbook (null) or of one sheet, by name. */
export const definedNames = (book: Book, sheetId: string | null): readonly DefinedName[] =>
  Object.values(service(book).getDefinedNameMap(book.unitId) ?? {})
    .map(fromUniver)
    .filter((one) => one.sheetId === sheetId)
    .sort((a, b) => (a.name < b.name ? -1 : 1));

export const findName = (book: Book, name: string, sheetId: string | null): DefinedName | null =>
  definedNames(book, sheetId).find((one) => one.name.toLowerCase() === name.toLowerCase()) ?? null;

const LEGAL = /^[\p{L}_\\][\p{L}\d_.\\]*$/u;

/** Adds a name or changes it. */
export function saveName(book: Book, name: Omit<DefinedName, 'id'> & { readonly id?: string }): void {
  if (!LEGAL.test(name.name) || parseAddress(name.name).rect) {
    throw invalidArgument(`${name.name} cannot be a name`);
  }
  if (name.id === undefined && findName(book, name.name, name.sheetId)) {
    throw refuse('ItemAlreadyExists', `There is already a name ${name.name}.`);
  }
  const reference = name.formula.replace(/^=/, '');
  const isReference = parseAddress(reference).rect !== null;
  book.run(SetDefinedNameMutation, '', {
    id: name.id ?? generateRandomId(10),
    name: name.name,
    formulaOrRefString: isReference ? reference : `=${reference}`,
    comment: name.comment,
    hidden: name.hidden,
    localSheetId: name.sheetId ?? WHOLE_WORKBOOK,
  });
}

export function removeName(book: Book, { id, name }: DefinedName): void {
  book.run(RemoveDefinedNameMutation, '', { id, name });
}

/** The cells that a name stands for; null if there is no such name, or it stands for something else. */
export function nameBlock(book: Book, text: string, sheetId: string): Block | null {
  const found = findName(book, text, sheetId) ?? findName(book, text, null);
  return found && blockOfName(book, found);
}

export function blockOfName(book: Book, name: DefinedName): Block | null {
  const { sheet, rect } = parseAddress(name.formula);
  const found = sheet === null ? null : book.findSheet(sheet);
  return found && rect ? { book, sheetId: found.getSheetId(), rect } : null;
}
