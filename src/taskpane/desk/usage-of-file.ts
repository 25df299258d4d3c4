import { totalOf, withRow, type UsageRecord, type UsageTotal } from '../../engine';

/**
 * The usage of one file by what its sums depend on, so that memory grows with services and days, not with customers.
 *
 * Rule: only rows that state the same columns, and the same requirement, are added up: the credits of their sum are then
 *       the sum of their credits (R4).
 */
export class UsageOfFile {
  readonly #totals = new Map<string, UsageTotal>();

  add(record: UsageRecord): void {
    const own = { ...record, partner: '', customer: '', customerId: null, subscriptionType: null };
    const key = keyOf(own);
    const total = this.#totals.get(key);
    this.#totals.set(key, total === undefined ? totalOf(own) : withRow(total, own));
  }

  totals(): readonly UsageTotal[] {
    return [...this.#totals.values()];
  }
}

function keyOf(record: UsageRecord): string {
  const { day, service, billingUnit, usedUnits, provisionedUnits, creditRequirement, allocatedCredits } =
    record;
  const stated = [usedUnits, provisionedUnits, allocatedCredits].map((quantity) => quantity !== null);
  return JSON.stringify([day, service, billingUnit, creditRequirement, ...stated]);
}
