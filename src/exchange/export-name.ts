/** What neither Windows nor macOS allows in a file's name, what no name should hide, and halves of characters. */
const NOT_IN_A_FILE = /[<>:"/\\|?*]|\p{Cc}|\p{Cf}|\p{Surrogate}/gu;
const NOT_IN_A_SHEET = /[:\\/?*[\]]|\p{Cc}|\p{Cf}|\p{Surrogate}/gu;

/** Bytes leave room for a number that the browser may add, in the 255 that file systems allow. */
const FILE_BYTES = 180;
const SHEET_CHARACTERS = 31;

/**
 * A name for a file on any file system.
 *
 * @example "Report 2025-10 A/B: C", "xlsx" → "Report 2025-10 A-B- C.xlsx"
 */
export function fileNameOf(name: string, ending: string): string {
  const clean = name.replace(NOT_IN_A_FILE, '-');
  const whole = shortened(clean, (text) => new TextEncoder().encode(text).length <= FILE_BYTES);
  // Windows drops dots and spaces at the end.
  return `${whole.replace(/[. ]+$/, '')}.${ending}`;
}

/**
 * A name that Excel takes for a sheet, with room for what is put behind it.
 *
 * Rule:    at most 31 characters, none of : \ / ? * [ ], no apostrophe at either end.
 * @example "Report 2025-10 A/B", " 2" → "Report 2025-10 A-B 2"
 */
export function sheetNameOf(name: string, behind = ''): string {
  const clean = name.replace(NOT_IN_A_SHEET, '-').replace(/^'+/, '');
  const whole = shortened(clean, (text) => text.length + behind.length <= SHEET_CHARACTERS);
  return `${whole.replace(/[' ]+$/, '')}${behind}`;
}

/** As much of a text as fits, cut between two characters. */
function shortened(text: string, fits: (text: string) => boolean): string {
  const characters = Array.from(text);
  while (characters.length > 1 && !fits(characters.join(''))) characters.pop();
  return characters.join('');
}
