import { refuse } from '../wire/host-error';
import type { Book } from './book';
import type { Block } from './cells';
import { without } from './rect';
import type { Rect } from './rect';

/** What a protected sheet may still allow; the names are those of `WorksheetProtectionOptions`. */
export type ProtectionOption =
  | 'allowAutoFilter'
  | 'allowDeleteColumns'
  | 'allowDeleteRows'
  | 'allowEditObjects'
  | 'allowFormatCells'
  | 'allowFormatColumns'
  | 'allowFormatRows'
  | 'allowInsertColumns'
  | 'allowInsertHyperlinks'
  | 'allowInsertRows'
  | 'allowSort';

export const isProtected = (book: Book, sheetId: string): boolean =>
  book.parts.sheet(sheetId).protection !== null;

// GUESS 5: a protected sheet refuses every writer with AccessDenied, whatever it wanted to write.
const denied = (what: string): Error =>
  refuse('AccessDenied', `You cannot perform the requested operation: the worksheet is protected (${what}).`);

/** Refuses a change that a protected sheet does not allow, unless its options name it. */
export function requireAllowed(book: Book, sheetId: string, option: ProtectionOption | null): void {
  const { protection } = book.parts.sheet(sheetId);
  if (!protection || (option !== null && protection.options[option] === true)) return;
  throw denied(option ?? 'no exception');
}

/** Refuses to write into locked cells of a protected sheet. */
export function requireUnlocked({ book, sheetId, rect }: Block): void {
  if (isProtected(book, sheetId) && !isUnlocked(book, sheetId, rect)) throw denied('locked cells');
}

/** Whether no cell of the block is locked; cells are locked unless somebody unlocked them. */
export function isUnlocked(book: Book, sheetId: string, rect: Rect): boolean {
  let locked: readonly Rect[] = [rect];
  for (const open of book.parts.sheet(sheetId).unlocked) {
    locked = locked.flatMap((part) => without(part, open));
  }
  return locked.length === 0;
}

export function setLocked({ book, sheetId, rect }: Block, locked: boolean): void {
  const sheet = book.parts.sheet(sheetId);
  const others = sheet.unlocked.flatMap((open) => without(open, rect));
  sheet.unlocked = locked ? others : [...others, rect];
  book.parts.touch();
}

/** Refuses to add, remove, rename, move or hide sheets of a workbook whose structure is protected. */
export function requireOpenStructure(book: Book): void {
  if (book.parts.structurePassword !== undefined) {
    throw refuse('AccessDenied', 'The structure of the workbook is protected.');
  }
}
