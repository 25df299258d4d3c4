/** The documents of a report: quantities between partner and distributor, and money to Trend Micro. */
export type ReviewDocument = 'usage report' | 'billing report';

/** Every action of the review: the document whose status it starts from, and its words after “may”. */
export const REVIEW_ACTIONS = {
  'save-draft': { document: 'usage report', does: 'save a draft' },
  submit: { document: 'usage report', does: 'submit the usage report' },
  'automatic-submission': { document: 'usage report', does: 'submit the usage report automatically' },
  'automatic-approval': { document: 'usage report', does: 'approve the usage report automatically' },
  'clear-exception': { document: 'usage report', does: 'clear an exception' },
  approve: { document: 'usage report', does: 'approve the usage report' },
  reject: { document: 'usage report', does: 'reject the usage report' },
  back: { document: 'usage report', does: 'go back' },
  'withdraw-approval': { document: 'usage report', does: 'withdraw the approval' },
  'enter-po-number': { document: 'billing report', does: 'enter the PO number' },
  'enter-bid-desk-number': { document: 'billing report', does: 'enter a Bid Desk Number' },
  'edit-price': { document: 'billing report', does: 'edit unit price and channel margin' },
  'reset-prices': { document: 'billing report', does: 'reset unit prices and channel margins' },
  'submit-to-trend-micro': { document: 'billing report', does: 'submit the billing report to Trend Micro' },
  'return-to-partner': { document: 'billing report', does: 'return the report to the partner' },
  'record-return': { document: 'billing report', does: 'record the return by Trend Micro' },
  'record-completion': { document: 'billing report', does: 'record the completion' },
} as const satisfies Readonly<Record<string, { readonly document: ReviewDocument; readonly does: string }>>;

export type ReviewAction = keyof typeof REVIEW_ACTIONS;
