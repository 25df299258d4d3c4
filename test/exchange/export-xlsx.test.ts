import { Workbook } from 'exceljs';
import JSZip from 'jszip';
import fc from 'fast-check';
import { decimal } from '../../src/engine';
import {
  fractionCell,
  moneyCell,
  quantityCell,
  textCell,
  type ExportCell,
} from '../../src/exchange/export-cell';
import { exportXlsx } from '../../src/exchange/export-xlsx';
import { reportExport, reportsExport } from '../../src/exchange/report-export';
import { xlsxText } from '../../src/exchange/xlsx-text';
import { entryOf, exportedOf, mixedMonth, PRICES } from './exported-reports';

const exported = exportedOf(mixedMonth({ money: { prices: PRICES, currency: 'USD' } }), {
  history: [entryOf()],
});

const opened = async (bytes: Uint8Array): Promise<Workbook> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
};

const cellOf = async (cell: ExportCell) => {
  const blocks = [{ title: '', columns: ['A'], rows: [[cell]] }];
  const workbook = await opened(await exportXlsx({ title: 'T', sheets: [{ name: 'One', blocks }] }));
  const { value, numFmt, text } = workbook.getWorksheet('One')!.getCell('A2');
  return { value, numFmt, text };
};

describe('a cell of an Excel file', () => {
  it.each<[string, ExportCell, unknown, string]>([
    ['an id', textCell('0012'), '0012', '@'],
    ['a formula', textCell('=1+1'), '=1+1', '@'],
    ['a cycle', textCell('2025-10'), '2025-10', '@'],
    ['units', quantityCell(decimal('12.5')), 12.5, '#,##0.0'],
    ['a correction', quantityCell(decimal('-5')), -5, '#,##0'],
    ['yen', moneyCell(decimal('1204'), 'JPY'), 1204, '#,##0'],
    ['dollars', moneyCell(decimal('1204'), 'USD'), 1204, '#,##0.00'],
    ['dinars', moneyCell(decimal('1204.5'), 'KWD'), 1204.5, '#,##0.000'],
    ['a price finer than a cent', moneyCell(decimal('0.0005'), 'USD'), 0.0005, '#,##0.0000'],
    ['a margin', fractionCell(decimal('0.175')), 0.175, '0.00%'],
    [
      'more digits than a number has',
      quantityCell(decimal('12345678901234567.5')),
      '12345678901234567.5',
      '@',
    ],
  ])('holds %s', async (_, cell, value, numFmt) => {
    expect(await cellOf(cell)).toMatchObject({ value, numFmt });
  });

  it('holds any text', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { seed: 7, numRuns: 100 });
    const special = [
      'a\rb',
      'a\r\nb',
      '\ttab',
      ' space ',
      '_x000D_',
      '_x005F_x000D_',
      '<&>"\'',
      '\u0001',
      '\u007F',
    ];
    const all = [...special, ...texts];
    const blocks = [{ title: '', columns: ['A'], rows: all.map((text) => [textCell(text)]) }];
    const workbook = await opened(await exportXlsx({ title: 'T', sheets: [{ name: 'One', blocks }] }));
    const sheet = workbook.getWorksheet('One')!;
    expect(all.map((_, index) => sheet.getCell(index + 2, 1).value)).toEqual(all.map(wellFormed));
  });

  it('holds no more text than it can, and no half character', () => {
    expect(xlsxText('x'.repeat(40_000)).length).toBe(32_767);
    expect(xlsxText('a\uD800b')).toBe('a\uFFFDb');
  });
});

function wellFormed(text: string): string {
  return text.replace(/\uFFFE|\uFFFF/g, '\uFFFD');
}

describe('an Excel file', () => {
  it('has a sheet for each of the export’s, set up to be read and printed', async () => {
    const workbook = await opened(await exportXlsx(reportsExport([exported], 'Tier 1')));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      'Usage reports',
      'Credits',
      'Billing reports',
      'Totals',
      'Rules and history',
    ]);
    const usage = workbook.getWorksheet('Usage reports')!;
    expect(usage.pageSetup).toMatchObject({
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    });
    expect(usage.headerFooter.oddFooter).toBe('&LLMP reports 2025-10&RPage &P of &N');
    expect(usage.views).toMatchObject([{ state: 'frozen', ySplit: 1 }]);
    expect(workbook.getWorksheet('Billing reports')!.pageSetup.printTitlesRow).toBe('2:2');
  });

  it('keeps the header of a billing report’s lines in sight', async () => {
    const workbook = await opened(await exportXlsx(reportExport(exported, 'Tier 1')));
    const billing = workbook.getWorksheet('Billing report')!;
    const { ySplit } = billing.views[0] as { readonly ySplit: number };
    expect(billing.getCell(ySplit, 1).value).toBe('Name');
    expect(billing.getCell(ySplit, 10).value).toBe('Subtotal');
    const total = billing.getColumn(1).values.indexOf('Total invoice amount');
    expect(billing.getCell(total, 2).value).toBe(367.98);
  });

  it('has no formula, whatever its texts are', async () => {
    const hostile = { ...exported, company: '=1+1', comment: '@SUM(A1)', status: '-5' };
    const zip = await JSZip.loadAsync(await exportXlsx(reportsExport([hostile], 'Tier 1')));
    const parts = await Promise.all(zip.file(/sheet\d+\.xml$/).map((part) => part.async('string')));
    expect(parts.length).toBe(5);
    expect(parts.join('')).not.toContain('<f');
  });
});
