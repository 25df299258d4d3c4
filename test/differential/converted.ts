import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';

/** The rows of a sheet as LibreOffice writes them: texts, numbers with all the digits that they have. */
export type ConvertedRows = readonly (readonly string[])[];

/** UTF-8, commas, quotation marks; values as they are, never formulas; every sheet to a file of its own. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1';

/** Separators, quotation marks, UTF-8; en-US; special numbers such as percentages are detected, as when a person opens it. */
const fromCsv = (separators: string): string => `--infilter=CSV:${separators},34,76,1,,1033,false,true`;

/** Converts Excel files to CSV, a file for each sheet beside them. */
export function convertToCsv(soffice: string, files: readonly string[]): void {
  convert(soffice, ['--convert-to', TO_CSV], files);
}

/** Converts CSV files to Excel files, as opening and saving them would; separators by their codes, commas alone by themselves. */
export function convertToXlsx(soffice: string, files: readonly string[], separators = '44'): void {
  convert(soffice, [fromCsv(separators), '--convert-to', 'xlsx'], files);
}

/** One sheet of a converted Excel file. */
export function convertedSheet(file: string, sheet: string): ConvertedRows {
  const path = join(dirname(file), `${basename(file, '.xlsx')}-${sheet}.csv`);
  return parse(readFileSync(path, 'utf8'), { bom: true, relax_column_count: true });
}

function convert(soffice: string, words: readonly string[], files: readonly string[]): void {
  const [first] = files;
  if (first === undefined) return;
  const folder = dirname(first);
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const all = ['--headless', '--norestore', profile, ...words, '--outdir', folder, ...files];
  execFileSync(soffice, all, { stdio: 'ignore', timeout: 240_000 });
}

/** The rows under the header of a block, by its columns; a block ends where a row is blank. */
export function rowsUnder(
  rows: ConvertedRows,
  firstColumns: readonly string[],
): readonly Readonly<Record<string, string>>[] {
  const at = rows.findIndex((row) => firstColumns.every((name, index) => row[index] === name));
  const header = rows[at];
  if (header === undefined) return [];
  const below = rows.slice(at + 1);
  const end = below.findIndex((row) => row.every((cell) => cell === ''));
  return below
    .slice(0, end < 0 ? undefined : end)
    .map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
