import { Problem } from './problem';
import { printable } from './shown';

/** What a cell of a workbook holds. */
const MAX_CHARACTERS = 32_767;

/** Texts that say that a value is not there (R14); other spellings may be somebody's name. */
const NOT_THERE: ReadonlySet<string> = new Set(['', 'NULL', 'null', 'N/A', 'n/a']);

/** Text that needs neither a look for control characters nor a Unicode form: nearly all of it. */
const PRINTABLE_ASCII = /^[ -~]*$/;

/**
 * Reads a name or a note.
 *
 * Rule:  R14, names are trimmed and in Unicode form NFC, their case is kept.
 * Shape: text → text; null where it is not there.
 * @example " Contoso " → "Contoso"; "N/A" → null
 */
export function readText(text: string): string | null | Problem {
  const value = text.trim();
  if (NOT_THERE.has(value)) return null;
  if (value.length > MAX_CHARACTERS) {
    return new Problem('text.too-long', { length: value.length.toLocaleString('en-US') });
  }
  if (PRINTABLE_ASCII.test(value)) return value;
  const control = /\p{Cc}/u.exec(value);
  if (control !== null) return new Problem('text.control-character', { character: printable(control[0]) });
  return value.normalize('NFC');
}
