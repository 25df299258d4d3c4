import type { CreditedUsage, UncreditedUsage } from '../credits/allocated-credits';
import { ZERO } from '../decimal';
import { groupedBy } from '../grouped-by';
import { behind } from '../issues/behind';
import { issueOf, type Issue } from '../issues/issue';
import { lineKeyOf } from '../usage/usage-key';
import { together, type UsageTotal } from '../usage/usage-total';
import type { BillingDays } from './billing-days';

/** R6: a tie is said, and asked about where it matters which day was taken. */
export function tieIssues(days: BillingDays, path: readonly string[]): readonly Issue[] {
  if (days.day === null || days.tiedDays.length === 0) return [];
  const credits = days.dailyCredits.find(({ day }) => day === days.day)?.total ?? ZERO;
  const code = days.tieDiffers ? 'billing-day.tie-differs' : 'billing-day.tie';
  return [issueOf(code, path, { day: days.day, others: days.tiedDays, credits })];
}

/** R4: credits that differ from units × requirement, by service. */
export function disagreementIssues(usage: readonly UsageTotal[], path: readonly string[]): readonly Issue[] {
  return [...groupedBy(usage, ({ service }) => service)].flatMap(([service, ofService]) => {
    const found = ofService.map(({ disagreement }) => disagreement).reduce(together);
    return found === null ? [] : issueOf('credits.disagree', [...path, service], { ...found, service });
  });
}

/** R25: a correction that takes off more than there is lowers what other rows owe, so a person must see it. */
export function belowZeroIssues(
  credited: readonly CreditedUsage[],
  path: readonly string[],
): readonly Issue[] {
  const below = credited.filter(({ credits }) => credits.lt(ZERO)).map(({ usage }) => usage);
  return below.length === 0 ? [] : [issueOf('usage.below-zero', path, { ...behind(below), what: 'credits' })];
}

/** R4: why the credits of some usage cannot be told, by line. */
export function uncreditedIssues(
  uncredited: readonly UncreditedUsage[],
  path: readonly string[],
): readonly Issue[] {
  const groups = groupedBy(uncredited, ({ usage, problem }) => `${problem}\n${lineKeyOf(usage)}`);
  return [...groups.values()].map((group) => {
    const [{ usage, problem, why }] = group;
    const { service, billingUnit, day } = usage;
    return issueOf(problem, [...path, service], {
      ...behind(group.map((uncredited) => uncredited.usage)),
      service,
      billingUnit,
      day,
      why,
    });
  });
}
