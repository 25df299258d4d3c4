import type { HistoryEntry, ReviewAction } from '../engine';

/** What was done, as the history says it. */
const ACTIONS: Readonly<
  Record<
    ReviewAction | 'submit-on-behalf' | 'restore-approved-values' | 'resolve-fork' | 'inputs-changed',
    string
  >
> = {
  'save-draft': 'Draft saved',
  submit: 'Submitted',
  'submit-on-behalf': 'Submitted on behalf of the partner',
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

/** The words of an entry of the history, in the pane as in exports. */
export const HISTORY_WORDS = {
  /** Tier 1 submits no report of its own. */
  action: ({ action, by }: Pick<HistoryEntry, 'action' | 'by'>) => {
    const done = action === 'submit' && by.role === 'Tier 1' ? 'submit-on-behalf' : action;
    return Object.entries(ACTIONS).find(([name]) => name === done)?.[1] ?? done;
  },
  moved: (from: string, to: string) => `${from} → ${to}`,
  comments: (text: string) => `“${text}”`,
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
