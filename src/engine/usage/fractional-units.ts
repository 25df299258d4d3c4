import type { UsageTotal } from './usage-total';

/** Bytes are measured, and not counted, whether or not a month's figures show it. */
const BYTES = /^[KMGTP]B(?:-month)?$/u;

/**
 * The billing units that have decimals: what is counted, as seats, has none (R3, R11).
 *
 * Rule:  bytes, and every unit of which some usage states a fraction.
 * Edges: usage without a billing unit tells of its service alone.
 */
export function fractionalUnits(usage: readonly UsageTotal[]): ReadonlySet<string> {
  const units = new Set<string>();
  for (const { service, billingUnit, usedUnits, provisionedUnits } of usage) {
    const isFraction = usedUnits?.isInteger() === false || provisionedUnits?.isInteger() === false;
    if (isFraction || BYTES.test(billingUnit)) units.add(unitOf(service, billingUnit));
  }
  return units;
}

/** Whether chargeable units of a line may have decimals. */
export function hasDecimals(
  units: ReadonlySet<string>,
  { name, billingUnit }: { readonly name: string; readonly billingUnit: string },
): boolean {
  return units.has(unitOf(name, billingUnit));
}

function unitOf(service: string, billingUnit: string): string {
  return billingUnit === '' ? `of ${service}` : billingUnit;
}
