/** What a spreadsheet may take for the beginning of a formula, also after spaces and in full width. */
const BEGINS_FORMULA = String.raw`(?:[\t\r\n]|\s*[=+\-@＝＋－＠])`;

const NEEDS_ESCAPE = new RegExp(`^'*${BEGINS_FORMULA}`, 'u');
const IS_ESCAPED = new RegExp(`^'+${BEGINS_FORMULA}`, 'u');

/**
 * Text for a cell of a CSV file that no spreadsheet takes for a formula or a number with a sign.
 *
 * Rule:   text that begins with = + - @, a tab or a line end gets an apostrophe before it. So does text that would read
 *         as escaped, so that `unescapedText` gives every text back.
 * Domain: text only. A number is written as it is, also a negative one.
 * Source: OWASP, "CSV Injection".
 * @example "=1+1" → "'=1+1"; "+49" → "'+49"; "'=x" → "''=x"; "Acme = Co" → "Acme = Co"
 */
export function safeText(text: string): string {
  return NEEDS_ESCAPE.test(text) ? `'${text}` : text;
}

/**
 * The text that `safeText` or `safeCell` was given.
 *
 * Edges:   text that neither of them has touched stays as it is, numbers among it.
 * @example "'=1+1" → "=1+1"; "-5" → "-5"; "O'Neil" → "O'Neil"; "'tis" → "'tis"
 */
export function unescapedText(cell: string): string {
  return IS_ESCAPED.test(cell) ? cell.slice(1) : cell;
}

/**
 * A column that every CSV file of ours has, and nobody else's: what the program has to say of a row. By its header a file
 * of ours is known when it is read again.
 */
export const OUR_COLUMN = 'LMP Billing remarks';
