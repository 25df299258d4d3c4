import { exportGrid, type ExportGrid } from '../../src/exchange/export-grid';
import { printDocument } from '../../src/exchange/print-document';
import { reportsExport } from '../../src/exchange/report-export';
import { writeExportSheet } from '../../src/workbook/export-sheet';
import { exportedOf, mixedMonth, PRICES } from '../exchange/exported-reports';
import { control } from '../host/control';
import { dump, emptyWorkbook, failureOf, syncsOf } from './dump';

const report = mixedMonth({ money: { prices: PRICES, currency: 'USD' } });
const contoso = exportedOf(report, { company: 'Contoso', city: '=1+1', poNumber: '-5', isApproved: false });

const printed = (name = 'Print 2025-10 Contoso'): ExportGrid =>
  exportGrid(printDocument(contoso, 'Tier 1'), name);

/** The export of so many reports on one sheet. */
const many = (count: number): ExportGrid =>
  exportGrid(reportsExport(Array<typeof contoso>(count).fill(contoso), 'Tier 1'), 'Reports 2025-10');

interface SheetDump {
  readonly name: string;
  readonly visibility: string;
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly string[])[];
  readonly types: readonly (readonly string[])[];
}

const sheets = async (): Promise<readonly SheetDump[]> =>
  ((await dump()) as { readonly sheets: readonly SheetDump[] }).sheets;

/** What stands beside a label in the first column. */
function beside(sheet: SheetDump | undefined, label: string): readonly unknown[] {
  const row = sheet?.values.findIndex((cells) => cells[0] === label) ?? -1;
  return [sheet?.values[row]?.[1], sheet?.formats[row]?.[1], sheet?.types[row]?.[1]];
}

beforeEach(emptyWorkbook);

describe('an export on a new sheet', () => {
  it('holds values only: text as text, amounts with the currency’s decimals', async () => {
    expect(await writeExportSheet(printed())).toEqual({ name: 'Print 2025-10 Contoso', isLaidOut: true });
    const [, sheet, ...others] = await sheets();
    expect(others).toEqual([]);
    expect(sheet).toMatchObject({ name: 'Print 2025-10 Contoso', visibility: 'Visible' });
    expect(sheet?.values[0]?.[0]).toBe('LMP report 2025-10 Contoso');
    expect(beside(sheet, 'Company ID')).toEqual(['0012', '@', 'String']);
    expect(beside(sheet, 'City')).toEqual(['=1+1', '@', 'String']);
    expect(beside(sheet, 'PO number')).toEqual(['-5', '@', 'String']);
    expect(beside(sheet, 'Total invoice amount')).toEqual([367.98, '#,##0.00', 'Double']);
    expect(sheet?.formulas).toEqual(sheet?.values);
  });

  it('is set up to be printed: one page wide, its title on each page, page x of y', async () => {
    await writeExportSheet(printed());
    const parts = JSON.parse(control.parts()) as {
      readonly sheets: Record<string, { readonly pageLayout: object }>;
    };
    const [layout] = Object.values(parts.sheets)
      .map(({ pageLayout }) => JSON.stringify(pageLayout))
      .filter((text) => text !== '{}');
    expect(layout).toContain('"horizontalFitToPages":1');
    expect(layout).toContain('Landscape');
    expect(layout).toContain('Page &P of &N');
    expect(layout).toContain('LMP report 2025-10 Contoso');
  });

  it('takes a name that Excel allows and that is free', async () => {
    const name = `Report 2025-10 A/B: ${'very long '.repeat(5)}`;
    const names = [];
    for (let time = 0; time < 3; time += 1) names.push((await writeExportSheet(printed(name))).name);
    expect(names).toEqual([
      'Report 2025-10 A-B- very long v',
      'Report 2025-10 A-B- very long 2',
      'Report 2025-10 A-B- very long 3',
    ]);
  });

  it('takes four syncs however long it is, and one more for each further 20,000 cells', async () => {
    expect(await syncsOf(() => writeExportSheet(many(1)))).toBe(4);
    expect(await syncsOf(() => writeExportSheet(many(60)))).toBe(4);
    const cells = many(200).rows.length * many(200).widths.length;
    expect(await syncsOf(() => writeExportSheet(many(200)))).toBe(3 + Math.ceil(cells / 20_000));
  }, 60_000);

  it('D13 leaves everything as it was whichever of its writing syncs fails', async () => {
    const before = await dump();
    const syncs = 3 + Math.ceil((many(200).rows.length * many(200).widths.length) / 20_000);
    expect(syncs).toBeGreaterThan(4);
    for (let nth = 1; nth < syncs; nth += 1) {
      control.failSync(nth);
      const failure = await failureOf(() => writeExportSheet(many(200)));
      expect([nth, failure.message]).toEqual([
        nth,
        expect.stringMatching(/^The sheet could not be written: .*Nothing was changed\.$/),
      ]);
      control.resetFaults();
      expect([nth, await dump()]).toEqual([nth, before]);
    }
  }, 120_000);

  it('stands, and says so, where only its pages could not be set up', async () => {
    control.failSync(4);
    expect(await writeExportSheet(printed())).toEqual({ name: 'Print 2025-10 Contoso', isLaidOut: false });
    expect((await sheets()).map(({ name }) => name)).toEqual(['Sheet1', 'Print 2025-10 Contoso']);
  });

  it('D13 hides what could not be undone, and takes it away with the next export', async () => {
    // The third sync names and shows the sheet; both attempts to delete the draft fail too.
    for (const nth of [3, 4, 5]) control.failSync(nth);
    const failure = await failureOf(() => writeExportSheet(printed()));
    expect(failure.message).toMatch(/out of sight, and goes with the next export/);
    control.resetFaults();
    expect((await sheets()).map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Sheet1', 'Visible'],
      ['LMP~Export', 'VeryHidden'],
    ]);
    await writeExportSheet(printed());
    expect((await sheets()).map(({ name }) => name)).toEqual(['Sheet1', 'Print 2025-10 Contoso']);
  });

  it('is not begun where the structure of the workbook is protected', async () => {
    await Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const failure = await failureOf(() => writeExportSheet(printed()));
    await Excel.run(async (context) => {
      context.workbook.protection.unprotect();
      await context.sync();
    });
    expect(failure.message).toContain('the structure of the workbook is protected; unprotect it first');
    expect(await sheets()).toHaveLength(1);
  });
});
