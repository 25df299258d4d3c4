import { SSRProvider } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ReactNode } from 'react';
import { SETTING_NAMES } from '../../../src/book/settings-table';
import type { ReferenceReading } from '../../../src/taskpane/desk/desk';
import type { InputTableView, Overview, SettingView } from '../../../src/taskpane/desk/report-views';
import { readingWords } from '../../../src/taskpane/settings/reference-words';
import { ReferenceSummary } from '../../../src/taskpane/settings/reference-summary';
import { SettingForm } from '../../../src/taskpane/settings/setting-form';
import {
  choicesOf,
  defaultText,
  inputsFor,
  settingGroups,
  sheetsText,
} from '../../../src/taskpane/settings/setting-groups';
import { SettingsTab } from '../../../src/taskpane/settings/settings-tab';
import { PaneContext } from '../../../src/taskpane/shared/pane-context';
import { overviewOf, paneOf } from '../reports/pane';

const wordsOf = (content: ReactNode, overview: Overview | null): string =>
  renderToStaticMarkup(
    <SSRProvider>
      <PaneContext value={paneOf(overview)}>{content}</PaneContext>
    </SSRProvider>,
  )
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const setting = (differs: Partial<SettingView>): SettingView => ({
  name: 'Pack size',
  value: '100',
  byDefault: '100',
  sentence: 'A pack holds 100 credits.',
  source: 'R9: seed 000.',
  choices: null,
  problem: '',
  ...differs,
});
const schema = setting({
  name: 'Schema',
  value: '1',
  byDefault: '1',
  sentence: 'The tables are of version 1.',
});
const tier = setting({
  name: 'Tier',
  value: 'Tier 1',
  byDefault: 'Tier 1',
  sentence: 'This is a Tier 1 workbook.',
  choices: ['Tier 1', 'Tier 2'],
});
const currency = setting({ name: 'Currency', value: '', byDefault: '', sentence: 'Billed in USD.' });
const mode = setting({ name: 'Discount mode', value: 'volume', byDefault: 'volume', sentence: 'By volume.' });
const settings = [schema, tier, currency, setting({}), mode];

const tables: readonly InputTableView['table'][] = [
  'LMP_Partners',
  'LMP_Prices',
  'LMP_Tiers',
  'LMP_BidDesk',
  'LMP_Catalogue',
];
const inputs = tables.map((table) => ({ table, rows: 0, problems: [] as string[] }));

describe('the settings', () => {
  it('stand as account and rules; the version only where something is wrong with it', () => {
    const names = (of: readonly SettingView[]): readonly string[] => of.map(({ name }) => name);
    const { account, rules } = settingGroups(settings, 'Tier 1');
    expect(names(account)).toEqual(['Tier', 'Currency']);
    expect(names(rules)).toEqual(['Pack size', 'Discount mode']);
    expect(names(settingGroups([{ ...schema, problem: 'Newer.' }], 'Tier 1').rules)).toEqual(['Schema']);
  });

  it('say how they stand to their default', () => {
    expect(defaultText(setting({}))).toBe('as by default');
    expect(defaultText(setting({ value: '50' }))).toBe('default: 100');
    expect(defaultText(setting({ value: 'USD', byDefault: '' }))).toBe('default: blank');
  });

  it('show a value of the sheet that is no choice among the choices', () => {
    expect(choicesOf({ ...tier, value: 'Tier 3' })).toEqual(['Tier 3', 'Tier 1', 'Tier 2']);
  });

  it('are read as sentences, with default, source, and a way to change each', () => {
    const words = wordsOf(<SettingsTab />, overviewOf({ settings, inputs }));
    expect(words).toContain('Pack size Change A pack holds 100 credits. as by default · R9: seed 000.');
    expect(words).toContain('nothing checks it');
  });

  it('say a problem where it stands', () => {
    const wrong = setting({ value: 'many', sentence: '', problem: '“many” is not a number above 0.' });
    const words = wordsOf(<SettingsTab />, overviewOf({ settings: [wrong] }));
    expect(words).toContain('many “many” is not a number above 0.');
    expect(wordsOf(<SettingForm setting={wrong} onClose={() => undefined} />, overviewOf({}))).toContain(
      '“many” is not a number above 0.',
    );
  });

  it('say of Tier 2, before it is taken, that it sees no money', () => {
    const form = <SettingForm setting={{ ...tier, value: 'Tier 2' }} onClose={() => undefined} />;
    expect(wordsOf(form, overviewOf({}))).toContain('sees units, credits and packs, and no money anywhere');
  });

  it('have for Tier 2 no prices, volume discounts or bids, and no setting about money', () => {
    expect(inputsFor(inputs, 'Tier 2').map(({ table }) => table)).toEqual(['LMP_Partners', 'LMP_Catalogue']);
    const words = wordsOf(<SettingsTab />, overviewOf({ tier: 'Tier 2', settings, inputs }));
    expect(words).not.toMatch(/Currency|Discount|Bid desk|Unit price/);
  });

  it('say to Tier 2 which sheets hold money, and to begin with a new workbook', () => {
    const moneyLeft = ['LMP_Prices', 'LMP_Billing', 'LMP_History'];
    const words = wordsOf(<SettingsTab />, overviewOf({ tier: 'Tier 2', inputs, moneyLeft }));
    expect(words).toMatch(/stand in LMP Prices, LMP Billing and LMP History\. .*begin with a new workbook/);
    expect(wordsOf(<SettingsTab />, overviewOf({ tier: 'Tier 2', inputs }))).not.toContain('holds money');
    expect(sheetsText(['LMP_Tiers'])).toBe('LMP Tiers');
  });

  it('say that who you are is what you say, and that a tier protects nothing', () => {
    const words = wordsOf(<SettingsTab />, overviewOf({ settings, inputs }));
    expect(words).toMatch(/nothing checks it\. .*protects nothing .*must not be in its workbook/);
    expect(words).toContain('counts once it is entered');
  });

  it('of the review stand in the order in which it happens, and those of money not for Tier 2', () => {
    const all = SETTING_NAMES.map((name) => setting({ name }));
    const names = (of: Overview['tier']): readonly string[] =>
      settingGroups(all, of).review.map(({ name }) => name);
    expect(names('Tier 1')).toEqual([
      'Submission day',
      'Automatic approval',
      'Automatic steps',
      'Change threshold',
      'Change threshold units',
      'Change threshold amount',
      'Same person',
    ]);
    expect(names('Tier 2')).toEqual(names('Tier 1').filter((name) => name !== 'Change threshold amount'));
    const { account, review, rules } = settingGroups(all, 'Tier 1');
    // Each setting stands once; the version is kept by the program.
    expect(account.length + review.length + rules.length).toBe(SETTING_NAMES.length - 1);
  });

  it('link to the rejected rows, and end with what they are given', () => {
    const words = wordsOf(<SettingsTab>Excel 16</SettingsTab>, overviewOf({ inputs, rejected: 53 }));
    expect(words).toMatch(/53 rows of usage rejected .*Open rejected rows.*Excel 16 ?$/);
  });
});

describe('a file for an input table', () => {
  const reading: ReferenceReading = {
    table: 'LMP_Prices',
    file: 'prices.csv',
    read: 1012,
    accepted: 1010,
    rejected: 2,
    problems: ['Row 3: “x” is not a price.', 'Row 9: “y” is not a price.'],
    added: 8,
    changed: 2,
    changes: [],
    refusal: null,
  };

  it('is put into words: accepted + rejected = read, and what writing would do', () => {
    expect(readingWords(reading)).toEqual({
      counts: '1,012 rows read · 1,010 accepted · 2 rejected',
      effects: '8 added · 2 changed · 1,000 as they are',
      listed: '',
      write: 'Write 10 rows',
      nothing: '',
      changes: [],
    });
    expect(readingWords({ ...reading, rejected: 300 }).listed).toBe('The first 2 of 300:');
  });

  it('that changes nothing, or holds nothing, has nothing to write', () => {
    expect(readingWords({ ...reading, added: 0, changed: 0 }).nothing).toMatch(/already holds exactly this/);
    expect(readingWords({ ...reading, accepted: 0, added: 0, changed: 0 })).toMatchObject({
      write: null,
      effects: '',
      nothing: 'No row was accepted, so there is nothing to write.',
    });
  });

  it('shows its problems and the button that names what it writes, or why it was refused', () => {
    const file = { state: { kind: 'none' } as const, read: fail, write: fail, drop: () => undefined };
    const words = wordsOf(<ReferenceSummary reading={reading} file={file} />, overviewOf({}));
    const change = { row: 'XDR, USD', column: 'Unit price', from: '1', to: '' };
    const changing = <ReferenceSummary reading={{ ...reading, changes: [change] }} file={file} />;
    expect(wordsOf(changing, overviewOf({}))).toMatch(/XDR, USD: Unit price 1 → blank .*Write 10 rows/);
    expect(words).toMatch(/prices\.csv .*Row 3: “x” is not a price\..*Write 10 rows.*Do not write/);
    const refused = { ...reading, refusal: 'It has no column for the product.' };
    expect(wordsOf(<ReferenceSummary reading={refused} file={file} />, overviewOf({}))).toContain(
      'prices.csv was not taken It has no column for the product.',
    );
  });
});

function fail(): Promise<void> {
  return Promise.reject(new Error('not asked while rendering'));
}
