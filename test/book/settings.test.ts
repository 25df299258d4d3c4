import { rowOf } from '../../src/book/row-of';
import { settingRows, withSetting } from '../../src/book/setting-rows';
import { settingProblem, settingsOf, settingStatesOf } from '../../src/book/settings';
import { SETTING_NAMES, SETTINGS } from '../../src/book/settings-table';
import { decimal, DEFAULT_RULES } from '../../src/engine';
import { setting, shownRows } from './books';

describe('the settings of a workbook', () => {
  it('are the defaults where nothing is said: no rows, the first rows, or blank values', () => {
    for (const rows of [[], settingRows(), SETTING_NAMES.map((name) => setting(name, ''))]) {
      expect(settingsOf(rows)).toEqual({
        rules: DEFAULT_RULES,
        currency: null,
        tier: 'Tier 1',
        isTierRead: true,
        person: { name: '', company: '', role: 'Tier 1' },
        review: {
          workbook: 'Tier 1',
          automaticApproval: true,
          samePerson: 'record',
          submissionDay: 5,
          timeZone: 'UTC',
        },
        automaticSteps: 'ask',
        thresholds: { ratio: decimal('0.25'), units: decimal('10'), amount: decimal('100') },
        schema: 1,
        isReadOnly: false,
        issues: [],
      });
    }
  });

  it.each([
    ['Billing rule', 'P85', { billingRule: 'p85' }],
    ['Scope', 'customer', { scope: 'customer' }],
    ['SMB scope', ' customer ', { smbScope: 'customer' }],
    ['Pack rounding', 'up', { packRounding: 'up' }],
    ['Pack size', 250, { packSize: decimal('250') }],
    ['NFR credits', '0', { nfrCredits: decimal('0') }],
    ['Violation threshold', '10 %', { violationThreshold: decimal('0.1') }],
    ['Violation threshold', 0.1, { violationThreshold: decimal('0.1') }],
    ['Discount mode', 'graduated', { discountMode: 'graduated' }],
    ['Discount scope', 'cycle', { discountScope: 'cycle' }],
    ['Account zone', 'Europe/Berlin', { timeZone: 'Europe/Berlin' }],
  ])('%s %s is read', (name, value, rules) => {
    expect(settingsOf([setting(name, value)]).rules).toEqual({ ...DEFAULT_RULES, ...rules });
  });

  it('name the tier, the currency and who works here', () => {
    const rows = [
      setting('Tier', 'tier 2'),
      setting('Currency', 'eur'),
      setting('Name', 'Sam'),
      setting('Company', 'Dist AG'),
    ];
    expect(settingsOf(rows)).toMatchObject({
      tier: 'Tier 2',
      currency: 'EUR',
      person: { name: 'Sam', company: 'Dist AG', role: 'Tier 2' },
    });
  });

  it('R30, R31, R37 say when and how reports move by themselves, and who may approve', () => {
    const rows = [
      setting('Submission day', 31),
      setting('Automatic approval', 'off'),
      setting('Automatic steps', 'apply'),
      setting('Same person', 'forbid'),
      setting('Change threshold', '10 %'),
    ];
    expect(settingsOf(rows)).toMatchObject({
      review: { submissionDay: 31, automaticApproval: false, samePerson: 'forbid' },
      automaticSteps: 'apply',
      thresholds: { ratio: decimal('0.1') },
    });
  });

  it.each([
    ['Submission day', '0', 'a whole number from 1 to 31'],
    ['Submission day', '32', 'a whole number from 1 to 31'],
    ['Change threshold units', '-1', 'a number from 0 on'],
    ['Pack size', '0', 'a number above 0'],
    ['Pack size', '1,000', 'a number above 0'],
    ['NFR credits', '-1', 'a number from 0 on'],
    ['Billing rule', 'peak', 'peak-day or p85'],
    ['Violation threshold', '20', 'a percentage from 0 % to 100 %'],
    ['Account zone', 'Berlin', 'a time zone'],
    ['Currency', 'Euro', 'a currency of ISO 4217'],
    ['Tier', '3', 'Tier 1 or Tier 2'],
    ['Schema', 'one', 'a whole number'],
  ] as const)('%s %s is a blocking issue and never silently the default', (name, value, takes) => {
    const { rules, issues } = settingsOf([setting(name, value)]);
    expect(rules).toBeNull();
    expect(issues).toMatchObject([{ code: 'setting.unreadable', weight: 'blocking', path: name }]);
    for (const part of [name, `“${value}”`, takes, 'LMP_Settings'])
      expect(issues[0]?.message).toContain(part);
    expect(settingProblem(name, value)).toContain(takes);
  });

  it('R24 show no money where the tier cannot be read', () => {
    expect(settingsOf([setting('Tier', '?')]).tier).toBe('Tier 2');
  });

  it('that two rows state differently cannot be read; the same twice can', () => {
    const two = settingsOf([setting('Pack size', 100), setting('Pack size', '50')]);
    expect(two.issues[0]?.message).toContain('several rows state it: “100”, “50”; keep one.');
    expect(settingsOf([setting('Pack size', 100), setting('Pack size', '100')]).issues).toEqual([]);
  });

  it('whose name is nearly a setting’s are a notice; people’s own rows are none', () => {
    const rows = [setting('Pack sise', 50), setting('billing rule', 'p85'), setting('Our contact', 'Kim')];
    const { issues, rules } = settingsOf(rows);
    expect(issues.map(({ code, weight, path }) => [code, weight, path])).toEqual([
      ['setting.misspelt', 'notice', 'Pack sise'],
      ['setting.misspelt', 'notice', 'billing rule'],
    ]);
    expect(rules).toEqual(DEFAULT_RULES);
  });

  it('of a newer program open read-only', () => {
    expect(settingsOf([setting('Schema', 2)])).toMatchObject({
      schema: 2,
      isReadOnly: true,
      rules: DEFAULT_RULES,
      issues: [{ code: 'workbook.newer' }],
    });
  });
});

describe('the rows of settings', () => {
  const own = rowOf('LMP_Settings', { Setting: 'Our contact', Value: 'Kim', Meaning: 'ours' });

  it('state value, default and meaning', () => {
    expect(shownRows('LMP_Settings', settingRows(), ['Setting', 'Value', 'Default']).slice(9, 13)).toEqual([
      ['Pack rounding', 'nearest', 'nearest'],
      ['Pack size', '100', '100'],
      ['NFR credits', '8000', '8000'],
      ['Violation threshold', '0 %', '0 %'],
    ]);
  });

  it('keep what people added when a value changes', () => {
    const rows = withSetting([own, ...settingRows()], 'Pack size', '200');
    expect(rows).toHaveLength(SETTING_NAMES.length + 1);
    expect(rows[0]).toBe(own);
    expect(settingsOf(rows).rules?.packSize).toEqual(decimal('200'));
  });

  it('gain a row that was not there, and lose a second one', () => {
    expect(withSetting([own], 'Pack size', '200')).toHaveLength(2);
    const twice = [setting('Pack size', 1), own, setting('Pack size', 2)];
    expect(shownRows('LMP_Settings', withSetting(twice, 'Pack size', '3'), ['Setting', 'Value'])).toEqual([
      ['Pack size', '3'],
      ['Our contact', 'Kim'],
    ]);
  });
});

describe('the settings as the pane shows them', () => {
  it('say each rule in a sentence with the value in it, and where it comes from', () => {
    for (const { value, sentence, source, problem } of settingStatesOf([])) {
      expect(sentence).toMatch(/^[A-Z].*\.$/u);
      expect(source).toMatch(
        /^(R\d+|Section 1|[A-Z]).*(own description|documentation|decision made here).*\.$/u,
      );
      expect(problem).toBe('');
      if (value !== '') expect(sentence).toContain(value);
    }
  });

  it('have a sentence for every choice', () => {
    for (const { choices, sentence, meaning } of Object.values(SETTINGS)) {
      for (const value of choices ?? []) {
        expect(sentence(value)).toMatch(/^[A-Z].*\.$/u);
        expect(meaning).toContain(value);
      }
    }
  });

  it('name what is wrong with a value', () => {
    const state = settingStatesOf([setting('Pack size', 'x')]).find(({ name }) => name === 'Pack size');
    expect(state).toMatchObject({ value: 'x', sentence: '', problem: '“x” is not a number above 0.' });
  });

  it('R32 read a typed fraction as a percentage', () => {
    expect(SETTINGS['Violation threshold'].sentence('0.1')).toContain('10 %');
  });
});
