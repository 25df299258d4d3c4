/** The statuses of a usage report, as the vendor's API counts them from 0. */
export const USAGE_STATUSES = ['MSP preparing', 'Under review', 'Approved', 'Rejected', 'Completed'] as const;
export type UsageStatus = (typeof USAGE_STATUSES)[number];

/** The statuses of a billing report; there is none before the usage report is approved. */
export const BILLING_STATUSES = [
  'Under review',
  'Submitted to Trend Micro',
  'Under review (Returned by Trend Micro)',
  'Completed',
] as const;
export type BillingStatus = (typeof BILLING_STATUSES)[number];

/** How a report came to its reviewer, in the words of its flag; the third is R31's. */
export const FLAGS = [
  'Manual submission',
  'Automatic submission',
  'Automatically submitted - may require review',
] as const;
export type Flag = (typeof FLAGS)[number];

/** What the statuses of a report's two documents are. */
export interface Statuses {
  readonly status: UsageStatus;
  /** Null where there is no billing report yet. */
  readonly billingStatus: BillingStatus | null;
}

/** Whether a billing report lies with Trend Micro, or is done with: nothing of it is entered or cleared then. */
export function isSubmitted(billingStatus: BillingStatus | null): boolean {
  return billingStatus === 'Submitted to Trend Micro' || billingStatus === 'Completed';
}

/** The statuses as a part of a sentence. */
export function statusInWords({ status, billingStatus }: Statuses): string {
  const billing = billingStatus === null ? '' : ` and the billing report is ${billingStatus}`;
  return `the usage report is ${status}${billing}`;
}
