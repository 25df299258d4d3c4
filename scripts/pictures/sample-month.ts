import type { FrameLocator, Page } from 'playwright-core';
import type { Grid } from '../../preview/grid/grid';

/** Columns of LMP_Reports that the picture has no room for. */
const HIDDEN = [
  'Version',
  'Status',
  'Billing status',
  'Flag',
  'Billing rule',
  'Services credits',
  'NFR credits',
  'NFR packs',
  'PO number',
];

/** The sample month, billed: its reports in the grid and in the pane. */
export async function showBilledMonth(page: Page): Promise<void> {
  const pane = paneOf(page);
  await beginSample(page);
  await loadButton(pane).click();
  await pane.getByRole('button', { name: 'Show the reports' }).click();
  await pane.getByLabel('Find a partner').waitFor();
  await name(page, 'LMP October 2025');
  await hideColumns(page, 'LMP Reports', HIDDEN);
  await selectCell(page, 'LMP Reports', await inColumn(page, 'LMP Reports', 'Total invoice amount'));
  await pane
    .getByText(/^Total invoice amount, /)
    .first()
    .waitFor();
  await page.getByText('Saved in this browser').waitFor();
}

/** Why the services of a partner come to so many packs, beside the lines that they are made of. */
export async function showWhy(page: Page): Promise<void> {
  const pane = paneOf(page);
  await showBilledMonth(page);
  await pane.locator('button[data-partner="Harbour IT"]').click();
  await pane.getByRole('tab', { name: 'Trend Vision One services' }).click();
  await pane.getByRole('button', { name: /why: Allocated credits, / }).click();
  await pane.getByRole('heading', { name: 'Made from' }).waitFor();
  await selectCell(page, 'LMP Services', 'A16');
  await pane.getByText('nothing of ours').waitFor();
  await page.getByText('Saved in this browser').waitFor();
}

/** What was rejected and why, before anything is written, and as it stands in the workbook after. */
export async function showRejected(page: Page): Promise<void> {
  const pane = paneOf(page);
  await showBilledMonth(page);
  await pane.getByRole('tab', { name: 'Usage' }).click();
  await pane.getByRole('button', { name: 'Load another file' }).click();
  await pane
    .locator('#lmp-panel-usage input[type=file]')
    .setInputFiles({ name: 'corrections.csv', mimeType: 'text/csv', buffer: Buffer.from(CORRECTIONS) });
  await pane.getByRole('button', { name: /^\d+ rejected$/ }).click();
  await loadButton(pane).waitFor();
  await selectCell(page, 'LMP Rejected', 'A10');
  await page.getByText('Saved in this browser').waitFor();
}

/** A report under review: what a person must clear, what they may do, and beside it what the history says of it. */
export async function showReview(page: Page): Promise<void> {
  const pane = paneOf(page);
  await showBilledMonth(page);
  await pane.getByRole('tab', { name: 'Settings' }).click();
  await pane.getByRole('button', { name: 'Change Name' }).click();
  await pane.getByLabel('Name', { exact: true }).fill('Ben Hale');
  await pane.getByRole('button', { name: 'Apply' }).click();
  await pane.getByRole('button', { name: 'Change Name' }).waitFor();
  await pane.getByRole('tab', { name: 'Reports' }).click();
  await pane.getByRole('button', { name: 'Apply 1 step' }).click();
  await pane.getByText(/^Applied on /).waitFor();
  await pane.locator('button[data-partner="Lakeside Managed Services"]').click();
  await pane.getByRole('group', { name: 'Open exceptions' }).waitFor();
  await pane.getByRole('checkbox', { name: /^The price of / }).check();
  await pane.getByLabel('Reason', { exact: true }).fill('Announced in the letter of 2 October.');
  await selectCell(page, 'LMP SMB', 'A7');
  await pane
    .getByText(/^nothing of ours|^Cycle, /)
    .first()
    .waitFor();
  await page.getByText('Saved in this browser').waitFor();
  await pane.getByRole('heading', { name: 'Exceptions' }).evaluate((heading) => {
    heading.scrollIntoView();
  });
}

const CORRECTIONS = [
  'Day,Partner,Customer,Service,Billing unit,Used units,Provisioned units,Allocated credits',
  '2025-11-01,Lakeside Managed Services,Lakeside Bakery,Endpoint Security Essentials,endpoint,40,45,800',
  '2025-11-02,Lakeside Managed Services,Lakeside Bakery,Endpoint Security Essentials,endpoint,4O,45,800',
  '3 November,Lakeside Managed Services,Lakeside Bakery,Endpoint Security Essentials,endpoint,40,45,800',
  '2025-11-04,Lakeside Managed Services,,Endpoint Security Essentials,endpoint,40,45,800',
  '2025-11-05,Lakeside Managed Services,Lakeside Bakery,Endpoint Security Essentials,endpoint,1e3,45,800',
].join('\n');

function paneOf(page: Page): FrameLocator {
  return page.frameLocator('#pane-frame');
}

/** Once it may be pressed: the pane works out first what would change. */
function loadButton(pane: FrameLocator): ReturnType<FrameLocator['locator']> {
  return pane
    .getByRole('button', { name: /^Load [\d,]+ rows? of / })
    .and(pane.locator(':not([aria-disabled="true"])'));
}

async function beginSample(page: Page): Promise<void> {
  await paneOf(page).getByRole('button', { name: 'Try the sample month' }).click();
}

async function name(page: Page, book: string): Promise<void> {
  await page.locator('#book-name').fill(book);
  await page.locator('#book-name').press('Enter');
  await page.getByText('Saved in this browser').waitFor();
}

async function selectCell(page: Page, sheet: string, address: string): Promise<void> {
  await page.evaluate(
    ({ shown, cell }) => {
      const { grid } = (window as unknown as { lmpPreview: { grid: Grid } }).lmpPreview;
      const book = grid.api.getActiveWorkbook();
      const found = book?.getSheetByName(shown);
      if (!book || !found) throw new Error(`There is no sheet ${shown}.`);
      book.setActiveSheet(found);
      found.getRange(cell).activate();
    },
    { shown: sheet, cell: address },
  );
}

/** As a person does who wants the columns that matter today side by side. */
async function hideColumns(page: Page, sheet: string, headers: readonly string[]): Promise<void> {
  await page.evaluate(
    ({ shown, hidden }) => {
      const { grid } = (window as unknown as { lmpPreview: { grid: Grid } }).lmpPreview;
      const found = grid.api.getActiveWorkbook()?.getSheetByName(shown);
      const names = (found?.getDataRange().getRawValues()[4] ?? []).map(String);
      for (const header of hidden) found?.hideColumns(names.indexOf(header), 1);
    },
    { shown: sheet, hidden: headers },
  );
}

/** The address of a column's second row: the reports stand by partner. */
async function inColumn(page: Page, sheet: string, header: string): Promise<string> {
  const column = await page.evaluate(
    ({ shown, wanted }) => {
      const { grid } = (window as unknown as { lmpPreview: { grid: Grid } }).lmpPreview;
      const found = grid.api.getActiveWorkbook()?.getSheetByName(shown);
      return (found?.getDataRange().getRawValues()[4] ?? []).map(String).indexOf(wanted);
    },
    { shown: sheet, wanted: header },
  );
  return `${String.fromCharCode(65 + column)}7`;
}
