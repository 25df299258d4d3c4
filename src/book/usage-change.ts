import type { Day, UsageTotal } from '../engine';
import type { UsageLoad } from './usage-load';

/** What a load does to one partner's usage of the cycle. */
export interface PartnerUsageChange {
  readonly partner: string;
  readonly daysPresent: readonly Day[];
  readonly daysContained: readonly Day[];
  /** Services and customers with rows that go on days of the load, and without any row in it. */
  readonly servicesLost: readonly string[];
  readonly customersLost: readonly string[];
  /** Rows in totals without customers of the load's services and days, so that nobody knows whether the load has them. */
  readonly inTotals: RowsInTotals;
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsRemoved: number;
}

/** Rows in condensed usage, by where they came from. */
export interface RowsInTotals {
  /** From files that the load has not; they can be kept beside it. */
  readonly ofOtherFiles: number;
  /** From files of the load, that came with other rows; the load's take their place. */
  readonly ofItsFiles: number;
}

/** What a load does to one partner's usage, while it is found out. */
export interface MutableChange {
  readonly present: Set<Day>;
  readonly contained: Set<Day>;
  readonly services: Set<string>;
  readonly customers: Set<string>;
  readonly files: Set<string>;
  readonly servicesLost: Map<string, string>;
  readonly customersLost: Map<string, string>;
  readonly inTotals: { ofOtherFiles: number; ofItsFiles: number };
  added: number;
  changed: number;
  removed: number;
}

/** What the load contains, by partner. */
export function changesIn({ totals }: UsageLoad): Map<string, MutableChange> {
  const changes = new Map<string, MutableChange>();
  for (const total of totals) {
    const change = changeOf(changes, total.partner);
    change.contained.add(total.day);
    change.services.add(serviceKeyOf(total));
    change.customers.add(customerKeyOf(total));
    change.files.add(total.first.file);
  }
  return changes;
}

/** The change of a partner; a new one where there was none. */
export function changeOf(changes: Map<string, MutableChange>, partner: string): MutableChange {
  const known = changes.get(partner);
  if (known !== undefined) return known;
  const change: MutableChange = {
    present: new Set(),
    contained: new Set(),
    services: new Set(),
    customers: new Set(),
    files: new Set(),
    servicesLost: new Map(),
    customersLost: new Map(),
    inTotals: { ofOtherFiles: 0, ofItsFiles: 0 },
    added: 0,
    changed: 0,
    removed: 0,
  };
  changes.set(partner, change);
  return change;
}

interface Unmatched {
  readonly day: Day;
  /** Null where the row cannot be read. */
  readonly total: UsageTotal | null;
  readonly load: Pick<UsageLoad, 'days' | 'parts'>;
}

/** Whether a row that the load has no key for stays; notes which service and which customer it is the last of. */
export function staysBeside(change: MutableChange, { day, total, load }: Unmatched): boolean {
  const isOfItsDays = change.contained.has(day);
  if (load.days === 'add' && !isOfItsDays) return true;
  if (total === null) return false;
  const service = serviceKeyOf(total);
  const isServiceLost = !change.services.has(service);
  if (isServiceLost && isOfItsDays) change.servicesLost.set(service, total.service);
  const isCustomerLost =
    total.apart === null
      ? isLastOfCustomer(change, total, isOfItsDays)
      : isOfOtherFile(change, total, isOfItsDays && !isServiceLost);
  return load.parts === 'keep' && (isServiceLost || isCustomerLost);
}

function isLastOfCustomer(change: MutableChange, total: UsageTotal, isOfItsDays: boolean): boolean {
  const customer = customerKeyOf(total);
  const isLost = !change.customers.has(customer);
  if (isLost && isOfItsDays) change.customersLost.set(customer, total.customer);
  return isLost;
}

/** Condensed usage tells no customers; what came with a file that the load has not may be of others than the load's. */
function isOfOtherFile({ files, inTotals }: MutableChange, total: UsageTotal, isAsked: boolean): boolean {
  const isOther = !files.has(total.first.file);
  if (isOther && isAsked) inTotals.ofOtherFiles += total.rows;
  return isOther;
}

/** A service of one tab: provisioned units alone are of another tab than credits (R16). */
function serviceKeyOf(total: UsageTotal): string {
  const { service, provisionedUnits, allocatedCredits, creditRequirement } = total;
  const isSmb = provisionedUnits !== null && allocatedCredits === null && creditRequirement === null;
  return `${isSmb ? 'smb' : 'credits'} ${service}`;
}

function customerKeyOf({ customer, customerId }: UsageTotal): string {
  return customerId === null ? `name ${customer}` : `id ${customerId}`;
}

/** Notes that a row of the load's days and services goes or becomes another. */
export function noteReplaced(change: MutableChange, day: Day, total: UsageTotal | null): void {
  if (total === null || total.apart === null || !change.contained.has(day)) return;
  if (change.files.has(total.first.file) && change.services.has(serviceKeyOf(total)))
    change.inTotals.ofItsFiles += total.rows;
}

/** The change of a partner, as it is told. */
export function counted(partner: string, change: MutableChange): PartnerUsageChange {
  const names = (lost: ReadonlyMap<string, string>): readonly string[] => [...new Set(lost.values())].sort();
  return {
    partner,
    daysPresent: [...change.present].sort(),
    daysContained: [...change.contained].sort(),
    servicesLost: names(change.servicesLost),
    customersLost: names(change.customersLost),
    inTotals: { ...change.inTotals },
    rowsAdded: change.added,
    rowsChanged: change.changed,
    rowsRemoved: change.removed,
  };
}
