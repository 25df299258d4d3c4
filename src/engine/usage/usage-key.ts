import type { UsageStatement } from './usage-record';
import type { UsageTotal } from './usage-total';

const SEPARATOR = '\u001f';

/**
 * The key of a usage row: partner, customer, service, billing unit, license version and day (R14).
 *
 * A customer is known by id where there is one, else by name; an id never meets a name that reads the same.
 */
export function usageKeyOf(usage: UsageStatement): string {
  return [
    usage.partner,
    customerKeyOf(usage),
    usage.service,
    usage.billingUnit,
    usage.licenseVersion ?? '',
    usage.day,
  ].join(SEPARATOR);
}

/**
 * What tells one usage total from another: the key of its rows (R14), and where it was condensed (section 8) what all of them
 * state alike, and their file, so that a file's load stays behind some of its usage.
 */
export function totalKeyOf(total: UsageTotal): string {
  return total.apart === null ? usageKeyOf(total) : condensedKeyOf(total);
}

/** The usage totals that are condensed to one have this in common (section 8). */
export function condensedKeyOf(total: UsageTotal): string {
  return [
    total.partner,
    '',
    total.service,
    total.billingUnit,
    total.licenseVersion ?? '',
    total.day,
    total.subscriptionType ?? '',
    total.usedUnits === null ? '' : 'used',
    total.provisionedUnits === null ? '' : 'provisioned',
    total.allocatedCredits === null ? '' : 'credits',
    total.creditRequirement?.toFixed() ?? '',
    total.first.file,
  ].join(SEPARATOR);
}

/** A customer as people read it: condensed usage names none (section 8). */
export function customerText({ customer }: Pick<UsageStatement, 'customer'>): string {
  return customer === '' ? 'customers kept as totals' : customer;
}

/** What tells one customer of a partner from another: the id where there is one, else the name (R14). */
export function customerKeyOf(usage: Pick<UsageStatement, 'customer' | 'customerId'>): string {
  return usage.customerId === null
    ? `name${SEPARATOR}${usage.customer}`
    : `id${SEPARATOR}${usage.customerId}`;
}

/** What tells one customer's part of a line from another: customer, name and billing unit. */
export function partKeyOf(usage: UsageStatement): string {
  return `${customerKeyOf(usage)}${SEPARATOR}${lineKeyOf(usage)}`;
}

/** What tells one report line from another within its tab: name and billing unit. */
export function lineKeyOf(usage: Pick<UsageStatement, 'service' | 'billingUnit'>): string {
  return `${usage.service}${SEPARATOR}${usage.billingUnit}`;
}
