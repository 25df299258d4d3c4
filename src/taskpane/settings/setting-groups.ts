import { MONEY_TABLES } from '../../book/reference-rows';
import type { InputTableView, Overview, SettingView } from '../desk/report-views';
import { SETTINGS_WORDS } from '../text/settings-words';

/** Who and where the workbook is; the other settings are rules. */
const ACCOUNT: readonly string[] = ['Tier', 'Name', 'Company', 'Account zone', 'Currency'];

/** The program keeps it; a person sees it only where something is wrong with it. */
const KEPT = 'Schema';

/** Settings that are about money, which Tier 2 sees nowhere (domain.md section 1). */
const MONEY_SETTINGS: readonly string[] = ['Currency', 'Discount mode', 'Discount scope'];

/** Settings as the pane groups them. */
export interface SettingGroups {
  readonly account: readonly SettingView[];
  readonly rules: readonly SettingView[];
}

/** The settings that somebody may see, in the order of the sheet. */
export function settingGroups(settings: readonly SettingView[], tier: Overview['tier']): SettingGroups {
  const shown = settings.filter(
    ({ name, problem }) =>
      (name !== KEPT || problem !== '') && (tier === 'Tier 1' || !MONEY_SETTINGS.includes(name)),
  );
  return {
    account: shown.filter(({ name }) => ACCOUNT.includes(name)),
    rules: shown.filter(({ name }) => !ACCOUNT.includes(name)),
  };
}

/** The input tables that somebody may see. */
export function inputsFor(
  inputs: readonly InputTableView[],
  tier: Overview['tier'],
): readonly InputTableView[] {
  return inputs.filter(({ table }) => tier === 'Tier 1' || !MONEY_TABLES.includes(table));
}

/** The tables that still hold money in a Tier 2 workbook, by their sheets; '' where none does. */
export function moneyLeft(inputs: readonly InputTableView[], tier: Overview['tier']): string {
  if (tier === 'Tier 1') return '';
  const filled = inputs.filter(({ table, rows }) => MONEY_TABLES.includes(table) && rows > 0);
  return filled.map(({ table }) => table.replace('_', ' ')).join(', ');
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
