import type { Row } from './cell';
import { cellIn, rowOf } from './row-of';
import { TABLES } from './schema-table';
import { SETTING_NAMES, SETTINGS, type SettingName } from './settings-table';

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
  const first = rows.findIndex((row) => settingNameIn(row) === name);
  if (first === -1) return [...rows, settingRowOf(name, value)];
  const { at } = TABLES.LMP_Settings;
  return rows.flatMap((row, position) => {
    if (settingNameIn(row) !== name) return [row];
    return position === first ? [row.map((cell, column) => (column === at.Value ? value : cell))] : [];
  });
}

function settingRowOf(name: SettingName, value: string): Row {
  const { byDefault, meaning } = SETTINGS[name];
  return rowOf('LMP_Settings', { Setting: name, Value: value, Default: byDefault, Meaning: meaning });
}

/** The setting that a row of LMP_Settings states. */
export function settingNameIn(row: Row): string {
  return String(cellIn('LMP_Settings', row, 'Setting')).trim();
}
