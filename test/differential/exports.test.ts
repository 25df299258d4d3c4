import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import fc from 'fast-check';
import JSZip from 'jszip';
import { readOptions } from '../../src/cli/options';
import { runBill, type Billed } from '../../src/cli/run-bill';
import { decimal, groupedBy, sumOfStated } from '../../src/engine';
import { exportCsv } from '../../src/exchange/export-csv';
import { exportXlsx } from '../../src/exchange/export-xlsx';
import type { ExportedReport } from '../../src/exchange/exported-report';
import { reportsExport } from '../../src/exchange/report-export';
import { unescapedText } from '../../src/intake/tables/safe-text';
import { inLibreOffice } from '../file/libreoffice';
import { filesOf, randomMonth, type RandomMonth } from '../random-months';
import { convertedSheet, convertToCsv, convertToXlsx, rowsUnder, type ConvertedRows } from './converted';

/**
 * Exports of random months, opened and saved by LibreOffice, which nobody here wrote: what it reads adds up to our
 * totals, and it finds no formula in texts that look like one.
 */
const SEED = 20_251_103;
const MONTHS = 20;

/** Texts that a careless export turns into formulas, numbers, days or other texts. */
const HOSTILE = [
  '=1+1',
  '@SUM(A1:A9)',
  '+49',
  '-5',
  '\t=1+1',
  ' =1+1',
  '=HYPERLINK("http://x","y")',
  '"quoted", and more',
  'two\nlines',
  '=two\nlines',
  "'=escaped",
  "'tis",
  "=cmd|' /C calc'!A0",
  'Süd & <Söhne> 東京',
  '_x000D_',
  'a;=1+1;b',
  'a\n=1+1;',
  'a;"=1+1;b',
  'a;"";"=1+1',
];

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A month's name, its answer, and what was exported of it. */
interface Exported {
  readonly name: string;
  readonly answer: Billed['answer'];
  readonly reports: readonly ExportedReport[];
}

const months: Exported[] = [];
const fileOf = (name: string, ending: string): string => join(folder, ending, `${name}.${ending}`);

/** The CSV files that LibreOffice opened and saved as Excel files, each as the rows of its one sheet. */
const savedRows = new Map<string, ConvertedRows>();

inLibreOffice('exports in LibreOffice', (soffice) => {
  beforeAll(async () => {
    for (const ending of ['xlsx', 'csv']) mkdirSync(join(folder, ending));
    const sampled = fc.sample(randomMonth(), { seed: SEED, numRuns: MONTHS });
    for (const [number, month] of sampled.entries()) months.push(await exportedMonth(String(number), month));
    const [first] = months.filter(({ reports }) => reports.some(({ report }) => report.smb !== null));
    months.push({ ...first!, name: 'hostile', reports: HOSTILE.map((text) => hostile(first!, text)) });
    for (const { name, reports } of months) {
      writeFileSync(fileOf(name, 'xlsx'), await exportXlsx(reportsExport(reports, 'Tier 1')));
      writeFileSync(fileOf(name, 'csv'), exportCsv(reportsExport(reports, 'Tier 1')));
    }
    writeFileSync(fileOf('control', 'csv'), 'Name,Units\r\n=1+1,-5\r\n');
    const names = months.map(({ name }) => name);
    convertToCsv(
      soffice,
      names.map((name) => fileOf(name, 'xlsx')),
    );
    convertToXlsx(
      soffice,
      [...names, 'control'].map((name) => fileOf(name, 'csv')),
    );
    for (const name of names) savedRows.set(name, await rowsOfSaved(name));
  }, 300_000);

  test.each([...Array(MONTHS).keys()].map(String))(
    `R23, R24 month %s of seed ${SEED}: totals by partner and currency, from .xlsx and from .csv`,
    (name) => {
      const { answer } = months.find((month) => month.name === name)!;
      const billing = ['Company', 'Status', 'PO number'];
      const totals = ['Partner Company', 'Report Cycle', 'Status', 'Complete'];
      const byCurrency = ['Currency', 'Total invoice amount', 'Reports with a total'];
      const saved = savedRows.get(name)!;
      const isPriced = answer.reports.some(({ totalInvoiceAmount }) => totalInvoiceAmount !== null);
      const xlsx = fileOf(name, 'xlsx');
      const sheet = (of: string): ConvertedRows =>
        of !== 'Billing reports' || hasBilling(answer) ? convertedSheet(xlsx, of) : [];
      const seen = {
        xlsx: { billing: sheet('Billing reports'), totals: sheet('Totals') },
        csv: { billing: saved, totals: saved },
      };
      for (const rows of Object.values(seen)) {
        expect(subtotalsIn(rowsUnder(rows.billing, billing))).toEqual(subtotalsOf(answer));
        expect(totalsIn(rowsUnder(rows.totals, totals))).toEqual(totalsOf(answer));
        expect(amountsIn(rowsUnder(rows.totals, byCurrency))).toEqual(amountsOf(answer));
      }
      expect(isPriced).toBe(amountsOf(answer).length > 0);
    },
  );

  test('the months hold totals of every currency, and incomplete ones', () => {
    const reports = months.flatMap(({ answer }) => answer.reports);
    const known = reports.filter(({ totalInvoiceAmount }) => totalInvoiceAmount !== null);
    expect(new Set(known.map(({ currency }) => currency))).toEqual(new Set(['USD', 'JPY', 'KWD']));
    expect(reports.length - known.length).toBeGreaterThan(5);
  });

  test('hostile texts survive in the Excel file', () => {
    const rows = rowsUnder(convertedSheet(fileOf('hostile', 'xlsx'), 'Usage reports'), ['Partner Company']);
    expect(textsIn(rows)).toEqual(new Set(HOSTILE));
  });

  test('hostile texts survive in the CSV file, escaped', () => {
    const rows = rowsUnder(savedRows.get('hostile')!, ['Partner Company']);
    expect(textsIn(rows, unescapedText)).toEqual(new Set(HOSTILE));
  });

  test.each(['59', '44/59'])(
    'a reader that separates at %s finds no formula in hostile texts, and one in what nobody escaped',
    async (separators) => {
      const path = join(folder, separators.replace('/', '-'));
      mkdirSync(path);
      const csv = readFileSync(fileOf('hostile', 'csv'), 'utf8');
      writeFileSync(join(path, 'hostile.csv'), csv);
      writeFileSync(join(path, 'control.csv'), csv.replaceAll("'", ''));
      convertToXlsx(soffice, [join(path, 'hostile.csv'), join(path, 'control.csv')], separators);
      expect(await formulasIn(join(path, 'hostile.xlsx'))).toBe(0);
      expect(await formulasIn(join(path, 'control.xlsx'))).toBeGreaterThan(0);
    },
    120_000,
  );

  test('no file has a formula, where an export without escapes has one', async () => {
    for (const { name } of months) {
      expect(await formulasIn(fileOf(name, 'xlsx'))).toBe(0);
      expect(await formulasIn(join(folder, 'csv', `${name}.xlsx`))).toBe(0);
    }
    expect(await formulasIn(join(folder, 'csv', 'control.xlsx'))).toBe(1);
  });
});

async function exportedMonth(name: string, month: RandomMonth): Promise<Exported> {
  const path = join(folder, `month-${name}`);
  mkdirSync(path);
  const files = filesOf(month);
  for (const [file, text] of files) writeFileSync(join(path, `${file}.csv`), text);
  const words = [
    join(path, 'usage.csv'),
    '--sum-duplicates',
    ...['--cycle', month.cycle],
    ...(month.currency === '' ? [] : ['--currency', month.currency]),
    ...[...files.keys()]
      .filter((file) => file !== 'usage')
      .flatMap((file) => [`--${file}`, join(path, `${file}.csv`)]),
  ];
  const { answer, exported } = await runBill(readOptions(words), () => undefined);
  return { name, answer, reports: exported };
}

/** A report that is called something hostile wherever a text stands. */
function hostile({ reports }: Exported, text: string): ExportedReport {
  const { report, ...rest } = reports.find((one) => one.report.smb !== null)!;
  const lines = report.smb!.lines.map((line) => ({ ...line, name: text, billingUnit: text, comment: text }));
  const names = { company: text, companyId: text, city: text, state: text, status: text, poNumber: text };
  return { ...rest, ...names, comment: text, report: { ...report, smb: { ...report.smb!, lines } } };
}

/** Every text of columns that were filled with hostile ones. */
function textsIn(
  rows: readonly Readonly<Record<string, string>>[],
  read = (text: string): string => text,
): ReadonlySet<string> {
  const smb = rows.filter((row) => row.Comments !== '');
  return new Set(
    smb.flatMap((row) =>
      [
        'Partner Company',
        'Company ID',
        'City',
        'State',
        'Status',
        'Product/Service',
        'Units',
        'Comments',
      ].map((column) => read(row[column] ?? '')),
    ),
  );
}

type Report = Billed['answer']['reports'][number];

function hasBilling({ reports }: Billed['answer']): boolean {
  return reports.some((report) => pricedLines(report) > 0);
}

/** How many lines of a report would have a price, where there is a price list and a currency. */
function pricedLines({ services, nfr, smb, ruleSet, currency }: Report): number {
  if (ruleSet.prices === null || currency === null) return 0;
  return (services === null ? 0 : 1) + (nfr === null ? 0 : 1) + (smb?.lines.length ?? 0);
}

/** Each partner's and currency's sum of subtotals. */
function subtotalsOf({ reports }: Billed['answer']): readonly string[] {
  return reports
    .filter((report) => pricedLines(report) > 0)
    .map((report) => {
      const { services, nfr, smb, partner, currency } = report;
      const subtotals = [services, nfr, ...(smb?.lines ?? [])].map((line) => line?.subtotal ?? null);
      return `${partner} ${currency} ${summed(subtotals)}`;
    })
    .sort();
}

function subtotalsIn(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  const byReport = groupedBy(rows, (row) => `${row.Company} ${row.Currency}`);
  return [...byReport]
    .map(([of, lines]) => `${of} ${summed(lines.map((line) => line.Subtotal ?? ''))}`)
    .sort();
}

/** Each partner's total; where there is none, how many lines are priced. */
function totalsOf({ reports }: Billed['answer']): readonly string[] {
  return reports
    .map((report) => {
      const { partner, currency, totalInvoiceAmount, services, nfr, smb, ruleSet } = report;
      if (ruleSet.prices === null) return `${partner}: none`;
      if (currency === null) return `${partner}: Not known`;
      if (totalInvoiceAmount !== null) return `${partner}: ${summed([totalInvoiceAmount])} ${currency}`;
      const known = [services, nfr, ...(smb?.lines ?? [])].filter((line) => line?.subtotal != null);
      return `${partner}: ${known.length} of ${pricedLines(report)}`;
    })
    .sort();
}

function totalsIn(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  return rows
    .map((row) => {
      const total = row['Total invoice amount'] ?? '';
      if (total === '') return `${row['Partner Company']}: none`;
      const sentence = /^(\d+ of \d+|Not known)/.exec(total)?.[1];
      return `${row['Partner Company']}: ${sentence ?? `${summed([total])} ${row.Currency}`}`;
    })
    .sort();
}

/** Each currency's total; none where no report of it has one. */
function amountsOf({ reports }: Billed['answer']): readonly string[] {
  const known = reports.filter(({ totalInvoiceAmount }) => totalInvoiceAmount !== null);
  return [...groupedBy(known, ({ currency }) => currency ?? '')]
    .map(([currency, of]) => `${currency} ${summed(of.map((report) => report.totalInvoiceAmount))}`)
    .sort();
}

function amountsIn(rows: readonly Readonly<Record<string, string>>[]): readonly string[] {
  return rows
    .filter((row) => row['Total invoice amount'] !== '')
    .map((row) => `${row.Currency} ${summed([row['Total invoice amount'] ?? ''])}`)
    .sort();
}

/** The sum of what is there, to the last digit; '' where nothing is. */
function summed(amounts: readonly (string | null)[]): string {
  const stated = amounts.map((text) => (text === null || text === '' ? null : decimal(text)));
  return sumOfStated(stated)?.toFixed() ?? '';
}

/** The rows of a CSV file that LibreOffice has made an Excel file of. */
async function rowsOfSaved(name: string): Promise<ConvertedRows> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(join(folder, 'csv', `${name}.xlsx`)).buffer);
  const [sheet] = workbook.worksheets;
  const rows: string[][] = [];
  sheet?.eachRow({ includeEmpty: true }, (row) => {
    // `text` is also what a cell of several fonts or lines says.
    rows.push(Array.from({ length: sheet.columnCount }, (_, index) => row.getCell(index + 1).text));
  });
  return rows;
}

/** How many formulas the sheets of an Excel file have. */
async function formulasIn(file: string): Promise<number> {
  const zip = await JSZip.loadAsync(readFileSync(file));
  const sheets = await Promise.all(zip.file(/worksheets\/[^/]*\.xml$/).map((part) => part.async('string')));
  expect(sheets.length).toBeGreaterThan(0);
  return sheets.join('').split('<f').length - 1;
}
