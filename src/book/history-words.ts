import type { ReviewAction } from '../engine';

/** What was done, as the history says it. */
const ACTIONS: Readonly<
  Record<ReviewAction | 'restore-approved-values' | 'resolve-fork' | 'inputs-changed', string>
> = {
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

/** The words of an entry of the history, in the pane as in exports. */
export const HISTORY_WORDS = {
  action: (action: string) => Object.entries(ACTIONS).find(([name]) => name === action)?.[1] ?? action,
  moved: (from: string, to: string) => `${from} → ${to}`,
  comments: (text: string) => `“${text}”`,
  input: (table: string) => INPUTS[table] ?? table,
  was: (old: string, now: string) => `${old} → ${now}`,
  blank: 'blank',
  notSet: 'none',
  asComputed: 'as computed',
  asListed: 'as listed',
  branch: 'A branch was left; its entries stay in the history',
  added: 'added',
  removed: 'removed',

  // Rows of figures that an approval or a submission froze
  figures: (of: 'approved' | 'billed', name: string) =>
    `${of === 'approved' ? 'Approved' : 'Billed'} figures: ${name}`,
  frozen: (approved: number, billed: number) =>
    [
      ...(approved === 0 ? [] : [`${rows(approved)} of approved figures`]),
      ...(billed === 0 ? [] : [`${rows(billed)} of billed figures`]),
    ].join(' and '),
  kept: (frozen: string) => `${frozen} kept as they are`,
  putBack: (frozen: string) => `${frozen} put back`,
  noRow: 'no row',
  stood: (cells: string) => `stood there: ${cells}`,
  ofReport: 'The report',
} as const;

function rows(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`;
}
