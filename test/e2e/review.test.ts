import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import {
  billSample,
  columnsOf,
  idle,
  loadReference,
  openReport,
  openTab,
  paneOf,
  showSheet,
  tableRows,
  workAs,
} from './pane';
import { typeInto, type CellContent } from './workbook-cells';

jest.setTimeout(240_000);

const PARTNER = 'Lakeside Managed Services';
const LINE = 'Worry-Free Services';
const BID = {
  name: 'bids.csv',
  text: [
    'Bid Desk Number,Partner,Product,Currency,Unit price,Channel margin,Valid from,Valid until (excluded)',
    `BD-114,${PARTNER},${LINE},USD,2.00,20 %,2025-10-01,2026-10-01`,
  ].join('\n'),
};

inChromium('the review of a report', (preview) => {
  test('Tier 2 prepares and submits, Tier 1 rejects, then approves, prices and completes; a changed cell is named', async () => {
    const { page } = preview();
    await billSample(page);
    await openTab(page, 'Settings');
    await loadReference(page, 'Bid desk', BID);

    await workAs(page, 'Tier 2', 'Ada Brook');
    await openReport(page, PARTNER);
    await refusedWithoutComment(page);
    await commentAndSubmit(page, 'A customer left.');

    await workAs(page, 'Tier 1', 'Ben Hale');
    await openTab(page, 'Reports');
    await reject(page);

    await workAs(page, 'Tier 2', 'Ada Brook');
    await openTab(page, 'Reports');
    await paneOf(page).getByText('Sent back by Ben Hale').waitFor();
    await paneOf(page).getByText('Which customer left, and when?').first().waitFor();
    await commentAndSubmit(page, 'Lakeside Bakery left on 30 September.');

    await workAs(page, 'Tier 1', 'Ben Hale');
    await openTab(page, 'Reports');
    await clearExceptions(page);
    await approve(page);
    await enterBidAndPo(page);
    await submitToTrendMicro(page);
    await complete(page);
    await exported(page);
    await historyTells(page);
    await tamperAndRestore(page);
  });
});

/** A line that is lowered without a comment is refused at the line, and nothing is written. */
async function refusedWithoutComment(page: Page): Promise<void> {
  const pane = paneOf(page);
  await pane.getByText(/^A line that is over-provisioned by more than 0 % is a violation/).waitFor();
  const submit = pane.getByRole('button', { name: 'Submit', exact: true });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  await pane.getByText(`1 violation without a comment: “${LINE}”.`).waitFor();

  await pane.getByLabel(`Chargeable units of ${LINE}`).fill('150');
  await pane.getByRole('button', { name: 'Save draft' }).click();
  const line = pane.getByRole('listitem').filter({ has: pane.getByLabel(`Select ${LINE}`) });
  await line.getByText('Lowering Chargeable units from 160 to 150 needs a comment on the line.').waitFor();
  expect(await chargeable(page)).toEqual([160]);
  expect(await historyOf(page)).toEqual([]);
}

/** With the keyboard: the comment of the line is next to its units. */
async function commentAndSubmit(page: Page, comment: string): Promise<void> {
  const pane = paneOf(page);
  await pane.getByLabel(`Chargeable units of ${LINE}`).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(comment);
  await pane.getByRole('button', { name: 'Save draft' }).press('Enter');
  await pane.getByText(`${PARTNER}, October 2025: draft saved.`).waitFor();
  await idle(page);
  expect(await chargeable(page)).toEqual([150]);
  await pane.getByRole('row', { name: 'SMB units 160 150 (−10)' }).waitFor();

  await confirmed(page, 'Submit');
  await status(page, 'Under review');
  await pane.getByText('Nothing is to be done by Tier 2 now.').waitFor();
}

async function reject(page: Page): Promise<void> {
  const pane = paneOf(page);
  await pane.getByText('Chargeable units lowered from 160 to 150').waitFor();
  await pane.getByRole('row', { name: /^Total invoice amount 1,259\.75 USD / }).waitFor();
  await pane.getByRole('button', { name: 'Reject', exact: true }).press('Enter');
  const dialog = pane.getByRole('dialog', { name: `Reject: ${PARTNER}` });
  // Without reasons it stays open and says so; then they are typed where the focus is.
  await dialog.getByRole('button', { name: 'Reject' }).click();
  await dialog.getByText('Write it first; the history keeps it.').waitFor();
  await page.keyboard.type('Which customer left, and when?');
  await dialog.getByRole('button', { name: 'Reject' }).press('Enter');
  await pane.getByText(`${PARTNER}, October 2025: rejected.`).first().waitFor();
  await idle(page);
  await status(page, 'Rejected');
}

/** One by itself, then all that are left, each with a reason. */
async function clearExceptions(page: Page): Promise<void> {
  const pane = paneOf(page);
  const open = pane.getByRole('group', { name: 'Open exceptions' });
  const approveButton = pane.getByRole('button', { name: 'Approve', exact: true });
  await pane.getByText(/^5 exceptions must be cleared with a reason before you approve/).waitFor();
  expect(await approveButton.getAttribute('aria-disabled')).toBe('true');

  await open.getByRole('checkbox', { name: /^2 days without any row/ }).press('Space');
  await pane.getByLabel('Reason', { exact: true }).fill('Nothing was in use on these days.');
  await pane.getByRole('button', { name: 'Clear with reason' }).press('Enter');
  await pane.getByText('4 open · 1 cleared').waitFor();
  await idle(page);

  await open.getByRole('checkbox', { name: 'All 4' }).press('Space');
  await pane.getByLabel('Reason', { exact: true }).fill('Agreed on the phone.');
  await pane.getByRole('button', { name: 'Clear 4 with this reason' }).press('Enter');
  await pane.getByText('Every exception is cleared.').waitFor();
  await idle(page);
}

async function approve(page: Page): Promise<void> {
  await confirmed(page, 'Approve', 'SMB units 150');
  await status(page, 'Approved');
  await paneOf(page).getByRole('heading', { name: 'Billing report' }).waitFor();
}

async function enterBidAndPo(page: Page): Promise<void> {
  const pane = paneOf(page);
  const submit = pane.getByRole('button', { name: 'Submit to Trend Micro', exact: true });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  await pane.getByRole('button', { name: `Bid Desk Number, price and margin of ${LINE}` }).press('Enter');
  const bid = pane.getByRole('textbox', { name: 'Bid Desk Number' });
  await bid.fill('BD-999');
  await bid.press('Enter');
  await pane
    .getByText('Bid Desk Number BD-999 is not verified: the register does not hold it.')
    .first()
    .waitFor();
  await idle(page);
  await bid.fill('BD-114');
  await bid.press('Enter');
  await pane.getByText('Bid Desk Number BD-114: verified', { exact: true }).waitFor();
  await idle(page);
  await pane.getByLabel('PO number').fill('PO-7781');
  await pane.getByLabel('PO number').press('Enter');
  await pane.getByText(`${PARTNER}, October 2025: PO number recorded.`).waitFor();
  await idle(page);
  // 2.00 × 150 × (1 − 0.20) = 240.00
  expect(await columnsOf(page, 'LMP Billing', 'Partner', 'Subtotal')).toContainEqual([PARTNER, 240]);
}

async function submitToTrendMicro(page: Page): Promise<void> {
  await confirmed(page, 'Submit to Trend Micro');
  await paneOf(page).getByText('Nothing was sent by itself', { exact: true }).waitFor();
  const actions = paneOf(page).getByRole('group', { name: 'What you may do', exact: true });
  await actions.getByRole('button', { name: 'CSV file' }).waitFor();
  await eventually(() => billing(page), ['Approved', 'Submitted to Trend Micro', 'PO-7781']);
}

async function complete(page: Page): Promise<void> {
  await confirmed(page, 'Completed', '', 'Invoice TM-55012');
  await status(page, 'Completed');
  await eventually(() => billing(page), ['Completed', 'Completed', 'PO-7781']);
}

/** What leaves is what was billed, and is not called provisional any more. */
async function exported(page: Page): Promise<void> {
  const pane = paneOf(page);
  await pane.getByRole('button', { name: 'Export Report', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: 'CSV file' }).click(),
  ]);
  const records: string[][] = parse(await readFile(await download.path()), {
    bom: true,
    relax_column_count: true,
  });
  const valueOf = (label: string): string | undefined => records.find(([first]) => first === label)?.[1];
  expect([valueOf('PO number'), valueOf('Status')]).toEqual(['PO-7781', 'Completed']);
  expect(valueOf('Total invoice amount')).toBe('1160.55');
}

/** R35: who did what, from where to where, in the pane and in the sheet. */
async function historyTells(page: Page): Promise<void> {
  const rows = await historyOf(page);
  const said = rows.map(
    ({ Action, By, From, To }) => `${String(By)}: ${String(Action)}, ${String(From)} → ${String(To)}`,
  );
  expect([...new Set(said)]).toEqual([
    'Ada Brook · Tier 2: save-draft, MSP preparing → MSP preparing',
    'Ada Brook · Tier 2: submit, MSP preparing → Under review',
    'Ben Hale · Tier 1: reject, Under review → Rejected',
    'Ada Brook · Tier 2: save-draft, Rejected → Rejected',
    'Ada Brook · Tier 2: submit, Rejected → Under review',
    'Ben Hale · Tier 1: clear-exception, Under review → Under review',
    'Ben Hale · Tier 1: approve, Under review → Approved',
    'Ben Hale · Tier 1: enter-bid-desk-number, Under review → Under review',
    'Ben Hale · Tier 1: enter-po-number, Under review → Under review',
    'Ben Hale · Tier 1: submit-to-trend-micro, Under review → Submitted to Trend Micro',
    'Ben Hale · Tier 1: record-completion, Submitted to Trend Micro → Completed',
  ]);
  await paneOf(page)
    .getByRole('button', { name: /^Show all \d+$/ })
    .click();
  await paneOf(page).getByText('“Which customer left, and when?”').waitFor();
  await paneOf(page).getByText('“Invoice TM-55012”').waitFor();
}

/** A figure that is typed over after the approval is named, and put back. */
async function tamperAndRestore(page: Page): Promise<void> {
  const pane = paneOf(page);
  const used = (): Promise<CellContent[][]> => columnsOf(page, 'LMP SMB', 'Partner', 'Used units');
  // Wide enough that the cell is seen without scrolling.
  await page.setViewportSize({ width: 1920, height: 800 });
  await showSheet(page, 'LMP SMB');
  await typeInto(page, await cellOf(page, 'LMP SMB', 'Used units'), '99');
  await pane.getByText('1 cell of the sheets does not say what was approved.').waitFor();
  await pane.getByText('stands 99, approved 160').waitFor();
  expect(await used()).toContainEqual([PARTNER, 99]);
  await pane.getByRole('button', { name: 'Restore approved values' }).press('Enter');
  await pane.getByRole('button', { name: 'Restore approved values' }).waitFor({ state: 'detached' });
  await pane
    .getByText(/approved values restored/i)
    .first()
    .waitFor();
  expect(await used()).toContainEqual([PARTNER, 160]);
}

/** Presses an action, reads what it says, writes what it asks, and agrees. */
async function confirmed(page: Page, action: string, says = '', writes = ''): Promise<void> {
  const pane = paneOf(page);
  await pane.getByRole('button', { name: action, exact: true }).press('Enter');
  const dialog = pane.getByRole('dialog', { name: `${action}: ${PARTNER}` });
  await dialog
    .getByText(/^Recorded as (Ada Brook, Tier 2|Ben Hale, Tier 1)\. Names are self-declared/)
    .waitFor();
  if (says !== '') await dialog.getByText(says).waitFor();
  if (writes !== '') await dialog.getByRole('textbox').fill(writes);
  await dialog.getByRole('button', { name: action }).press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await idle(page);
}

/** As the report says it under its name. */
function status(page: Page, text: string): Promise<void> {
  return reportTitle(page).getByText(`${text} · October 2025`).waitFor();
}

function reportTitle(page: Page): Locator {
  return paneOf(page).locator('article[aria-busy="false"]:visible');
}

async function chargeable(page: Page): Promise<readonly unknown[]> {
  const rows = await columnsOf(page, 'LMP SMB', 'Partner', 'Chargeable units');
  return rows.flatMap(([partner, units]) => (partner === PARTNER ? [units] : []));
}

async function billing(page: Page): Promise<readonly unknown[]> {
  const rows = await columnsOf(page, 'LMP Reports', 'Partner', 'Status', 'Billing status', 'PO number');
  return rows.find(([partner]) => partner === PARTNER)?.slice(1) ?? [];
}

/** The rows of the report's own history; what changed of the inputs belongs to no report. */
async function historyOf(page: Page): ReturnType<typeof tableRows> {
  const rows = await tableRows(page, 'LMP History');
  return rows.filter((row) => row['Partner'] === PARTNER);
}

async function cellOf(page: Page, sheet: string, column: string): Promise<string> {
  const rows = await tableRows(page, sheet);
  const at = rows.findIndex((row) => row['Partner'] === PARTNER);
  const letter = String.fromCharCode(65 + Object.keys(rows[0] ?? {}).indexOf(column));
  return `${letter}${6 + at}`;
}
