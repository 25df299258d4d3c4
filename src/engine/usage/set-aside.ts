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
 * Edges:  a Trial row of an annual customer counts as Trial. What states nothing is taken as Full and Monthly.
 */
export function setAside(usage: readonly UsageTotal[]): Sorted {
  const isTrial = (total: UsageTotal): boolean => total.licenseVersion === 'Trial';
  const isAnnual = (total: UsageTotal): boolean =>
    !isTrial(total) && total.subscriptionType === 'Annual license';
  return {
    billed: usage.filter((total) => !isTrial(total) && !isAnnual(total)),
    trial: usage.filter(isTrial),
    annual: usage.filter(isAnnual),
  };
}
