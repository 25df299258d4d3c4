import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import { addinHasStarted } from './preview-page';
import { typeInto, valuesAt, writeValues } from './workbook-cells';

jest.setTimeout(120_000);

inChromium('the workbook in its page', (preview) => {
  test('a sheet is added, renamed by a double click, and moved by dragging; formulas follow', async () => {
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
    await dragBeyond(page, await boxOf(tab('Usage')), await boxOf(tab('Sheet2')));
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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function boxOf(tab: Locator): Promise<Box> {
  const box = await tab.boundingBox();
  if (!box) throw new Error('The tab is not shown.');
  return box;
}

/** A tab is taken up only when the pointer has rested on it for a moment. */
async function dragBeyond(on: Page, what: Box, target: Box): Promise<void> {
  const y = what.y + what.height / 2;
  await on.mouse.move(what.x + what.width / 2, y);
  await on.mouse.down();
  await on.waitForTimeout(700);
  await on.mouse.move(what.x + what.width / 2 + 20, y + 2, { steps: 5 });
  await on.mouse.move(target.x + target.width * 0.9, y + 2, { steps: 12 });
  await on.waitForTimeout(600);
  await on.mouse.up();
}

async function saved(from: Page): Promise<Buffer> {
  const download = from.waitForEvent('download');
  await from.locator('#file-button').click();
  await from.locator('#file-save').click();
  return readFile(await (await download).path());
}
