import { MONEY_SETTINGS } from '../../book/money-in-book';
import { MONEY_TABLES } from '../../book/reference-rows';
import type { SettingName } from '../../book/settings-table';
import type { InputTableView, Overview, SettingView } from '../desk/report-views';
import { SETTINGS_WORDS } from '../text/settings-words';

/** Who and where the workbook is. */
const ACCOUNT: readonly SettingName[] = ['Tier', 'Name', 'Company', 'Account zone', 'Currency'];

/** How reports are submitted, approved and looked at, in the order in which it happens. */
const REVIEW: readonly SettingName[] = [
  'Submission day',
  'Automatic approval',
  'Automatic steps',
  'Change threshold',
  'Change threshold units',
  'Change threshold amount',
  'Same person',
];

/** The program keeps it; a person sees it only where something is wrong with it. */
const KEPT = 'Schema';

/** Settings as the pane groups them. */
export interface SettingGroups {
  readonly account: readonly SettingView[];
  readonly review: readonly SettingView[];
  readonly rules: readonly SettingView[];
}

/** The settings that somebody may see: the rules in the order of the sheet, the others in an order to read. */
export function settingGroups(settings: readonly SettingView[], tier: Overview['tier']): SettingGroups {
  const shown = settings.filter(
    ({ name, problem }) =>
      (name !== KEPT || problem !== '') && (tier === 'Tier 1' || !isNamed(MONEY_SETTINGS, name)),
  );
  const group = (names: readonly string[]): readonly SettingView[] =>
    names.flatMap((wanted) => shown.filter(({ name }) => name === wanted));
  return {
    account: group(ACCOUNT),
    review: group(REVIEW),
    rules: shown.filter(({ name }) => !isNamed([...ACCOUNT, ...REVIEW], name)),
  };
}

function isNamed(names: readonly string[], name: string): boolean {
  return names.includes(name);
}

/** The input tables that somebody may see. */
export function inputsFor(
  inputs: readonly InputTableView[],
  tier: Overview['tier'],
): readonly InputTableView[] {
  return inputs.filter(({ table }) => tier === 'Tier 1' || !MONEY_TABLES.includes(table));
}

/** The tables that still hold money, by their sheets, as `LMP Prices and LMP History`. */
export function sheetsText(tables: readonly string[]): string {
  const sheets = tables.map((table) => table.replace('_', ' '));
  return [sheets.slice(0, -1).join(', '), ...sheets.slice(-1)].filter((part) => part !== '').join(' and ');
}

/** Whether a setting has its default. */
export function isDefault({ value, byDefault }: SettingView): boolean {
  return value.trim() === byDefault.trim();
}

/** How a setting stands to its default, in words. */
export function defaultText(setting: SettingView): string {
  const { byDefault } = setting;
  if (isDefault(setting)) return SETTINGS_WORDS.byDefault;
  return SETTINGS_WORDS.defaultIs(byDefault === '' ? SETTINGS_WORDS.blank : byDefault);
}

/** A value of a choice, with what it means. */
export function choiceText(value: string): string {
  return SETTINGS_WORDS.choice[value] ?? value;
}

/** The values to choose from; one in the sheet that is none of them stands first, so that it is seen. */
export function choicesOf({ choices, value }: SettingView): readonly string[] {
  if (choices === null) return [];
  return choices.includes(value) ? choices : [value, ...choices];
}
