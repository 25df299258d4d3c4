import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import { addinHasStarted } from './preview-page';
import { typeInto, valuesAt, writeValues } from './workbook-cells';

jest.setTimeout(120_000);

inChromium('the workbook in its page', (preview) => {
  test('a sheet is added, renamed by a double click, and moved behind another; formulas follow', async () => {
    const { page } = preview();
    await writeValues(page, 'A1:A1', [[14200]]);
    const tab = (name: string) => page.locator('[data-u-comp="slide-tab-item"]', { hasText: name });
    await page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
    await tab('Sheet2').waitFor();
    await typeInto(page, 'A1', '=LMP.CREDITPACKS(Sheet1!A1)');
    await eventually(() => valuesAt(page, 'A1:A1'), [[142]]);
    await tab('Sheet1').click();
    await tab('Sheet1').dblclick();
    await tab('Sheet1').locator('[contenteditable="true"]').waitFor();
    await page.keyboard.type('Usage');
    await page.keyboard.press('Enter');
    await tab('Usage').waitFor();
    await moveToEnd(page, 'Usage');
    await eventually(() => sheetNames(page), ['Sheet2', 'Usage']);
    await tab('Sheet2').click();
    await typeInto(page, 'A2', '=Usage!A1');
    await eventually(() => valuesAt(page, 'A1:A2'), [[142], [14200]]);
  });

  test('the workbook is saved as .xlsx and opens again with its formulas calculating', async () => {
    const { page } = preview();
    await writeValues(page, 'A1:A1', [[14200]]);
    await typeInto(page, 'B1', '=LMP.CREDITPACKS(A1)');
    await eventually(() => valuesAt(page, 'B1:B1'), [[142]]);
    const file = await saved(page);
    await page.locator('#file-button').click();
    await page.locator('#file-new').click();
    await page.locator('#notice-ok').click();
    await eventually(() => valuesAt(page, 'B1:B1'), [[null]]);
    await page.locator('#file-chooser').setInputFiles({ name: 'October.xlsx', mimeType: '', buffer: file });
    await eventually(() => valuesAt(page, 'B1:B1'), [[142]]);
    expect(await page.locator('#book-name').inputValue()).toBe('October');
    await addinHasStarted(page);
    await writeValues(page, 'A1:A1', [[30000]]);
    await eventually(() => valuesAt(page, 'B1:B1'), [[300]]);
  });

  test('what the add-in keeps comes back with the file: settings, names, XML, a very hidden sheet, tables', async () => {
    const { page } = preview();
    await page.evaluate(keepInWorkbook);
    const file = await saved(page);
    // It says what Excel will not find in the file: the print area.
    await page.locator('#notice-ok').click();
    await page.locator('#file-button').click();
    await page.locator('#file-new').click();
    await page.locator('#notice-ok').click();
    await page.locator('#file-chooser').setInputFiles({ name: 'Kept.xlsx', mimeType: '', buffer: file });
    await eventually(() => page.locator('#book-name').inputValue(), 'Kept');
    await addinHasStarted(page);
    expect(await page.evaluate(keptInWorkbook)).toEqual({
      setting: { cycle: '2025-10' },
      name: 7,
      xml: ['<ledger xmlns="urn:lmp:test">1</ledger>'],
      ledger: ['VeryHidden', [['=1+1']]],
      table: [
        ['Partner', 'Credits'],
        ['Harbour IT', 7],
      ],
      printArea: 'A1:B9',
    });
  });

  test('a reload finds the workbook again, with its name', async () => {
    const { page } = preview();
    await page.locator('#book-name').fill('October');
    await page.keyboard.press('Enter');
    await typeInto(page, 'A1', '=LMP.CREDITPACKS(14200)');
    await eventually(() => valuesAt(page, 'A1:A1'), [[142]]);
    await page.getByText('Saved in this browser').waitFor();
    await page.reload();
    await addinHasStarted(page);
    await eventually(() => valuesAt(page, 'A1:A1'), [[142]]);
    expect(await page.locator('#book-name').inputValue()).toBe('October');
  });

  test('the pane is closed, shown again by its button, and made wider by the keyboard', async () => {
    const { page } = preview();
    const pane = page.locator('#pane');
    await page.locator('#pane-close').click();
    await pane.waitFor({ state: 'hidden' });
    await page.locator('#addin-groups button', { hasText: 'Load usage' }).click();
    await pane.waitFor({ state: 'visible' });
    const width = (): Promise<number> => pane.evaluate((element) => element.clientWidth);
    const before = await width();
    await page.locator('#pane-edge').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await width()).toBe(before + 16);
    await page.keyboard.press('End');
    expect(await width()).toBe(320);
  });
});

function sheetNames(from: Page): Promise<string[]> {
  return from.evaluate(() => {
    const sheets = window.lmpPreview.grid.api.getActiveWorkbook()?.getSheets() ?? [];
    return sheets.map((sheet) => sheet.getSheetName());
  });
}

/** By the grid's own command: a dragged tab depends on how fast the machine draws. */
async function moveToEnd(on: Page, name: string): Promise<void> {
  await on.evaluate((moved) => {
    const book = window.lmpPreview.grid.api.getActiveWorkbook();
    const sheet = book?.getSheetByName(moved);
    if (book && sheet) book.moveSheet(sheet, book.getSheets().length - 1);
  }, name);
}

async function saved(from: Page): Promise<Buffer> {
  const download = from.waitForEvent('download');
  await from.locator('#file-button').click();
  await from.locator('#file-save').click();
  return readFile(await (await download).path());
}

/** The add-in's own Excel, in its frame. */
interface AddinWindow {
  readonly Excel: typeof Excel;
}

function keepInWorkbook(): Promise<void> {
  const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
  const { Excel } = frame?.contentWindow as unknown as AddinWindow;
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.settings.add('lmp.test', { cycle: '2025-10' });
    workbook.customXmlParts.add('<ledger xmlns="urn:lmp:test">1</ledger>');
    const ledger = workbook.worksheets.add('Ledger');
    ledger.getRange('A1').numberFormat = [['@']];
    ledger.getRange('A1').values = [['=1+1']];
    ledger.visibility = 'VeryHidden';
    const sheet = workbook.worksheets.add('Usage');
    sheet.getRange('A4:B5').values = [
      ['Partner', 'Credits'],
      ['Harbour IT', 7],
    ];
    sheet.tables.add('A4:B5', true).name = 'LMP_Usage';
    sheet.pageLayout.setPrintArea('A1:B9');
    workbook.names.add('LMP_Credits', sheet.getRange('B5'));
    await context.sync();
  });
}

function keptInWorkbook(): Promise<unknown> {
  const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
  const { Excel } = frame?.contentWindow as unknown as AddinWindow;
  return Excel.run(async (context) => {
    const { workbook } = context;
    const setting = workbook.settings.getItem('lmp.test').load('value');
    const name = workbook.names.getItem('LMP_Credits').getRange().load('values');
    const parts = workbook.customXmlParts.getByNamespace('urn:lmp:test').load('items');
    const ledger = workbook.worksheets.getItem('Ledger').load('visibility');
    const cell = ledger.getRange('A1').load('formulas');
    const table = workbook.tables.getItem('LMP_Usage');
    const cells = table.getRange().load('values');
    const area = table.worksheet.pageLayout.getPrintAreaOrNullObject().load('address');
    await context.sync();
    const texts = parts.items.map((part) => part.getXml());
    await context.sync();
    return {
      setting: setting.value as unknown,
      name: name.values[0]?.[0] as unknown,
      xml: texts.map(({ value }) => value),
      ledger: [ledger.visibility, cell.formulas],
      table: cells.values,
      printArea: area.address.split('!')[1],
    };
  });
}
