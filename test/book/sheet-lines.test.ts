import { rowOf } from '../../src/book/row-of';
import { momentCell } from '../../src/book/time-cell';
import { SHEET_LINE_COUNT, sheetLines } from '../../src/book/sheet-lines';
import { TABLE_NAMES, type TableName } from '../../src/book/schema';
import { EMPTY_BOOK, type Book } from '../../src/book/book';
import { PACK_PRODUCT } from '../../src/engine';
import { day } from '../engine/months';
import { billed, changed, loadedBook, NOW, partner, price, recomputed, setting } from './books';

const row = { day: day(1), credits: '12345600' };
const loaded = loadedBook(
  [
    row,
    { ...row, partner: 'East', credits: '500' },
    { ...row, partner: 'South' },
    { ...row, partner: 'South', service: 'Apex One', credits: undefined!, provisioned: '5' },
    { ...row, day: '2025-09-01' },
  ],
  {
    LMP_Prices: [
      price({ Product: PACK_PRODUCT, 'Unit price': 10 }),
      price({ Product: PACK_PRODUCT, 'Unit price': 9, Currency: 'JPY' }),
    ],
    LMP_Partners: [
      partner({ Partner: 'Northwind', Currency: 'USD' }),
      partner({ Partner: 'East', Currency: 'JPY' }),
      partner({ Partner: 'South', Currency: 'USD' }),
    ],
  },
);

const book = recomputed(loaded);

function linesOf(table: TableName, of: Book): readonly string[] {
  return sheetLines(of, billed(of)).find((lines) => lines.table === table)!.lines;
}

describe('the first lines of a sheet', () => {
  it('are as many for every table', () => {
    const lines = sheetLines(book, billed(book));
    expect(lines.map(({ table }) => table)).toEqual(TABLE_NAMES);
    for (const { lines: ofTable } of lines) expect(ofTable).toHaveLength(SHEET_LINE_COUNT);
  });

  it('R23 say of the newest cycle how much is complete, and the total so far of each currency', () => {
    expect(linesOf('LMP_Reports', book)).toEqual([
      'Reports',
      'One row for each report: what is owed to Trend Micro for a partner’s month. As of 22 Nov 2026, 01:45 UTC.',
      // Northwind's 1,234,560.00, and as much of South, whose Apex One has no price.
      '2025-10: 2 of 3 reports complete. Total: 45 JPY; 2,469,120.00 USD so far (1 of 2 reports complete).',
    ]);
  });

  it('section 8 say that a row without a customer is a total, where there is one', () => {
    const [row] = loaded.LMP_Usage;
    const condensed = changed('LMP_Usage', row!, { Customer: '', Exact: '{"apart":[]}' });
    for (const table of ['LMP_Usage', 'LMP_CustomerLines'] as const) {
      expect(linesOf(table, { ...book, LMP_Usage: [condensed] })[2]).toMatch(
        /^A row without a customer is a total/,
      );
      expect(linesOf(table, book)[2]).toBe('');
    }
  });

  it('R24 have no total where there is no money, and in a Tier 2 workbook', () => {
    for (const without of [
      { ...book, LMP_Prices: [] },
      { ...book, LMP_Settings: [setting('Tier', 'Tier 2')] },
    ]) {
      expect(linesOf('LMP_Reports', recomputed(without))[2]).toBe('2025-10: 3 of 3 reports complete.');
    }
  });

  it('R23 total the column as it will stand, not what a report out of date would come to', () => {
    const LMP_Reports = book.LMP_Reports.map((row) =>
      row.includes('East') ? changed('LMP_Reports', row, { 'Total invoice amount': 7 }) : row,
    );
    expect(linesOf('LMP_Reports', { ...book, LMP_Reports })[2]).toContain(
      'Total: 7 JPY; 2,469,120.00 USD so far',
    );
  });

  it('R24 leave no currency out: what is known of incomplete reports is named as such, and none is never 0', () => {
    const of = (...partners: readonly string[]) => ({
      ...book,
      LMP_Reports: book.LMP_Reports.filter((row) => partners.some((name) => row.includes(name))),
    });
    const lineOf = (some: Book) => linesOf('LMP_Reports', some)[2];
    expect(lineOf(of('South'))).toBe(
      '2025-10: 0 of 1 report complete. Total: 1,234,560.00 USD so far (0 of 1 report complete).',
    );
    const LMP_Prices = book.LMP_Prices.map((row) => changed('LMP_Prices', row, { Currency: 'JPY' })).slice(1);
    expect(lineOf({ ...of('East', 'South'), LMP_Prices })).toBe(
      '2025-10: 1 of 2 reports complete. Total: 45 JPY; none in USD yet (0 of 1 report complete).',
    );
    const LMP_Reports = of('East', 'South').LMP_Reports.map((row) =>
      row.includes('South') ? changed('LMP_Reports', row, { Currency: '' }) : row,
    );
    expect(lineOf({ ...book, LMP_Reports })).toBe('2025-10: 1 of 2 reports complete. Total: 45 JPY so far.');
  });

  it('say when usage was loaded, and nothing of the kind where people fill a table in', () => {
    expect(linesOf('LMP_Usage', book)[1]).toMatch(/ As of 22 Nov 2026, 01:45 UTC\.$/);
    expect(linesOf('LMP_Prices', book)[1]).not.toContain('As of');
  });

  it('R23 say what the amounts of the billing reports are in', () => {
    const billing = (...partners: readonly string[]): Book => ({
      ...book,
      LMP_Billing: partners.map((Partner) =>
        rowOf('LMP_Billing', { Cycle: '2025-10', Partner, Name: PACK_PRODUCT, Units: 'packs', Subtotal: 1 }),
      ),
    });
    expect(linesOf('LMP_Billing', billing('Northwind', 'South'))[2]).toBe('Amounts are in USD.');
    expect(linesOf('LMP_Billing', billing('Northwind', 'East'))[2]).toBe(
      'Amounts are in JPY and USD, each in the currency of its report: LMP Reports names it.',
    );
    expect(linesOf('LMP_Billing', billing())[2]).toBe('');
  });

  it('say as of when the history is', () => {
    const entry = rowOf('LMP_History', { Action: 'approve', 'At (UTC)': momentCell(NOW) });
    expect(linesOf('LMP_History', { ...book, LMP_History: [entry] })[1]).toMatch(
      / As of 22 Nov 2026, 01:45 UTC\.$/,
    );
    expect(linesOf('LMP_History', book)[1]).not.toContain('As of');
  });

  it('say what stands in the way', () => {
    expect(linesOf('LMP_Reports', EMPTY_BOOK)[2]).toBe('No usage was loaded yet.');
    expect(linesOf('LMP_Reports', { ...book, LMP_Settings: [setting('Scope', 'x')] })[2]).toBe(
      'Not computed: a setting cannot be read.',
    );
  });
});
