import {
  DEFAULT_RULES,
  decimal,
  issueOf,
  type ChangeThresholds,
  type Issue,
  type Person,
  type ReviewSettings,
  type RuleSet,
} from '../engine';
import { shown } from '../intake/values/shown';
import type { Cell, Row } from './cell';
import { cellText } from './cell-text';
import { cellIn } from './row-of';
import { SCHEMA_VERSION } from './schema';
import { isNearly } from './near-name';
import { settingNameIn } from './setting-rows';
import { SETTING_NAMES, SETTINGS, type Setting, type SettingName } from './settings-table';

/** What the settings of a workbook say. */
export interface Settings {
  /** Null where a setting cannot be read: no default is taken for it, and nothing is computed. */
  readonly rules: RuleSet | null;
  /** Of partners that name none; null takes the price list's, if it has only one. */
  readonly currency: string | null;
  /** Tier 2 where it cannot be read: money is shown only where it surely may be. */
  readonly tier: 'Tier 1' | 'Tier 2';
  /** False where the tier cannot be read: what money stands in the workbook is then left as it is. */
  readonly isTierRead: boolean;
  /** Who works with this workbook, as they say of themselves. */
  readonly person: Person;
  /** What decides about the actions of the review. */
  readonly review: ReviewSettings;
  /** R37: whether automatic steps that are due wait for a click. */
  readonly automaticSteps: 'ask' | 'apply';
  /** Beyond which a change against last cycle is an exception. */
  readonly thresholds: ChangeThresholds;
  readonly schema: number;
  /** A newer program wrote the tables: nothing may be written. */
  readonly isReadOnly: boolean;
  /** Blocking: each setting that cannot be read, and tables that are newer. A notice: names that are nearly a setting's. */
  readonly issues: readonly Issue[];
}

/** One setting as it stands. */
export interface SettingState {
  readonly name: SettingName;
  /** As it stands in the sheet; the default where its cell is blank or its row is not there. */
  readonly value: string;
  readonly byDefault: string;
  /** '' where the value cannot be read. */
  readonly sentence: string;
  readonly source: string;
  /** The values to choose from; null is free text. */
  readonly choices: readonly string[] | null;
  /** What is wrong with the value; '' where nothing is. */
  readonly problem: string;
}

/**
 * Reads the settings from the rows of LMP_Settings.
 *
 * Edges:  a setting without a row, or with a blank value, has its default. One that cannot be read, or that two rows
 *         state differently, has none: it is a blocking issue, and `rules` is null.
 */
export function settingsOf(rows: readonly Row[]): Settings {
  const texts = textsOf(rows);
  const unread: SettingName[] = [];
  const read: Read = (name, setting, otherwise) => {
    const found = texts[name].length > 1 ? null : setting.read(textIn(texts, name));
    if (found === null) unread.push(name);
    return found === null ? otherwise : found.value;
  };
  const schema = read('Schema', SETTINGS.Schema, SCHEMA_VERSION);
  const tier = read('Tier', SETTINGS.Tier, 'Tier 2');
  const person: Person = {
    name: read('Name', SETTINGS.Name, ''),
    company: read('Company', SETTINGS.Company, ''),
    role: tier,
  };
  const currency = read('Currency', SETTINGS.Currency, null);
  const rules = rulesFrom(read);
  const review = reviewFrom(read, { workbook: tier, timeZone: rules.timeZone });
  const automaticSteps = read('Automatic steps', SETTINGS['Automatic steps'], 'ask');
  const thresholds = thresholdsFrom(read);
  const isReadOnly = schema > SCHEMA_VERSION;
  const issues = [
    ...unread.map((unreadName) =>
      issueOf('setting.unreadable', [unreadName], {
        name: unreadName,
        problem: problemIn(texts, unreadName),
      }),
    ),
    ...misspeltNames(rows).map(({ stated, meant }) =>
      issueOf('setting.misspelt', [stated], { stated, meant }),
    ),
  ];
  return {
    rules: unread.length > 0 ? null : rules,
    currency,
    tier,
    isTierRead: !unread.includes('Tier'),
    person,
    review,
    automaticSteps,
    thresholds,
    schema,
    isReadOnly,
    issues: isReadOnly
      ? [...issues, issueOf('workbook.newer', [], { schema, known: SCHEMA_VERSION })]
      : issues,
  };
}

/** Reads one setting; where it cannot be read, what is taken meanwhile. */
type Read = <T>(name: SettingName, setting: Setting<T>, otherwise: T) => T;

function rulesFrom(read: Read): RuleSet {
  return {
    timeZone: read('Account zone', SETTINGS['Account zone'], DEFAULT_RULES.timeZone),
    billingRule: read('Billing rule', SETTINGS['Billing rule'], DEFAULT_RULES.billingRule),
    scope: read('Scope', SETTINGS.Scope, DEFAULT_RULES.scope),
    smbScope: read('SMB scope', SETTINGS['SMB scope'], DEFAULT_RULES.smbScope),
    packRounding: read('Pack rounding', SETTINGS['Pack rounding'], DEFAULT_RULES.packRounding),
    packSize: read('Pack size', SETTINGS['Pack size'], DEFAULT_RULES.packSize),
    nfrCredits: read('NFR credits', SETTINGS['NFR credits'], DEFAULT_RULES.nfrCredits),
    violationThreshold: read(
      'Violation threshold',
      SETTINGS['Violation threshold'],
      DEFAULT_RULES.violationThreshold,
    ),
    discountMode: read('Discount mode', SETTINGS['Discount mode'], DEFAULT_RULES.discountMode),
    discountScope: read('Discount scope', SETTINGS['Discount scope'], DEFAULT_RULES.discountScope),
  };
}

/** What cannot be read is taken as that which does least by itself. */
function reviewFrom(read: Read, known: Pick<ReviewSettings, 'workbook' | 'timeZone'>): ReviewSettings {
  return {
    ...known,
    automaticApproval: read('Automatic approval', SETTINGS['Automatic approval'], 'off') === 'on',
    samePerson: read('Same person', SETTINGS['Same person'], 'forbid'),
    submissionDay: read('Submission day', SETTINGS['Submission day'], 31),
  };
}

function thresholdsFrom(read: Read): ChangeThresholds {
  return {
    ratio: read('Change threshold', SETTINGS['Change threshold'], decimal('0')),
    units: read('Change threshold units', SETTINGS['Change threshold units'], decimal('0')),
    amount: read('Change threshold amount', SETTINGS['Change threshold amount'], decimal('0')),
  };
}

/** Every setting as the pane shows it. */
export function settingStatesOf(rows: readonly Row[]): readonly SettingState[] {
  const texts = textsOf(rows);
  return SETTING_NAMES.map((name) => {
    const { byDefault, sentence, source, choices } = SETTINGS[name];
    const value = texts[name].join(' / ') || byDefault;
    const problem = problemIn(texts, name);
    return {
      name,
      value,
      byDefault,
      sentence: problem === '' ? sentence(value) : '',
      source,
      choices,
      problem,
    };
  });
}

/** What is wrong with a value for a setting, in a sentence; '' where it may be written. */
export function settingProblem(name: SettingName, value: string): string {
  const setting: Setting<unknown> = SETTINGS[name];
  const text = value.trim() === '' ? setting.byDefault : value.trim();
  return setting.read(text) === null ? `${shown(text)} is not ${setting.takes}.` : '';
}

/**
 * Names in the sheet that are no setting's, and nearly are: their value counts for nothing.
 *
 * Edges: people may keep rows of their own, so a name that is like none is left alone.
 */
function misspeltNames(
  rows: readonly Row[],
): readonly { readonly stated: string; readonly meant: SettingName }[] {
  return [...new Set(rows.map(settingNameIn))].flatMap((stated) => {
    if (stated === '' || SETTING_NAMES.some((name) => name === stated)) return [];
    const meant = SETTING_NAMES.find((name) => isNearly(stated, name));
    return meant === undefined ? [] : [{ stated, meant }];
  });
}

/** The different values that rows state for each setting; none where all are blank. */
type SettingTexts = Readonly<Record<SettingName, readonly string[]>>;

function textsOf(rows: readonly Row[]): SettingTexts {
  const stated = new Map<string, Set<string>>();
  for (const row of rows) {
    const text = valueText(cellIn('LMP_Settings', row, 'Value'));
    const name = settingNameIn(row);
    if (text !== '') stated.set(name, (stated.get(name) ?? new Set()).add(text));
  }
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, [...(stated.get(name) ?? [])]]),
  ) as unknown as SettingTexts;
}

function valueText(cell: Cell): string {
  return cellText(cell, 'text').trim();
}

function textIn(texts: SettingTexts, name: SettingName): string {
  return texts[name][0] ?? SETTINGS[name].byDefault;
}

function problemIn(texts: SettingTexts, name: SettingName): string {
  const stated = texts[name];
  if (stated.length > 1) return `several rows state it: ${stated.map(shown).join(', ')}; keep one.`;
  return settingProblem(name, textIn(texts, name));
}
