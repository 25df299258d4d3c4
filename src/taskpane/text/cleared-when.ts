import type { ReviewView } from '../desk/review-views';
import { ACTION_BAR_WORDS } from './action-bar-words';

/** Where a report stands, and who asks. */
export interface Standing {
  readonly status: ReviewView['status'];
  readonly billingStatus: ReviewView['billingStatus'];
  readonly role: ReviewView['person']['role'];
  /** Altered cells or a forked history take no other action. */
  readonly isToMend: boolean;
}

/** Why exceptions are not cleared from here, and what helps, in a sentence. */
export function clearedWhen({ status, billingStatus, role, isToMend }: Standing): string {
  if (isToMend) return ACTION_BAR_WORDS.putRightFirst;
  if (status === 'Completed') return 'The report is completed: nothing is to be cleared any more.';
  if (billingStatus === 'Submitted to Trend Micro') {
    return 'The billing report is with Trend Micro: nothing is to be cleared unless it comes back.';
  }
  const isWithPartner = status === 'MSP preparing' || status === 'Rejected';
  if (role === 'Tier 2') {
    const helps = isWithPartner ? ' Your comment on the line or on the report helps.' : '';
    return `Tier 1 clears these, with reasons, in its review.${helps}`;
  }
  return 'You clear these, with reasons, once the report is submitted and under review.';
}
