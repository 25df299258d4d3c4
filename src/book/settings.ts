import { DEFAULT_RULES, issueOf, type Issue, type RuleSet } from '../engine';
import { shown } from '../intake/values/shown';
import type { Cell, Row } from './cell';
import { cellText } from './cell-text';
import { cellIn, rowOf } from './row-of';
import { SCHEMA_VERSION } from './schema';
import { TABLES } from './schema-table';
import { isNearly } from './near-name';
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
  readonly name: string;
  readonly company: string;
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
  const read = <T>(name: SettingName, setting: Setting<T>, otherwise: T): T => {
    const found = texts[name].length > 1 ? null : setting.read(textIn(texts, name));
    if (found === null) unread.push(name);
    return found === null ? otherwise : found.value;
  };
  const schema = read('Schema', SETTINGS.Schema, SCHEMA_VERSION);
  const tier = read('Tier', SETTINGS.Tier, 'Tier 2');
  const name = read('Name', SETTINGS.Name, '');
  const company = read('Company', SETTINGS.Company, '');
  const currency = read('Currency', SETTINGS.Currency, null);
  const rules: RuleSet = {
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
    name,
    company,
    schema,
    isReadOnly,
    issues: isReadOnly
      ? [...issues, issueOf('workbook.newer', [], { schema, known: SCHEMA_VERSION })]
      : issues,
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

/** The rows of a table of settings in which nobody has changed anything yet. */
export function settingRows(): readonly Row[] {
  return SETTING_NAMES.map((name) => settingRowOf(name, SETTINGS[name].byDefault));
}

/**
 * The rows with a setting given a value; a row that is not there is added at the end.
 *
 * Edges: rows that people added stay as they are; a second row of the setting goes.
 */
export function withSetting(rows: readonly Row[], name: SettingName, value: string): readonly Row[] {
  const first = rows.findIndex((row) => nameIn(row) === name);
  if (first === -1) return [...rows, settingRowOf(name, value)];
  const { at } = TABLES.LMP_Settings;
  return rows.flatMap((row, position) => {
    if (nameIn(row) !== name) return [row];
    return position === first ? [row.map((cell, column) => (column === at.Value ? value : cell))] : [];
  });
}

function settingRowOf(name: SettingName, value: string): Row {
  const { byDefault, meaning } = SETTINGS[name];
  return rowOf('LMP_Settings', { Setting: name, Value: value, Default: byDefault, Meaning: meaning });
}

/**
 * Names in the sheet that are no setting's, and nearly are: their value counts for nothing.
 *
 * Edges: people may keep rows of their own, so a name that is like none is left alone.
 */
function misspeltNames(
  rows: readonly Row[],
): readonly { readonly stated: string; readonly meant: SettingName }[] {
  return [...new Set(rows.map(nameIn))].flatMap((stated) => {
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
    const name = nameIn(row);
    if (text !== '') stated.set(name, (stated.get(name) ?? new Set()).add(text));
  }
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, [...(stated.get(name) ?? [])]]),
  ) as unknown as SettingTexts;
}

function nameIn(row: Row): string {
  return String(cellIn('LMP_Settings', row, 'Setting')).trim();
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
