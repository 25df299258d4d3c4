import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { overhang, seriousIn } from './axe';
import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import { ASKING, MONTH } from './made-up-usage';
import {
  billSample,
  changeSetting,
  chooseUsage,
  idle,
  loadButton,
  openReport,
  openTab,
  paneOf,
} from './pane';
import { addinHasStarted } from './preview-page';

jest.setTimeout(300_000);

/** Axe reads the colours of the styles there, and not those that the browser puts in their place. */
const FORCED: RunOptions = { rules: { 'color-contrast': { enabled: false } } };

inChromium('a pane for everybody', (preview) => {
  test('at 320 px, axe finds nothing serious and nothing hangs over', async () => {
    const { page } = preview();
    await narrow(page);
    await throughThePane(page, async (view) => {
      expect([view, await seriousIn(page)]).toEqual([view, []]);
      expect([view, await overhang(page)]).toEqual([view, 0]);
    });
  });

  test('dark, axe finds nothing serious', async () => {
    const { page } = preview();
    await page.getByRole('button', { name: 'Dark', exact: true }).click();
    await addinHasStarted(page);
    await throughThePane(page, async (view) => {
      expect([view, await seriousIn(page)]).toEqual([view, []]);
    });
  });

  test('in forced colours, axe finds nothing serious and nothing hangs over', async () => {
    const { page } = preview();
    await page.emulateMedia({ forcedColors: 'active' });
    await page.reload();
    await addinHasStarted(page);
    await narrow(page);
    await throughThePane(page, async (view) => {
      expect([view, await seriousIn(page, FORCED)]).toEqual([view, []]);
      expect([view, await overhang(page)]).toEqual([view, 0]);
    });
  });

  test('the keyboard alone goes from a first visit through the sample month to why', async () => {
    const { page } = preview();
    await paneOf(page).getByRole('button', { name: 'Try the sample month' }).waitFor();
    await page.locator('#pane-edge').focus();
    await press(page, 'Tab', /^Usage$/);
    await press(page, 'Tab', /^Try the sample month$/);
    await page.keyboard.press('Enter');
    await loadButton(page);
    await press(page, 'Tab', /^Load 311 rows/);
    await page.keyboard.press('Enter');
    await paneOf(page).getByRole('heading', { name: 'October 2025 is loaded' }).waitFor();
    await press(page, 'Tab', /^Show the reports$/);
    await page.keyboard.press('Enter');
    await paneOf(page).getByLabel('Find a partner').waitFor();
    await press(page, 'Tab', /^Lakeside Managed Services/);
    await page.keyboard.press('Enter');
    await paneOf(page).getByRole('heading', { name: 'Lakeside Managed Services', level: 2 }).waitFor();
    await paneOf(page)
      .getByRole('button', { name: /why: Total invoice amount/ })
      .waitFor();
    await press(page, 'Tab', /why: Total invoice amount/);
    await page.keyboard.press('Enter');
    await press(page, 'Tab', /open its working$/);
    await page.keyboard.press('Enter');
    await paneOf(page).getByRole('navigation', { name: 'The way to this step' }).waitFor();
    // And back to where it began, by the same way.
    await press(page, 'Shift+Tab', /^One step up$/);
    await page.keyboard.press('Enter');
    await eventually(() => focused(page).then((text) => /open its working$/.test(text)), true);
  });
});

async function narrow(page: Page): Promise<void> {
  await page.locator('#pane-edge').focus();
  await page.keyboard.press('End');
  await eventually(() => page.locator('#pane').evaluate((pane) => pane.clientWidth), 320);
}

/** Shows what the pane can show, one after the other. */
async function throughThePane(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const pane = paneOf(page);
  await pane.getByRole('button', { name: 'Try the sample month' }).waitFor();
  await look('first visit');
  await billSample(page);
  await look('done');
  await pane.getByRole('button', { name: 'Show the reports' }).click();
  await pane.getByLabel('Find a partner').waitFor();
  await pane.getByRole('button', { name: 'Export Reports' }).click();
  await pane.getByRole('button', { name: 'New sheet' }).waitFor();
  await pane.getByRole('button', { name: 'Apply 1 step' }).waitFor();
  await look('report list with automatic steps');
  await openReport(page, 'Harbour IT');
  for (const tab of await pane.getByRole('tablist', { name: 'Tabs of the report' }).getByRole('tab').all()) {
    await tab.click();
    await look(`report, ${await tab.innerText()}`);
  }
  await pane.getByRole('button', { name: 'All reports' }).click();
  await throughTheReview(page, look);
  await pane.getByRole('button', { name: /why: Total invoice amount/ }).click();
  await pane.getByRole('heading', { name: 'Made from' }).waitFor();
  await look('why');
  await openTab(page, 'Settings');
  await pane.getByRole('button', { name: 'Change Billing rule' }).click();
  await pane.getByRole('button', { name: 'Apply' }).waitFor();
  await look('settings');
  await matchingAndQuestions(page, look);
}

/** A report that is submitted by an automatic step, its open exceptions, a dialog, and its billing report. */
async function throughTheReview(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const pane = paneOf(page);
  await openTab(page, 'Settings');
  await changeSetting(page, 'Name', 'Ben Hale');
  await openTab(page, 'Reports');
  await pane.getByRole('button', { name: 'Apply 1 step' }).click();
  await pane.getByText(/^Applied on /).waitFor();
  await idle(page);
  await openReport(page, 'Lakeside Managed Services');
  await pane.getByRole('group', { name: 'Open exceptions' }).waitFor();
  await look('report under review');
  await pane.getByRole('button', { name: 'Reject', exact: true }).click();
  await pane.getByRole('dialog', { name: 'Reject: Lakeside Managed Services' }).waitFor();
  await look('dialog');
  await page.keyboard.press('Escape');
  await pane.getByRole('checkbox', { name: /^All \d+$/ }).check();
  await pane.getByLabel('Reason', { exact: true }).fill('Agreed on the phone.');
  await pane.getByRole('button', { name: /^Clear \d+ with this reason$/ }).click();
  await pane.getByText('Every exception is cleared.').waitFor();
  await idle(page);
  await pane.getByRole('button', { name: 'Approve', exact: true }).click();
  await pane.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await pane.getByRole('heading', { name: 'Billing report' }).waitFor();
  await idle(page);
  await pane
    .getByRole('button', { name: /^Bid Desk Number, price and margin of / })
    .first()
    .click();
  await look('billing report');
}

async function matchingAndQuestions(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const pane = paneOf(page);
  await openTab(page, 'Usage');
  await pane.getByRole('button', { name: 'Load another file' }).click();
  await chooseUsage(page, MONTH);
  await pane.getByRole('heading', { name: 'Match the columns' }).waitFor();
  await look('matching');
  await pane.getByRole('button', { name: 'Start over' }).click();
  await chooseUsage(page, ASKING);
  await pane.getByRole('textbox', { name: 'Partner' }).fill('Cedar Computing');
  await pane.getByRole('button', { name: 'Read 1 file' }).click();
  await pane.getByText('Some rows share one key').waitFor();
  await look('duplicates');
  await pane.getByRole('button', { name: 'Sum them: they are parts of one figure' }).click();
  await pane.getByRole('heading', { name: '2 questions first' }).waitFor();
  await pane.getByRole('button', { name: '1 rejected' }).click();
  await look('questions and rejected rows');
}

/** Presses a key until what has the focus in the pane is called so. */
async function press(page: Page, key: string, name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let times = 0; times < 80; times += 1) {
    const text = await focused(page);
    if (name.test(text)) return;
    passed.push(text);
    await page.keyboard.press(key);
  }
  throw new Error(`${key} does not lead to ${String(name)}. It leads to: ${passed.join(' → ')}`);
}

/** What has the focus in the pane, as it is called; '' where nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>('#pane-frame');
    const element = document.activeElement === frame ? frame?.contentDocument?.activeElement : null;
    const isFree = element?.getAttribute('aria-disabled') !== 'true';
    return isFree ? (element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim() : '';
  });
}
