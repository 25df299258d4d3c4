import { decimal, type Decimal, type Rounding } from '../decimal';

export type BillingRule = 'peak-day' | 'p85';
export type Scope = 'partner' | 'customer';

/**
 * Everything that decides how a report is computed; each report carries the one it was computed with (D8).
 * Where a member's rule offers a choice, the default is domain.md's.
 */
export interface RuleSet {
  /** R13: the peak day of all credits, or each customer's and service's 85th-percentile day. */
  readonly billingRule: BillingRule;
  /** R5: one peak day for the partner, or one for each customer. */
  readonly scope: Scope;
  /** R1: the partner's highest daily total, or the sum of the customers' own highest values. */
  readonly smbScope: Scope;
  /** R9 */
  readonly packRounding: Rounding;
  /** R9: credits in one pack. */
  readonly packSize: Decimal;
  /** R8: credits that the NFR license includes each month. */
  readonly nfrCredits: Decimal;
  /** R32: over-provisioned ratio above which a line is a violation; 0.1 is 10 %. */
  readonly violationThreshold: Decimal;
  /** R12: the tier reached prices the whole quantity, or each tier its own part. */
  readonly discountMode: 'volume' | 'graduated';
  /** R12: the packs of the report count together, or those of every partner in the cycle. */
  readonly discountScope: 'report' | 'cycle';
  /** Section 1: the account's time zone, in which days begin. */
  readonly timeZone: string;
}

export const DEFAULT_RULES: RuleSet = {
  billingRule: 'peak-day',
  scope: 'partner',
  smbScope: 'partner',
  packRounding: 'nearest',
  packSize: decimal('100'),
  nfrCredits: decimal('8000'),
  violationThreshold: decimal('0'),
  discountMode: 'volume',
  discountScope: 'report',
  timeZone: 'UTC',
};
