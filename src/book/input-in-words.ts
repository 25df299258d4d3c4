import { splitParts } from './parts-text';

/** What a person calls a row of the tables whose changes a history tells of. */
const ROWS: Readonly<Record<string, string>> = {
  LMP_Partners: 'Partner',
  LMP_Prices: 'Price',
  LMP_Tiers: 'Volume discount',
  LMP_BidDesk: 'Bid desk register',
  LMP_Catalogue: 'Catalogue',
  LMP_Settings: 'Setting',
};

/**
 * An input as a sentence names it.
 *
 * @example LMP_Prices ·  · Apex One · EUR → Price Apex One, EUR
 */
export function inputInWords(name: string): string {
  const [table = '', ...key] = splitParts(name);
  return [ROWS[table] ?? table, key.filter((part) => part !== '').join(', ')].join(' ').trim();
}
