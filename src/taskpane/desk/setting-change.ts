import { bookOf, type Book } from '../../book/book';
import { withSetting } from '../../book/setting-rows';
import { settingProblem } from '../../book/settings';
import { SETTING_NAMES } from '../../book/settings-table';

/** A workbook with one setting changed. */
export interface SettingChange {
  readonly wanted: Book;
  readonly says: string;
  /** Whether the setting decides that there may be money at all (section 1). */
  readonly decidesMoney: boolean;
}

/** Changes a setting. Throws with a sentence where there is none of this name, or where it does not take the value. */
export function settingChange(book: Book, name: string, value: string): SettingChange {
  const setting = SETTING_NAMES.find((one) => one === name);
  if (setting === undefined) throw new Error(`There is no setting called “${name}”.`);
  const problem = settingProblem(setting, value);
  if (problem !== '') throw new Error(`${name}: ${problem}`);
  const rows = withSetting(book.LMP_Settings, setting, value);
  return {
    wanted: bookOf((table) => (table === 'LMP_Settings' ? rows : book[table])),
    says: `${name} is ${value === '' ? 'blank' : value} now.`,
    decidesMoney: setting === 'Tier',
  };
}
