/** What stands between two characters that some spreadsheet, with its own separators, takes for the end of a cell. */
const PART = /[^,;|\t\r\n]+/g;

/** What a spreadsheet may take for the beginning of a formula, also after spaces, in quotation marks and in full width. */
const BEGINS_FORMULA = String.raw`['"\s]*[=+\-@＝＋－＠]`;

const NEEDS_ESCAPE = new RegExp(`^${BEGINS_FORMULA}`, 'u');
const IS_ESCAPED = new RegExp(`^'${BEGINS_FORMULA}`, 'u');

/** A tab or a line end at the very beginning, which a spreadsheet may skip. */
const NEEDS_ESCAPE_FIRST = /^'*[\t\r\n]/;
const IS_ESCAPED_FIRST = /^'+[\t\r\n]/;

/**
 * Text for a cell of a CSV file that no spreadsheet takes for a formula or a number with a sign.
 *
 * Rule:   text that begins with = + - @, a tab or a line end gets an apostrophe before it; so does what begins with = + - @
 *         after a separator or a line end, because spreadsheets differ in what separates cells. So does text that would
 *         read as escaped, so that `unescapedText` gives every text back.
 * Domain: text only. A number is written as it is, also a negative one.
 * Source: OWASP, "CSV Injection".
 * @example "=1+1" → "'=1+1"; "+49" → "'+49"; "'=x" → "''=x"; "Acme;=x" → "Acme;'=x"; "Acme = Co" → "Acme = Co"
 */
export function safeText(text: string): string {
  const safe = text.replace(PART, (part) => (NEEDS_ESCAPE.test(part) ? `'${part}` : part));
  return NEEDS_ESCAPE_FIRST.test(text) ? `'${safe}` : safe;
}

/**
 * The text that `safeText` or `safeCell` was given.
 *
 * Edges:   text that neither of them has touched stays as it is, numbers among it.
 * @example "'=1+1" → "=1+1"; "Acme;'=x" → "Acme;=x"; "-5" → "-5"; "O'Neil" → "O'Neil"; "'tis" → "'tis"
 */
export function unescapedText(cell: string): string {
  const text = cell.replace(PART, (part) => (IS_ESCAPED.test(part) ? part.slice(1) : part));
  return IS_ESCAPED_FIRST.test(cell) ? text.slice(1) : text;
}

/**
 * A column that every CSV file of reports has, and no file of anybody else: what the program has to say of a row. By its
 * header such a file is known when it is read again. A file of rejected rows has none, since nothing reads it again.
 */
export const OUR_COLUMN = 'LMP Billing remarks';
