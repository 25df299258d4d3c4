import { sumOfStated, ZERO } from '../decimal';
import { groupedBy, type Group } from '../grouped-by';
import { rowsOf } from '../issues/behind';
import type { RuleSet } from '../rules/rule-set';
import { namesLike, namesWithSeveralIds } from './look-alikes';
import { nfrHolders } from './nfr-holders';
import { annualCustomers } from './set-aside';
import { isProvisioned } from './tab-of';
import { condensedKeyOf, customerKeyOf, lineKeyOf } from './usage-key';
import { together, type UsageTotal } from './usage-total';

/** What decides which usage may lose its customers. */
export interface Condensing {
  readonly rules: Pick<RuleSet, 'billingRule' | 'scope' | 'smbScope'>;
  /** The customers marked with the NFR license, by name or id (R8). */
  readonly nfrCustomers: readonly string[];
}

/**
 * Condenses a partner's usage to totals per service, billing unit and day, without customers (section 8).
 *
 * Rule:   usage is added up only where billing has no use for its customer: it states the same columns, requirement, version
 *         and subscription. These stay as they are: what is billed by customer (R5, R13, and R1 by scope), lines of which
 *         some rows report Used and others do not (R3), customers with the NFR license or one nearly of its name (R8), annual
 *         customers, and rows without a subscription beside such (R17), customers whose name has several ids (R14), and
 *         rows that are `mixed` or below 0 (R25).
 * Shape:  usage, and what is there beside it of the same cycle → what stays in its order, then the totals.
 * Edges:  usage that was condensed before stays as it is.
 */
export function condensed(
  usage: readonly UsageTotal[],
  beside: readonly UsageTotal[],
  condensing: Condensing,
): readonly UsageTotal[] {
  const all = [...beside, ...usage];
  const staysWhole = wholeIn(all, condensing);
  const apart = customersApart(all, condensing.nfrCustomers);
  const groups = groupedBy(usage, (total) => (staysWhole(total) ? WHOLE : condensedKeyOf(total)));
  const whole = groups.get(WHOLE) ?? [];
  const added = [...groups].flatMap(([key, group]) => (key === WHOLE ? [] : joined(group, apart)));
  return [...whole, ...added];
}

/** The key of what stays as it is, which no condensed usage has. */
const WHOLE = '';

/** The customers with the NFR license, as they are named and by their own ids or names, in code-unit order. */
export function customersApart(usage: readonly UsageTotal[], named: readonly string[]): readonly string[] {
  const { keys } = nfrHolders(usage, named);
  const holding = usage.filter((total) => keys.has(customerKeyOf(total)));
  return [
    ...new Set([...named, ...holding.map(({ customer, customerId }) => customerId ?? customer)]),
  ].sort();
}

/** The lines of provisioned units of which some usage states Used and other usage does not (R3). */
export function partlyUsedLines(usage: readonly UsageTotal[]): ReadonlySet<string> {
  const lines = groupedBy(usage.filter(isProvisioned), lineKeyOf);
  const isPartly = (ofLine: readonly UsageTotal[]): boolean =>
    new Set(ofLine.map(({ usedUnits }) => usedUnits === null)).size > 1;
  return new Set([...lines].filter(([, ofLine]) => isPartly(ofLine)).map(([line]) => line));
}

/** Whether the rules bill such usage customer by customer (R1, R5, R13). */
export function isBilledByCustomer(
  total: UsageTotal,
  { billingRule, scope, smbScope }: Condensing['rules'],
): boolean {
  return isProvisioned(total) ? smbScope === 'customer' : billingRule === 'p85' || scope === 'customer';
}

/** Whether a customer of some usage, or its rows, are needed for themselves. */
function wholeIn(
  all: readonly UsageTotal[],
  { rules, nfrCustomers }: Condensing,
): (total: UsageTotal) => boolean {
  const { keys } = nfrHolders(all, nfrCustomers);
  const annual = annualCustomers(all);
  const partly = partlyUsedLines(all);
  const severalIds = new Set(namesWithSeveralIds(all).map(({ name }) => name));
  const isAlike = (total: UsageTotal): boolean =>
    nfrCustomers.some((name) => namesLike(name, total.customerNames).length > 0);
  return (total) =>
    total.apart !== null ||
    total.mixed ||
    isBelowZero(total) ||
    isBilledByCustomer(total, rules) ||
    keys.has(customerKeyOf(total)) ||
    isAlike(total) ||
    severalIds.has(total.customer) ||
    annual.has(customerKeyOf(total)) ||
    (annual.size > 0 && total.subscriptionType === null) ||
    (isProvisioned(total) && partly.has(lineKeyOf(total)));
}

function isBelowZero({ usedUnits, provisionedUnits, allocatedCredits }: UsageTotal): boolean {
  return [usedUnits, provisionedUnits, allocatedCredits].some((stated) => stated?.lt(ZERO) === true);
}

function joined(group: Group<UsageTotal>, apart: readonly string[]): UsageTotal {
  return {
    ...group[0],
    customer: '',
    customerId: null,
    customerNames: [],
    usedUnits: sumOfStated(group.map(({ usedUnits }) => usedUnits)),
    provisionedUnits: sumOfStated(group.map(({ provisionedUnits }) => provisionedUnits)),
    allocatedCredits: sumOfStated(group.map(({ allocatedCredits }) => allocatedCredits)),
    rows: rowsOf(group),
    disagreement: group.map(({ disagreement }) => disagreement).reduce(together),
    apart,
  };
}
