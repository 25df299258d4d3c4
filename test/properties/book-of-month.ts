import type { Book } from '../../src/book/book';
import { REFERENCES } from '../../src/book/reference-rows';
import { settingRows, withSetting } from '../../src/book/setting-rows';
import { usageRowOf } from '../../src/book/usage-rows';
import { bookWith, changed, LOAD_1 } from '../book/books';
import { randomMonth, type RandomMonth } from '../random-months';
import type { BilledMonth } from './billed-month';

/** Months whose files say everything that a workbook holds of them. */
export const months = randomMonth({ perYear: true }).map((month): RandomMonth => ({ ...month, nfr: [] }));

/** A month's files as the rows of a workbook. */
export function bookOfMonth(month: RandomMonth, { totals, references }: BilledMonth): Book {
  const { billingRule, scope, smbScope, packRounding } = month.rules;
  const rules = {
    'Billing rule': billingRule,
    Scope: scope,
    'SMB scope': smbScope,
    'Pack rounding': packRounding,
    Currency: month.currency,
  } as const;
  const settings = (Object.keys(rules) as (keyof typeof rules)[]).reduce(
    (rows, name) => withSetting(rows, name, rules[name]),
    settingRows(),
  );
  const file = totals[0]?.first.file ?? '';
  return bookWith({
    LMP_Settings: settings,
    LMP_Usage: totals.map((total) => usageRowOf(total, 1)),
    LMP_Loads: [changed('LMP_Loads', LOAD_1, { File: file })],
    LMP_Partners: (references.partners ?? []).map(REFERENCES.LMP_Partners.rowOf),
    LMP_Prices: (references.prices ?? []).map(REFERENCES.LMP_Prices.rowOf),
    LMP_Tiers: references.tiers.map(REFERENCES.LMP_Tiers.rowOf),
    LMP_Catalogue: references.catalogue.map(REFERENCES.LMP_Catalogue.rowOf),
  });
}
