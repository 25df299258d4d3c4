import type { Page } from 'playwright-core';
import { eventually } from './eventually';
import { inChromium } from './in-chromium';
import {
  billSample,
  changeSetting,
  columnsOf,
  loadButton,
  openReport,
  openTab,
  paneOf,
  tableRows,
  trySample,
} from './pane';

jest.setTimeout(120_000);

inChromium('the sample month', (preview) => {
  test('the sample month is billed with two clicks, and says that it is made up', async () => {
    const { page } = preview();
    await trySample(page);
    await paneOf(page).getByText('This is the sample month. It is made up').waitFor();
    await paneOf(page).getByRole('button', { name: '1 rejected' }).click();
    await paneOf(page).getByText('“9O” is not a number').waitFor();
    await (await loadButton(page)).click();
    await paneOf(page).getByRole('heading', { name: 'October 2025 is loaded' }).waitFor();
    await eventually(
      () => columnsOf(page, 'LMP Reports', 'Partner', 'Currency', 'Total invoice amount'),
      [
        ['Harbour IT', 'EUR', null],
        ['Lakeside Managed Services', 'USD', 1259.75],
        ['Quiet Hills IT', 'EUR', null],
      ],
    );
    await paneOf(page).getByRole('button', { name: 'Show the reports' }).click();
    await paneOf(page).locator('#lmp-panel-reports').getByText('1,259.75 USD').first().waitFor();
  });

  test('Tier 2 tries it after saying so, and no price comes with it', async () => {
    const { page } = preview();
    await openTab(page, 'Settings');
    await changeSetting(page, 'Tier', 'Tier 2');
    await openTab(page, 'Usage');
    await billSample(page);
    await openReport(page, 'Lakeside Managed Services');
    expect(moneyIn(await paneText(page))).toEqual([]);
    const history = await tableRows(page, 'LMP History');
    expect(JSON.stringify(history)).not.toContain('LMP_Prices');
  });

  test('Tier 2 sees no money anywhere in the pane', async () => {
    const { page } = preview();
    await billSample(page);
    await openReport(page, 'Lakeside Managed Services');
    expect(moneyIn(await paneText(page))).not.toEqual([]);
    await openTab(page, 'Settings');
    await changeSetting(page, 'Tier', 'Tier 2');
    for (const tab of ['Usage', 'Reports'] as const) {
      await openTab(page, tab);
      expect([tab, moneyIn(await paneText(page))]).toEqual([tab, []]);
    }
    const tabs = paneOf(page).getByRole('tablist', { name: 'Tabs of the report' }).getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      const columns = paneOf(page).getByRole('button', { name: /^All \d+ columns$/ });
      if ((await columns.count()) > 0) await columns.click();
      expect(moneyIn(await paneText(page))).toEqual([]);
    }
    await paneOf(page).getByRole('button', { name: 'All reports' }).click();
    await paneOf(page).getByLabel('Find a partner').waitFor();
    expect(moneyIn(await paneText(page))).toEqual([]);
  });
});

function paneText(page: Page): Promise<string> {
  return paneOf(page).locator('body').innerText();
}

/** Currencies, amounts, and the words for them. */
function moneyIn(text: string): readonly string[] {
  return text.match(/\b(?:EUR|USD)\b|1,?(?:259\.75|305\.92|074\.23)|subtotal|unit price|invoice/gi) ?? [];
}
