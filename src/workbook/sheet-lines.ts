/** Where the lines above a table stand: what it is, as of when, how much of it is complete. */
export const LINES_ADDRESS = 'A1:A3';

const COUNT = 3;

/** The first row, from 0, on which a header leaves room for the lines. */
export const FIRST_HEADER_ROW = COUNT;

/** Writes the first lines of a sheet as text, whatever they look like; lines that are not given become blank. */
export function writeLines(sheet: Excel.Worksheet, lines: readonly string[]): void {
  const range = sheet.getRange(LINES_ADDRESS);
  range.numberFormat = Array.from({ length: COUNT }, () => ['@']);
  range.values = Array.from({ length: COUNT }, (_line, index) => [lines[index] ?? '']);
}
