import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import { longMonth, MONTH, PARTNERS, PRICES } from './made-up-usage';
import {
  allCells,
  chooseUsage,
  columnsOf,
  idle,
  loadButton,
  loadReference,
  openReport,
  openTab,
  paneOf,
  showSheet,
  tableRows,
  type TextFile,
} from './pane';
import { newWorkbook, openWorkbook, savedWorkbook } from './workbook-file';
import { typeInto, valuesAt } from './workbook-cells';

jest.setTimeout(240_000);

const REPORT = ['Partner', 'Billing day', 'Services packs', 'Currency', 'Total invoice amount'];
/** 1 and 16 October 2025 as Excel counts days. */
const FIRST = 45931;
const SIXTEENTH = 45946;

inChromium('the first of the month', (preview) => {
  test('from files to a bill that is explained, changed, computed anew, saved and opened again', async () => {
    const { page } = preview();
    await fillInputs(page);

    await openTab(page, 'Usage');
    await cancelAReading(page);
    await chooseUsage(page, MONTH);
    await matchDay(page);
    await showsRejected(page);
    await cancelAWrite(page);
    await (await loadButton(page)).click();
    await paneOf(page).getByRole('heading', { name: 'October 2025 is loaded' }).waitFor();

    await eventually(
      () => columnsOf(page, 'LMP Reports', ...REPORT),
      [
        ['Alder IT', SIXTEENTH, 90, 'EUR', 810],
        ['Birch Services', FIRST, 20, 'USD', 180],
      ],
    );
    expect(await columnsOf(page, 'LMP Services', 'Partner', 'Used units', 'Allocated credits')).toEqual([
      ['Alder IT', 150, 9000],
      ['Birch Services', 40, 2000],
    ]);
    expect(await columnsOf(page, 'LMP Rejected', 'Row', 'Column', 'Value')).toEqual([
      [95, 'Used units', '1O'],
      [96, 'When', '5 October'],
    ]);

    await why(page);
    await changePrice(page);

    await showSheet(page, 'Sheet1');
    await typeInto(page, 'A1', '=LMP.CREDITPACKS(SUM(LMP_Services[Allocated credits]))');
    const packs = await columnsOf(page, 'LMP Reports', 'Services packs');
    await eventually(() => valuesAt(page, 'A1:A1'), [[packs.reduce((sum, [own]) => sum + Number(own), 0)]]);

    await saveAndOpenAgain(page);
    await sameFileAgain(page);
  });
});

async function fillInputs(page: Page): Promise<void> {
  await openTab(page, 'Settings');
  await loadReference(page, 'Partners', PARTNERS);
  await loadReference(page, 'Prices', PRICES);
  expect(await columnsOf(page, 'LMP Prices', 'Currency', 'Unit price', 'Channel margin')).toEqual([
    ['EUR', 10, 0.1],
    ['USD', 9, 0],
  ]);
}

/** Says which column is the day, and reads. */
async function matchDay(page: Page): Promise<void> {
  const pane = paneOf(page);
  await pane.getByRole('heading', { name: 'Match the columns' }).waitFor();
  await pane.getByText('Day is needed.').waitFor();
  await pane.getByLabel('Day', { exact: true }).selectOption('When');
  // What is made of the column is seen before it is read.
  await pane.getByText('2025-10-01').first().waitFor();
  await pane.getByRole('button', { name: 'Read 1 file' }).click();
}

/** A long file from outside, dropped, and given up in the middle. */
async function cancelAReading(page: Page): Promise<void> {
  const pane = paneOf(page);
  const before = await allCells(page);
  await dropFile(page, longMonth(6000));
  await matchDay(page);
  const share = async (): Promise<number> => {
    const name = await pane
      .getByRole('progressbar', { name: /^long-month.csv, / })
      .getAttribute('aria-label');
    return Number(/(\d+) %$/.exec(name ?? '')?.[1] ?? 0);
  };
  await eventually(async () => (await share()) > 0, true);
  await pane.getByRole('main').getByRole('button', { name: 'Cancel', exact: true }).click();
  await pane.getByRole('button', { name: 'Start over' }).click();
  await pane.getByRole('heading', { name: 'Load usage' }).waitFor();
  expect(await allCells(page)).toEqual(before);
}

/** As from a folder on the desktop: the browser itself gets the file. */
async function dropFile(page: Page, { name, text }: TextFile): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'lmp-drop-'));
  const path = join(folder, name);
  await writeFile(path, text);
  const area = paneOf(page).getByRole('button', { name: /^Drop usage files here/ });
  const box = await area.boundingBox();
  if (box === null) throw new Error('There is no place to drop a file.');
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...at });
  }
  await paneOf(page).getByText(name).first().waitFor();
  await session.detach();
  page.once('close', () => void rm(folder, { recursive: true }));
}

async function showsRejected(page: Page): Promise<void> {
  const pane = paneOf(page);
  await pane.getByText('95 rows read').waitFor();
  await pane.getByRole('button', { name: '2 rejected' }).click();
  const rows = pane.getByRole('list', { name: '2 rejected' }).getByRole('listitem');
  await eventually(() => rows.count(), 2);
  expect(await rows.nth(0).innerText()).toContain('“1O” is not a number');
  expect(await rows.nth(1).innerText()).toContain('Row 96');
}

/** Begins to write, thinks better of it, and finds everything as it was. */
async function cancelAWrite(page: Page): Promise<void> {
  const pane = paneOf(page);
  const before = await allCells(page);
  await (await loadButton(page)).click();
  await pane.getByText('Writing the workbook').waitFor();
  await pane.getByRole('banner').getByRole('button', { name: 'Cancel', exact: true }).click();
  await pane.getByText('Cancelled. Nothing was changed.').waitFor();
  expect(await allCells(page)).toEqual(before);
}

/** From the total down to a row of the file, rule and equation at each step. */
async function why(page: Page): Promise<void> {
  await openReport(page, 'Alder IT');
  const reports = paneOf(page).locator('#lmp-panel-reports');
  await reports.getByText(/share the highest 9,000 credits/).waitFor();
  await reports.getByRole('button', { name: /why: Total invoice amount/ }).click();
  const step = reports.locator('article[aria-busy="false"]:visible');
  const name = (): Promise<string> => step.getByRole('heading', { level: 2 }).innerText();
  await step.getByText('810.00 EUR').first().waitFor();
  await step.getByText('Equation').waitFor();
  const seen: string[] = [];
  for (;;) {
    seen.push(await name());
    const inputs = step.getByRole('button', { name: /, open its working$/ });
    if ((await inputs.count()) === 0) break;
    // By way of quantities, and of the billing day: a price comes from a table, another day is a total.
    const quantities = inputs.filter({ hasNotText: /price|margin/i });
    const billed = inputs.filter({ hasText: '2025-10-16' });
    await ((await billed.count()) > 0 ? billed : quantities).first().click();
    await eventually(async () => (await step.count()) === 1 && (await name()) !== seen.at(-1), true);
  }
  expect(seen.length).toBeGreaterThan(4);
  expect(await step.innerText()).toMatch(/Stands in\s.*october\.csv, row \d+/);
}

async function changePrice(page: Page): Promise<void> {
  const pane = paneOf(page);
  await showSheet(page, 'LMP Prices');
  const at = Object.keys((await tableRows(page, 'LMP Prices'))[0] ?? {}).indexOf('Unit price');
  await typeInto(page, `${'ABCDEFGH'.charAt(at)}6`, '12');
  const warning = pane.getByRole('banner').getByText('Out of date', { exact: true });
  await warning.waitFor();
  expect(await columnsOf(page, 'LMP Reports', 'Partner', 'Total invoice amount')).toContainEqual([
    'Alder IT',
    810,
  ]);
  await pane.getByRole('button', { name: 'Recompute' }).click();
  await eventually(
    () => columnsOf(page, 'LMP Reports', 'Partner', 'Total invoice amount'),
    [
      ['Alder IT', 972],
      ['Birch Services', 180],
    ],
  );
  await warning.waitFor({ state: 'detached' });
  await idle(page);
}

async function saveAndOpenAgain(page: Page): Promise<void> {
  const before = await allCells(page);
  const file = await savedWorkbook(page);
  await newWorkbook(page);
  await eventually(() => valuesAt(page, 'A1:A1'), [[null]]);
  await paneOf(page).getByText('No report cycle yet').waitFor();
  await openWorkbook(page, 'October.xlsx', file);
  await eventually(() => valuesAt(page, 'A1:A1'), [[110]]);
  const names = (cells: Awaited<ReturnType<typeof allCells>>): readonly string[] =>
    cells.map(([name]) => name);
  expect(names(await allCells(page))).toEqual(names(before));
  for (const sheet of [
    'LMP Reports',
    'LMP Services',
    'LMP Usage',
    'LMP Prices',
    'LMP Settings',
    'LMP Loads',
  ]) {
    const was = before.find(([name]) => name === sheet);
    await eventually(async () => (await allCells(page)).find(([name]) => name === sheet), was);
  }
  await openTab(page, 'Reports');
  await paneOf(page).getByText('2 partners').first().waitFor();
  await paneOf(page).getByText('972.00 EUR').first().waitFor();
}

async function sameFileAgain(page: Page): Promise<void> {
  await openTab(page, 'Usage');
  // The file of last time was matched by hand, and this one has its columns.
  await chooseUsage(page, MONTH);
  await paneOf(page).getByText('There is nothing to load').waitFor();
  await paneOf(page).getByText('Columns matched by hand as for october.csv (load 1)').waitFor();
}
