import type { Page } from 'playwright-core';
import type { Grid } from '../../preview/grid/grid';

declare global {
  interface Window {
    readonly lmpPreview: { readonly grid: Grid };
  }
}

export type CellContent = string | number | boolean | null;

/** The values of a range as they stand in the grid, spilled ones too: text, numbers, booleans as 1 and 0. */
export function valuesAt(page: Page, address: string): Promise<CellContent[][]> {
  return page.evaluate((cells) => {
    const sheet = window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveSheet();
    return (sheet?.getRange(cells).getValues() ?? []) as CellContent[][];
  }, address);
}

export async function writeValues(page: Page, address: string, values: CellContent[][]): Promise<void> {
  await page.evaluate(
    ({ cells, written }) => {
      const sheet = window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveSheet();
      sheet?.getRange(cells).setValues(written as string[][]);
    },
    { cells: address, written: values },
  );
}

/** Where a cell of a sheet that is not scrolled lies in the window. */
export async function middleOf(page: Page, address: string): Promise<{ x: number; y: number }> {
  return page.evaluate((cell) => {
    const sheet = window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveSheet();
    const rect = sheet?.getRange(cell).getCellRect();
    const canvas = document.querySelector('#univer-sheet-main-canvas_workbook')?.getBoundingClientRect();
    if (!rect || !canvas) throw new Error(`There is no cell ${cell}.`);
    return { x: canvas.left + rect.left + rect.width / 2, y: canvas.top + rect.top + rect.height / 2 };
  }, address);
}

/** Clicks into a cell, types, and ends with Enter, as a person does; and again where the grid was not listening yet. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await clickCell(page, address);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    if (await holdsSomething(page, address)) return;
  }
  throw new Error(`What is typed into ${address} does not arrive.`);
}

function holdsSomething(page: Page, address: string): Promise<boolean> {
  return page.evaluate((cell) => {
    const range = window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveSheet().getRange(cell);
    return Boolean(range?.getFormula()) || ![null, undefined, ''].includes(range?.getValue() as string);
  }, address);
}

/** Clicks a cell until it is the selected one: the grid lays itself out anew some time after the window has. */
async function clickCell(page: Page, address: string): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const { x, y } = await middleOf(page, address);
    await page.mouse.click(x, y);
    await page.waitForTimeout(100);
    if ((await selectedCell(page)) === address) return;
  }
  throw new Error(`The cell ${address} cannot be selected.`);
}

function selectedCell(page: Page): Promise<string | undefined> {
  return page.evaluate(() =>
    window.lmpPreview.grid.api.getActiveWorkbook()?.getActiveRange()?.getA1Notation(),
  );
}
