import { customerKeyOf } from './usage-key';
import type { UsageTotal } from './usage-total';

/** Usage sorted by whether it is billed here (R17). */
export interface Sorted {
  readonly billed: readonly UsageTotal[];
  readonly trial: readonly UsageTotal[];
  readonly annual: readonly UsageTotal[];
}

/**
 * Sets Trial rows and annual customers aside, before the billing day is found (R17).
 *
 * Edges:  a Trial row of an annual customer counts as Trial. What states nothing is taken as Full and Monthly; but a row
 *         that states no subscription is its customer's, so it is annual where another row of the customer is.
 */
export function setAside(usage: readonly UsageTotal[]): Sorted {
  const isTrial = (total: UsageTotal): boolean => total.licenseVersion === 'Trial';
  const annualKeys = annualCustomers(usage);
  const isAnnual = (total: UsageTotal): boolean =>
    !isTrial(total) &&
    (statesAnnual(total) || (total.subscriptionType === null && annualKeys.has(customerKeyOf(total))));
  return {
    billed: usage.filter((total) => !isTrial(total) && !isAnnual(total)),
    trial: usage.filter(isTrial),
    annual: usage.filter(isAnnual),
  };
}

/** The keys of the customers of which some row states an annual license (R17). */
export function annualCustomers(usage: readonly UsageTotal[]): ReadonlySet<string> {
  return new Set(usage.filter(statesAnnual).map(customerKeyOf));
}

function statesAnnual({ subscriptionType }: UsageTotal): boolean {
  return subscriptionType === 'Annual license';
}
