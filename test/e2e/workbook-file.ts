import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { addinHasStarted } from './preview-page';

/** Saves the workbook as .xlsx; a notice of what Excel will not find in it is agreed to. */
export async function savedWorkbook(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await page.locator('#file-button').click();
  await page.locator('#file-save').click();
  const file = await readFile(await (await download).path());
  await page.locator('#notice-ok').click();
  return file;
}

/** Begins an empty workbook, and agrees that the one before is put away. */
export async function newWorkbook(page: Page): Promise<void> {
  await page.locator('#file-button').click();
  await page.locator('#file-new').click();
  await page.locator('#notice-ok').click();
  await addinHasStarted(page);
}

/** Opens a file, and waits until the add-in has started in it. */
export async function openWorkbook(page: Page, name: string, file: Buffer): Promise<void> {
  await page.locator('#file-chooser').setInputFiles({ name, mimeType: '', buffer: file });
  await eventually(() => page.locator('#book-name').inputValue(), name.replace(/\.xlsx$/, ''));
  await addinHasStarted(page);
}
