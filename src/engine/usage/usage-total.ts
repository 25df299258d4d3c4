import type { Decimal } from '../decimal';
import type { Place, SubscriptionType, UsageRecord, UsageStatement } from './usage-record';

/** The rows of one key, added up (R14). */
export interface UsageTotal extends UsageStatement {
  readonly rows: number;
  readonly first: Place;
  /** The names that the rows gave the customer, in code-unit order; several only under one customer id. */
  readonly customerNames: readonly string[];
  /** Whether the rows state different columns, requirements or subscriptions: adding those would guess. */
  readonly mixed: boolean;
  /** Rows that state credits other than their units × their requirement (R4); null where there are none. */
  readonly disagreement: Disagreement | null;
  /**
   * Null for a customer's own usage. Else the usage was condensed (section 8): it adds up customers, its customer is '', and
   * these names and ids of customers with the NFR license are surely not among them.
   */
  readonly apart: readonly string[] | null;
}

/** Rows whose own credits differ from their units × their requirement, and the one that differs most (R4). */
export interface Disagreement {
  readonly rows: number;
  readonly largest: Place;
  readonly statedCredits: Decimal;
  readonly computedCredits: Decimal;
}

/** Starts the total of a key with its first row. */
export function totalOf(record: UsageRecord): UsageTotal {
  // Each field by name: a spread of the rest is several times slower, and this runs once a key.
  return {
    partner: record.partner,
    customer: record.customer,
    customerId: record.customerId,
    service: record.service,
    billingUnit: record.billingUnit,
    licenseVersion: record.licenseVersion,
    subscriptionType: record.subscriptionType,
    day: record.day,
    usedUnits: record.usedUnits,
    provisionedUnits: record.provisionedUnits,
    creditRequirement: record.creditRequirement,
    allocatedCredits: record.allocatedCredits,
    rows: 1,
    first: record.place,
    customerNames: [record.customer],
    mixed: false,
    disagreement: disagreementOf(record),
    apart: null,
  };
}

/**
 * Adds a row to the total of its key.
 *
 * Shape:  total, row of the same key → total. The order of the rows does not matter but for `first`.
 * Edges:  what only one of the two states is kept, and the total is marked `mixed`; of two requirements the
 *         higher is kept, of two names the first in code-unit order, of two subscriptions the monthly plan.
 */
export function withRow(total: UsageTotal, record: UsageRecord): UsageTotal {
  return {
    ...total,
    customer: total.customer < record.customer ? total.customer : record.customer,
    customerNames: total.customerNames.includes(record.customer)
      ? total.customerNames
      : [...total.customerNames, record.customer].sort(),
    subscriptionType: monthlyFirst(total.subscriptionType, record.subscriptionType),
    usedUnits: added(total.usedUnits, record.usedUnits),
    provisionedUnits: added(total.provisionedUnits, record.provisionedUnits),
    creditRequirement: higher(total.creditRequirement, record.creditRequirement),
    allocatedCredits: added(total.allocatedCredits, record.allocatedCredits),
    rows: total.rows + 1,
    mixed: total.mixed || !stateTheSame(total, record),
    disagreement: together(total.disagreement, disagreementOf(record)),
  };
}

function disagreementOf(record: UsageRecord): Disagreement | null {
  const { allocatedCredits, usedUnits, creditRequirement, place } = record;
  if (allocatedCredits === null || usedUnits === null || creditRequirement === null) return null;
  const computedCredits = usedUnits.times(creditRequirement);
  if (computedCredits.equals(allocatedCredits)) return null;
  return { rows: 1, largest: place, statedCredits: allocatedCredits, computedCredits };
}

/** Two disagreements as one, with the place and the credits of the larger. */
export function together(a: Disagreement | null, b: Disagreement | null): Disagreement | null {
  if (a === null || b === null) return a ?? b;
  const larger = differenceOf(a).cmp(differenceOf(b)) || a.statedCredits.cmp(b.statedCredits);
  return { ...(larger < 0 ? b : a), rows: a.rows + b.rows };
}

function differenceOf({ statedCredits, computedCredits }: Disagreement): Decimal {
  return statedCredits.minus(computedCredits).abs();
}

/** Of two subscriptions the one that is billed here, so that nothing leaves the bill because rows contradict each other. */
function monthlyFirst(a: SubscriptionType | null, b: SubscriptionType | null): SubscriptionType | null {
  return a === 'Monthly plan' || b === null ? a : b === 'Monthly plan' || a === null ? b : a;
}

function stateTheSame(a: UsageStatement, b: UsageStatement): boolean {
  return (
    a.subscriptionType === b.subscriptionType &&
    (a.usedUnits === null) === (b.usedUnits === null) &&
    (a.provisionedUnits === null) === (b.provisionedUnits === null) &&
    (a.allocatedCredits === null) === (b.allocatedCredits === null) &&
    (a.creditRequirement === null
      ? b.creditRequirement === null
      : b.creditRequirement !== null && a.creditRequirement.equals(b.creditRequirement))
  );
}

function added(a: Decimal | null, b: Decimal | null): Decimal | null {
  if (a === null || b === null) return a ?? b;
  return a.plus(b);
}

function higher(a: Decimal | null, b: Decimal | null): Decimal | null {
  if (a === null || b === null) return a ?? b;
  return a.gte(b) ? a : b;
}
