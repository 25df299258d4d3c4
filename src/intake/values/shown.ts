/** Cuts a text for a person's eyes; what was cut off is marked, and no character is cut in two. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/**
 * Writes a value as a sentence shows it: in quotation marks, cut, on one line.
 *
 * @example two lines → “two\u000alines”; an empty text → nothing
 */
export function shown(text: string): string {
  return text === '' ? 'nothing' : `“${printable(cut(text, 60))}”`;
}

/** Spells control characters, which would break a line or a screen. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });
}
