/**
 * Text for a cell of a CSV file that no spreadsheet takes for a formula.
 *
 * Rule:   text that begins with = + - @, a tab or a line end gets an apostrophe before it; plain numbers stay as they are.
 * Source: OWASP, "CSV Injection".
 * @example "=1+1" → "'=1+1"; "-5" → "-5"
 */
export function safeCell(text: string): string {
  if (/^[+-]?\d+(\.\d+)?$/.test(text)) return text;
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
