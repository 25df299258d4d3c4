import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const places = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** The LibreOffice of this machine; SOFFICE names another one. */
function findLibreOffice(): string | undefined {
  const named = process.env['SOFFICE'];
  return named !== undefined && named !== '' ? named : places.find((place) => existsSync(place));
}

/** Tests that ask LibreOffice; where there is none they are skipped, loudly. */
export function inLibreOffice(name: string, tests: (soffice: string) => void): void {
  const soffice = findLibreOffice();
  if (soffice === undefined) {
    process.stderr.write('\nskipped: no LibreOffice. Set SOFFICE to the path of soffice.\n');
    describe.skip(`${name} (skipped: no LibreOffice)`, () => {
      tests('');
    });
    return;
  }
  describe(name, () => {
    tests(soffice);
  });
}

/** What LibreOffice makes of an .xlsx file, as the text of its own flat format. */
export function openedInLibreOffice(soffice: string, bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lmp-libreoffice-'));
  try {
    const file = path.join(folder, 'workbook.xlsx');
    writeFileSync(file, bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const convert = ['--headless', '--norestore', profile, '--convert-to', 'fods', '--outdir', folder, file];
    execFileSync(soffice, convert, { stdio: 'ignore', timeout: 60_000 });
    return readFileSync(path.join(folder, 'workbook.fods'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface SeenCell {
  /** The cell as it is shown, its number format applied. */
  readonly text: string;
  readonly value: string | undefined;
  readonly formula: string | undefined;
}

/** The cells of a sheet by row and column, empty ones left out. */
export function cellsOf(document: string, sheet: string): ReadonlyMap<string, SeenCell> {
  const [, table = ''] =
    new RegExp(`<table:table table:name="${sheet}"[^>]*>(.*?)</table:table>`, 's').exec(document) ?? [];
  const cells = new Map<string, SeenCell>();
  let row = 0;
  for (const [, rowTag = '', content = ''] of table.matchAll(
    /<table:table-row\b([^>]*)>(.*?)<\/table:table-row>/gs,
  )) {
    let column = 0;
    for (const [, tag = '', inner = ''] of content.matchAll(
      /<table:(?:covered-)?table-cell\b([^>]*?)(?:\/>|>(.*?)<\/table:(?:covered-)?table-cell>)/gs,
    )) {
      const [, text] = /<text:p>(.*?)<\/text:p>/s.exec(inner) ?? [];
      const value = attribute(tag, 'office:value');
      if (text !== undefined)
        cells.set(`${row},${column}`, { text, value, formula: attribute(tag, 'table:formula') });
      column += Number(attribute(tag, 'table:number-columns-repeated') ?? 1);
    }
    row += Number(attribute(rowTag, 'table:number-rows-repeated') ?? 1);
  }
  return cells;
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];
