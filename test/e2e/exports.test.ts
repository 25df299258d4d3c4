import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import { allCells, billSample, openReport, paneOf } from './pane';

jest.setTimeout(120_000);

inChromium('exports', (preview) => {
  test('one report leaves as CSV, as an Excel file and on a new sheet, with the total of the pane', async () => {
    const { page } = preview();
    await billSample(page);
    await openReport(page, 'Lakeside Managed Services');
    await paneOf(page).locator('article').getByText('1,259.75 USD').first().waitFor();
    await paneOf(page).getByRole('button', { name: 'Export Report', exact: true }).click();
    await paneOf(page).getByText('Not approved: the figures may still change. The export says so.').waitFor();

    const csv = await downloaded(page, 'CSV file');
    expect(csv.name).toBe('Report 2025-10 Lakeside Managed Services.csv');
    const records: string[][] = parse(csv.bytes, { bom: true });
    expect(records.find(([label]) => label === 'Total invoice amount')?.[1]).toBe('1259.75');
    expect(records[0]?.slice(0, 3)).toEqual(['Partner Company', 'Company ID', 'City']);

    const xlsx = await downloaded(page, 'Excel file');
    expect(xlsx.name).toBe('Report 2025-10 Lakeside Managed Services.xlsx');
    const workbook = new Workbook();
    await workbook.xlsx.load(Uint8Array.from(xlsx.bytes).buffer);
    const billing = workbook.getWorksheet('Billing report');
    const row = billing?.getColumn(1).values.indexOf('Total invoice amount') ?? -1;
    expect(billing?.getCell(row, 2).value).toBe(1259.75);

    await paneOf(page).getByRole('button', { name: 'New sheet' }).click();
    await paneOf(page).getByText('It stands on the new sheet “Report 2025-10 Lakeside Managed”.').waitFor();
    await eventually(async () => {
      const sheets = await allCells(page);
      const [, cells] = sheets.find(([name]) => name === 'Report 2025-10 Lakeside Managed') ?? [];
      return cells?.find(([label]) => label === 'Total invoice amount')?.[1];
    }, 1259.75);
    const shown = await page.evaluate(() =>
      window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveSheet().getSheetName(),
    );
    expect(shown).toBe('Report 2025-10 Lakeside Managed');

    // On paper each rule is a sentence over the whole width.
    await paneOf(page).getByRole('button', { name: 'Print report' }).click();
    await paneOf(page).getByText('“Print 2025-10 Lakeside Managed”, one page wide.').waitFor();
    const sentences = await page.evaluate(() => {
      const merged = window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveSheet().getMergeData() ?? [];
      return merged.map((range) => [String(range.getValue()), range.getHeight()] as const);
    });
    expect(sentences).toContainEqual(['A pack holds 100 credits.', 1]);
  });
});

/** Chooses a way out of the pane that ends in the downloads. */
async function downloaded(
  page: Page,
  way: string,
): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    paneOf(page).getByRole('button', { name: way }).click(),
  ]);
  await paneOf(page).getByText('is handed to your downloads').waitFor();
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
