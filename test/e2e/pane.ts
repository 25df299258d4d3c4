import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { CellContent } from './workbook-cells';

/** The pane in its frame. */
export function paneOf(page: Page): FrameLocator {
  return page.frameLocator('#pane-frame');
}

/** Opens a part of the pane. */
export async function openTab(page: Page, name: 'Usage' | 'Reports' | 'Settings'): Promise<void> {
  await paneOf(page).getByRole('tablist', { name: 'Parts of the pane' }).getByRole('tab', { name }).click();
}

/** The button that writes a load; it waits until it may be pressed. */
export async function loadButton(page: Page): Promise<Locator> {
  const button = paneOf(page).getByRole('button', { name: /^Load [\d,]+ rows? of / });
  const ready = button.and(paneOf(page).locator(':not([aria-disabled="true"])'));
  await ready.waitFor();
  return ready;
}

/** From a first visit to the question whether the sample month is to be written: the first click. */
export async function trySample(page: Page): Promise<void> {
  await paneOf(page).getByRole('button', { name: 'Try the sample month' }).click();
  await loadButton(page);
}

/** From a first visit to a billed month: two clicks. */
export async function billSample(page: Page): Promise<void> {
  await trySample(page);
  await (await loadButton(page)).click();
  await paneOf(page).getByRole('heading', { name: 'October 2025 is loaded' }).waitFor();
}

/** Opens the report of a partner from the list. */
export async function openReport(page: Page, partner: string): Promise<void> {
  await openTab(page, 'Reports');
  await paneOf(page).locator(`button[data-partner="${partner}"]`).click();
  await paneOf(page).getByRole('heading', { name: partner, level: 2 }).waitFor();
}

/** Changes a setting; a choice is named by its value. */
export async function changeSetting(page: Page, name: string, value: string): Promise<void> {
  const pane = paneOf(page);
  await pane.getByRole('button', { name: `Change ${name}`, exact: true }).click();
  const field = pane.getByLabel(name, { exact: true });
  const isChoice = await field.evaluate((element) => element.tagName === 'SELECT');
  await (isChoice ? field.selectOption(value) : field.fill(value));
  await pane.getByRole('button', { name: 'Apply', exact: true }).click();
  await pane.getByRole('button', { name: `Change ${name}`, exact: true }).waitFor();
  await idle(page);
}

/** Somebody else sits down at the workbook, and says who they are. */
export async function workAs(page: Page, tier: 'Tier 1' | 'Tier 2', name: string): Promise<void> {
  await openTab(page, 'Settings');
  await changeSetting(page, 'Tier', tier);
  await changeSetting(page, 'Name', name);
}

/** A file as text, as it is chosen or dropped. */
export interface TextFile {
  readonly name: string;
  readonly text: string;
}

/** Chooses files after the drop area was pressed. */
export async function chooseUsage(page: Page, ...files: readonly TextFile[]): Promise<void> {
  await paneOf(page)
    .locator('#lmp-panel-usage input[type=file]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })),
    );
}

/** Loads a table of Settings from a file, as a person does: choose, look, write. */
export async function loadReference(page: Page, table: string, { name, text }: TextFile): Promise<void> {
  const pane = paneOf(page);
  await pane
    .locator(`input[type=file][aria-label="Load ${table} from a file"]`)
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  const summary = pane.getByRole('group', { name });
  await summary.getByRole('button', { name: /^Write / }).click();
  await summary.waitFor({ state: 'detached' });
  await idle(page);
}

/** Waits until the pane is at rest: no work with a bar. */
export async function idle(page: Page): Promise<void> {
  await paneOf(page).locator('header [role="progressbar"]').waitFor({ state: 'detached' });
}

/** A row of a table of ours, by the headers over it. */
export type TableRow = Readonly<Record<string, CellContent>>;

/** The rows of a table of ours as they stand in the grid; none where there is no such sheet. */
export function tableRows(page: Page, sheet: string): Promise<TableRow[]> {
  return page.evaluate((name) => {
    const found = window.lmpPreview.grid.api.getActiveWorkbook()?.getSheetByName(name);
    const [headers = [], ...rows] = ((found?.getDataRange().getRawValues() ?? []) as CellContent[][]).slice(
      4,
    );
    const filled = rows.filter((row) => row.some((value) => value !== null && value !== ''));
    return filled.map((row) =>
      Object.fromEntries(headers.map((header, at) => [String(header), row[at] ?? null])),
    );
  }, sheet);
}

/** The columns of a table that a test is about. */
export async function columnsOf(
  page: Page,
  sheet: string,
  ...columns: readonly string[]
): Promise<CellContent[][]> {
  const rows = await tableRows(page, sheet);
  return rows.map((row) => columns.map((column) => row[column] ?? null));
}

/** Everything that stands in the workbook, sheet by sheet. */
export function allCells(page: Page): Promise<readonly (readonly [sheet: string, cells: CellContent[][]])[]> {
  return page.evaluate(() => {
    const sheets = window.lmpPreview.grid.api.getActiveWorkbook()?.getSheets() ?? [];
    return sheets.map(
      (sheet) => [sheet.getSheetName(), sheet.getDataRange().getRawValues() as CellContent[][]] as const,
    );
  });
}

/** Shows a sheet of the grid. */
export async function showSheet(page: Page, name: string): Promise<void> {
  await page.evaluate((shown) => {
    const book = window.lmpPreview.grid.api.getActiveWorkbook();
    const sheet = book?.getSheetByName(shown);
    if (!book || !sheet) throw new Error(`There is no sheet ${shown}.`);
    book.setActiveSheet(sheet);
  }, name);
}
