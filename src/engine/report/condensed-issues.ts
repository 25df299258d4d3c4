import { groupedBy } from '../grouped-by';
import { rowsOf } from '../issues/behind';
import { issueOf, type Issue } from '../issues/issue';
import {
  customersApart,
  isBilledByCustomer,
  partlyUsedLines,
  type Condensing,
} from '../usage/condensed-usage';
import { annualCustomers } from '../usage/set-aside';
import { isProvisioned } from '../usage/tab-of';
import { lineKeyOf } from '../usage/usage-key';
import type { UsageTotal } from '../usage/usage-total';

interface LookedAt extends Condensing {
  /** All usage of the partner. */
  readonly usage: readonly UsageTotal[];
}

/**
 * What a person should know where usage is condensed (section 8).
 *
 * Rule:   a figure that needs the customers in it is blocked, never guessed. After a load nothing of it is: what it would be
 *         said of was left whole. It comes about where somebody changes an input afterwards, or adds usage to the totals.
 * Issues: `usage.kept-as-totals` says that there are totals; `usage.totals-…` blocks.
 */
export function condensedIssues(
  { usage, rules, nfrCustomers }: LookedAt,
  path: readonly string[],
): readonly Issue[] {
  const totals = usage.filter(({ apart }) => apart !== null);
  if (totals.length === 0) return [];
  return [
    issueOf('usage.kept-as-totals', path, { rows: rowsOf(totals) }),
    ...nfrIssues(totals, customersApart(usage, nfrCustomers), path),
    ...annualIssues(totals, usage, path),
    ...usedIssues(totals, usage, path),
    ...(totals.some((total) => isBilledByCustomer(total, rules))
      ? [issueOf('usage.totals-by-customer', path, {})]
      : []),
  ];
}

/** R8, R16: a customer with the NFR license whose rows may be in the totals. */
function nfrIssues(
  totals: readonly UsageTotal[],
  holders: readonly string[],
  path: readonly string[],
): readonly Issue[] {
  const credited = totals.filter((total) => !isProvisioned(total));
  const customers = holders.filter((name) => credited.some(({ apart }) => apart?.includes(name) === false));
  return customers.length === 0 ? [] : [issueOf('usage.totals-nfr', path, { customers })];
}

/** R17: rows without a subscription in the totals, that may be an annual customer's. */
function annualIssues(
  totals: readonly UsageTotal[],
  usage: readonly UsageTotal[],
  path: readonly string[],
): readonly Issue[] {
  const isUnstated = totals.some(({ subscriptionType }) => subscriptionType === null);
  return isUnstated && annualCustomers(usage).size > 0 ? [issueOf('usage.totals-annual', path, {})] : [];
}

/** R3: lines of which some rows report Used and others do not, so that it counts whose they are. */
function usedIssues(
  totals: readonly UsageTotal[],
  usage: readonly UsageTotal[],
  path: readonly string[],
): readonly Issue[] {
  const partly = partlyUsedLines(usage);
  const lines = groupedBy(
    totals.filter((total) => isProvisioned(total) && partly.has(lineKeyOf(total))),
    lineKeyOf,
  );
  return [...lines.values()].map(([{ service }]) => issueOf('usage.totals-used', [...path, service], {}));
}
