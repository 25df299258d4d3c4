import { BILLING_REPORT_TABLE } from './billing-report-table';
import type { ReviewAction } from './review-action-table';
import { REVIEW_ACTIONS } from './review-action-table';
import type { BillingStatus, Flag, Statuses, UsageStatus } from './review-status';
import { roleInWords, type Role } from './role';
import { USAGE_REPORT_TABLE } from './usage-report-table';

/** What must hold before an action is taken; `needs.ts` checks each. */
export type Need =
  /** Somebody writes why. */
  | 'reason'
  /** Somebody names Trend Micro's paper. */
  | 'reference'
  /** Every violation has a comment (R32). */
  | 'comments on violations'
  | 'nothing blocking'
  | 'every exception cleared'
  /** Approval cleared the others; R31's flag may stand, with which a report is approved automatically (R30). */
  | 'later exceptions cleared'
  /** Computed from what is there now (R38). */
  | 'up to date'
  /** The setting on who may approve allows it. */
  | 'another person'
  | 'billing not submitted'
  | 'PO number'
  /** Without usage, and without a price list, there is no amount to submit (R20, R24). */
  | 'something billed'
  /** A line that only a bid prices has its Bid Desk Number (R27); another without a price blocks (R24). */
  | 'every price known'
  /** What is computed now is what was approved. */
  | 'as approved'
  /** The submission day has passed in the account's zone. */
  | 'due'
  | 'Tier 1 workbook'
  /** R30: the setting is on, nobody commented, nothing is uncleared but R31's flag, and a submission came last. */
  | 'automatic approval';

/** What an action leaves in the history besides who, when and from where to where. */
export type Recorded =
  | 'reason'
  /** The reason as the comment of each violation that has none, as given on behalf of the partner. */
  | 'reason on violations'
  | 'reference'
  /** What people entered: old and new. */
  | 'what changed'
  | 'exceptions as seen'
  | 'approved figures'
  | 'billed figures'
  | 'due time';

/** One row of a table of transitions. */
export interface Transition<From extends UsageStatus | BillingStatus = UsageStatus | BillingStatus> {
  readonly from: readonly From[];
  readonly action: ReviewAction;
  readonly who: Role;
  /** After “may”, where the action's own words do not say enough. */
  readonly does?: string;
  /** What changes of the two statuses; `none` ends the billing report. */
  readonly to: { readonly status?: UsageStatus; readonly billingStatus?: BillingStatus | 'none' };
  /** What the flag becomes; '' takes it off. The automatic submission's depends on its penalties (R31). */
  readonly flag?: Flag | '' | 'by penalties';
  readonly needs: readonly Need[];
  readonly records: readonly Recorded[] | 'nothing';
}

/** Every row that starts from some statuses, in the order of the tables. */
export function transitionsFrom({ status, billingStatus }: Statuses): readonly Transition[] {
  const usage = USAGE_REPORT_TABLE.filter(({ from }) => from.includes(status));
  const billing = BILLING_REPORT_TABLE.filter(
    ({ from }) => billingStatus !== null && from.includes(billingStatus),
  );
  return [...usage, ...billing];
}

/** The row of an action by a role from some statuses; null where the tables have none (R34). */
export function transitionOf(statuses: Statuses, action: ReviewAction, role: Role): Transition | null {
  return (
    transitionsFrom(statuses).find((transition) => transition.action === action && transition.who === role) ??
    null
  );
}

/** What a row lets somebody do, after “may”. */
export function doesOf({ action, does }: Pick<Transition, 'action' | 'does'>): string {
  return does ?? REVIEW_ACTIONS[action].does;
}

/** What the tables allow from some statuses, by role (R34). */
export function allowedFrom(
  statuses: Statuses,
): readonly { readonly who: string; readonly does: readonly string[] }[] {
  const rows = transitionsFrom(statuses);
  return (['Tier 2', 'Tier 1', 'system'] as const).flatMap((role) => {
    const ofRole = rows.filter(({ who }) => who === role);
    return ofRole.length === 0 ? [] : { who: roleInWords(role), does: ofRole.map(doesOf) };
  });
}
