import type { UsageStatus } from './review-status';
import type { Transition } from './transition';

/**
 * What may happen to a usage report, and by whom (domain.md section 4); what is not here is refused (R34).
 *
 * Source: seeds 002 and 003; withdrawing an approval is ours.
 */
export const USAGE_REPORT_TABLE: readonly Transition<UsageStatus>[] = [
  {
    from: ['MSP preparing', 'Rejected'],
    action: 'save-draft',
    who: 'Tier 2',
    to: {},
    needs: [],
    records: ['what changed'],
  },
  {
    from: ['MSP preparing', 'Rejected'],
    action: 'submit',
    who: 'Tier 2',
    to: { status: 'Under review' },
    flag: 'Manual submission',
    needs: ['comments on violations', 'nothing blocking', 'up to date'],
    records: [],
  },
  {
    from: ['MSP preparing', 'Rejected'],
    action: 'submit',
    who: 'Tier 1',
    does: 'submit the usage report on behalf of the partner',
    to: { status: 'Under review' },
    flag: 'Manual submission',
    // Tier 1 writes no comments of its own; R32: the reason stands as the comment that a violation must have.
    needs: ['reason', 'nothing blocking', 'up to date'],
    records: ['reason', 'reason on violations'],
  },
  {
    // R31
    from: ['MSP preparing'],
    action: 'automatic-submission',
    who: 'system',
    to: { status: 'Under review' },
    flag: 'by penalties',
    needs: ['Tier 1 workbook', 'due', 'nothing blocking', 'up to date'],
    records: ['due time'],
  },
  {
    // R30
    from: ['Under review'],
    action: 'automatic-approval',
    who: 'system',
    to: { status: 'Approved', billingStatus: 'Under review' },
    needs: ['Tier 1 workbook', 'automatic approval', 'nothing blocking', 'up to date'],
    records: ['approved figures', 'due time'],
  },
  {
    from: ['Under review'],
    action: 'clear-exception',
    who: 'Tier 1',
    to: {},
    needs: ['reason'],
    records: ['reason', 'exceptions as seen'],
  },
  {
    from: ['Under review'],
    action: 'approve',
    who: 'Tier 1',
    to: { status: 'Approved', billingStatus: 'Under review' },
    needs: ['nothing blocking', 'every exception cleared', 'up to date', 'another person'],
    records: ['approved figures'],
  },
  {
    from: ['Under review'],
    action: 'reject',
    who: 'Tier 1',
    to: { status: 'Rejected' },
    flag: '',
    needs: ['reason'],
    records: ['reason'],
  },
  { from: ['Under review'], action: 'back', who: 'Tier 1', to: {}, needs: [], records: 'nothing' },
  {
    from: ['Approved'],
    action: 'withdraw-approval',
    who: 'Tier 1',
    to: { status: 'Under review', billingStatus: 'none' },
    needs: ['reason', 'billing not submitted'],
    records: ['reason'],
  },
];
