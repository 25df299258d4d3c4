import type { AskedAction } from '../desk/review-views';
import { countText } from '../shared/amount';

/** What was done, as the history says it. */
const ACTIONS: Readonly<Record<AskedAction | 'inputs-changed', string>> = {
  'save-draft': 'Draft saved',
  submit: 'Submitted',
  'automatic-submission': 'Submitted automatically',
  'automatic-approval': 'Approved automatically',
  'clear-exception': 'Exceptions cleared',
  approve: 'Approved',
  reject: 'Rejected',
  back: 'Left as it is',
  'withdraw-approval': 'Approval withdrawn',
  'enter-po-number': 'PO number entered',
  'enter-bid-desk-number': 'Bid Desk Number entered',
  'edit-price': 'Price edited',
  'reset-prices': 'Unit Prices and Channel Margins reset',
  'submit-to-trend-micro': 'Submitted to Trend Micro',
  'return-to-partner': 'Returned to the partner',
  'record-return': 'Return by Trend Micro recorded',
  'record-completion': 'Completion recorded',
  'restore-approved-values': 'Approved values restored',
  'resolve-fork': 'Branch chosen',
  'inputs-changed': 'Inputs changed',
};

/** What a person calls the tables whose changes a history tells of. */
const INPUTS: Readonly<Record<string, string>> = {
  LMP_Partners: 'Partner',
  LMP_Prices: 'Price',
  LMP_Tiers: 'Volume discount',
  LMP_BidDesk: 'Bid desk register',
  LMP_Catalogue: 'Catalogue',
  LMP_Settings: 'Setting',
};

/** The words of a report's history. */
export const HISTORY_WORDS = {
  title: 'History',
  count: (entries: number) => countText(entries, 'entry'),
  none: 'Nobody has done anything with this report yet.',
  showAll: (count: number) => `Show all ${count}`,
  showFewer: 'Show the last 5',
  selfDeclared: 'Names are what people said of themselves.',
  action: (action: string) => Object.entries(ACTIONS).find(([name]) => name === action)?.[1] ?? action,
  input: (table: string) => INPUTS[table] ?? table,
  moved: (from: string, to: string) => `${from} → ${to}`,
  comments: (text: string) => `“${text}”`,
  changes: 'What changed',
  was: (old: string, now: string) => `${old} → ${now}`,
  blank: 'blank',
  notSet: 'none',
  asComputed: 'as computed',
  asListed: 'as listed',
  line: (name: string, billingUnit: string) => (billingUnit === '' ? name : `${name} (${billingUnit})`),
  due: 'Due',
  samePerson: 'Same person',
  branch: 'A branch was left; its entries stay in the history',
  clearedException: 'Cleared',
  added: 'added',
  removed: 'removed',
  frozen: (approved: number, billed: number) =>
    [
      ...(approved === 0 ? [] : [`${countText(approved, 'row')} of approved figures`]),
      ...(billed === 0 ? [] : [`${countText(billed, 'row')} of billed figures`]),
    ].join(' and '),
  kept: (rows: string) => `${rows} kept as they are`,
  putBack: (rows: string) => `${rows} put back`,
  noRow: 'no row',
  stood: (cells: string) => `stood there: ${cells}`,
  ofReport: 'The report',
} as const;
