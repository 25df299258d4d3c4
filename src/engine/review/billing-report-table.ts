import type { BillingStatus } from './review-status';
import type { Transition } from './transition';

/** A billing report that Trend Micro returned is under review again. */
const UNDER_REVIEW = [
  'Under review',
  'Under review (Returned by Trend Micro)',
] as const satisfies readonly BillingStatus[];

/**
 * What may happen to a billing report, and by whom (domain.md section 4); what is not here is refused (R34).
 *
 * Source: seed 001. A completed billing report completes its usage report too: nothing is left to do with either (ours).
 */
export const BILLING_REPORT_TABLE: readonly Transition<BillingStatus>[] = [
  {
    from: UNDER_REVIEW,
    action: 'enter-po-number',
    who: 'Tier 1',
    to: {},
    needs: [],
    records: ['what changed'],
  },
  {
    // R27
    from: UNDER_REVIEW,
    action: 'enter-bid-desk-number',
    who: 'Tier 1',
    to: {},
    needs: [],
    records: ['what changed'],
  },
  { from: UNDER_REVIEW, action: 'edit-price', who: 'Tier 1', to: {}, needs: [], records: ['what changed'] },
  {
    // Ours: exceptions come to be after approval too, as an edited price, and nobody could clear them then.
    from: UNDER_REVIEW,
    action: 'clear-exception',
    who: 'Tier 1',
    to: {},
    needs: ['reason'],
    records: ['reason', 'exceptions as seen'],
  },
  { from: UNDER_REVIEW, action: 'reset-prices', who: 'Tier 1', to: {}, needs: [], records: ['what changed'] },
  {
    from: UNDER_REVIEW,
    action: 'submit-to-trend-micro',
    who: 'Tier 1',
    to: { billingStatus: 'Submitted to Trend Micro' },
    needs: [
      'something billed',
      'PO number',
      'nothing blocking',
      'every price known',
      'later exceptions cleared',
      'up to date',
      'as approved',
    ],
    records: ['billed figures'],
  },
  {
    from: UNDER_REVIEW,
    action: 'return-to-partner',
    who: 'Tier 1',
    to: { status: 'Rejected', billingStatus: 'none' },
    flag: '',
    needs: ['reason'],
    records: ['reason'],
  },
  {
    from: ['Submitted to Trend Micro'],
    action: 'record-return',
    who: 'Tier 1',
    to: { billingStatus: 'Under review (Returned by Trend Micro)' },
    needs: ['reason'],
    records: ['reason'],
  },
  {
    from: ['Submitted to Trend Micro'],
    action: 'record-completion',
    who: 'Tier 1',
    to: { status: 'Completed', billingStatus: 'Completed' },
    needs: ['reference'],
    records: ['reference'],
  },
];
