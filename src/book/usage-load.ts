import { cycleOf, usageKeyOf, type Day, type ReportCycle, type UsageTotal } from '../engine';
import { Problem } from '../intake/values/problem';
import { dayReader } from '../intake/values/read-day';
import type { Row } from './cell';
import { cellText } from './cell-text';
import { KeptUsage } from './kept-usage';
import { nameIn } from './name-in';
import { cellIn } from './row-of';
import { TABLES } from './schema-table';
import { usageRowReader } from './usage-rows';

/** Usage of one cycle that is to stand in LMP_Usage. */
export interface UsageLoad {
  readonly cycle: ReportCycle;
  /** Keys of that cycle. */
  readonly totals: readonly UsageTotal[];
  /** The number of the load that a key's first row came with. */
  readonly loadOf: (total: UsageTotal) => number;
  /** What becomes of days that the table has of a partner and the load has not. */
  readonly days: 'add' | 'replace';
  /** What becomes of services and customers that the table has of a partner and the load has not. */
  readonly parts: 'keep' | 'replace';
  /** The account's, for timestamps that people typed. */
  readonly timeZone: string;
  readonly kept?: KeptUsage;
}

/** What a load does to one partner's usage of the cycle. */
export interface PartnerUsageChange {
  readonly partner: string;
  readonly daysPresent: readonly Day[];
  readonly daysContained: readonly Day[];
  /** Services and customers with rows that go on days of the load, and without any row in it. */
  readonly servicesLost: readonly string[];
  readonly customersLost: readonly string[];
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsRemoved: number;
}

/**
 * The rows of LMP_Usage after a load.
 *
 * Rule:   section 8, a load replaces only the partner × cycle that it contains; under `add`, only the days of it; under
 *         `keep`, only the services and customers of it.
 * Shape:  rows that stay keep their place, new ones follow in the order of the totals; partners in code-unit order.
 * Edges:  rows are read as billing reads them, so that "Acme " and a day that is text belong where they are billed. A key
 *         that comes with the same quantities keeps its row as it stands, its load with it: loading a file twice
 *         changes nothing. A row that cannot be read belongs to the partner and the day that it names, and to no key.
 */
export function withUsage(
  rows: readonly Row[],
  load: UsageLoad,
): { readonly rows: readonly Row[]; readonly partners: readonly PartnerUsageChange[] } {
  const { timeZone, kept: known = new KeptUsage() } = load;
  const changes = changesIn(load);
  const wanted = new Map(
    load.totals.map((total) => [usageKeyOf(total), { total, row: known.rowOf(total, load.loadOf(total)) }]),
  );
  const placeOf = placeReader(load);
  const read = usageRowReader({ files: new Map(), timeZone });
  const kept: Row[] = [];
  for (const [position, row] of rows.entries()) {
    const keyed = known.totalOf(row, { place: null, timeZone });
    const place = keyed === null ? placeOf(row) : placeOfTotal(keyed.total);
    const change = place?.cycle === load.cycle ? changes.get(place.partner) : undefined;
    if (place === null || change === undefined) {
      kept.push(row);
      continue;
    }
    change.present.add(place.day);
    const found = keyed ?? read(row, position);
    const total = 'total' in found ? found.total : null;
    const loaded = wanted.get(keyed?.key ?? (total === null ? '' : usageKeyOf(total)));
    if (loaded !== undefined) {
      const isSame = saysTheSame(row, loaded.row);
      wanted.delete(usageKeyOf(loaded.total));
      kept.push(isSame ? row : loaded.row);
      if (!isSame) change.changed += 1;
    } else if (staysBeside(change, { day: place.day, total, load })) kept.push(row);
    else change.removed += 1;
  }
  for (const { total } of wanted.values()) changeOf(changes, total.partner).added += 1;
  return {
    rows: [...kept, ...[...wanted.values()].map(({ row }) => row)],
    partners: [...changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([partner, change]) => counted(partner, change)),
  };
}

interface MutableChange {
  readonly present: Set<Day>;
  readonly contained: Set<Day>;
  readonly services: Set<string>;
  readonly customers: Set<string>;
  readonly servicesLost: Map<string, string>;
  readonly customersLost: Map<string, string>;
  added: number;
  changed: number;
  removed: number;
}

/** What the load contains, by partner. */
function changesIn({ totals }: UsageLoad): Map<string, MutableChange> {
  const changes = new Map<string, MutableChange>();
  for (const total of totals) {
    const change = changeOf(changes, total.partner);
    change.contained.add(total.day);
    change.services.add(serviceKeyOf(total));
    change.customers.add(customerKeyOf(total));
  }
  return changes;
}

function changeOf(changes: Map<string, MutableChange>, partner: string): MutableChange {
  const known = changes.get(partner);
  if (known !== undefined) return known;
  const change: MutableChange = {
    present: new Set(),
    contained: new Set(),
    services: new Set(),
    customers: new Set(),
    servicesLost: new Map(),
    customersLost: new Map(),
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
  readonly load: UsageLoad;
}

/** Whether a row that the load has no key for stays; notes which service and which customer it is the last of. */
function staysBeside(change: MutableChange, { day, total, load }: Unmatched): boolean {
  const isOfItsDays = change.contained.has(day);
  if (load.days === 'add' && !isOfItsDays) return true;
  if (total === null) return false;
  const service = serviceKeyOf(total);
  const customer = customerKeyOf(total);
  const isServiceLost = !change.services.has(service);
  const isCustomerLost = !change.customers.has(customer);
  if (isServiceLost && isOfItsDays) change.servicesLost.set(service, total.service);
  if (isCustomerLost && isOfItsDays) change.customersLost.set(customer, total.customer);
  return load.parts === 'keep' && (isServiceLost || isCustomerLost);
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

function counted(partner: string, change: MutableChange): PartnerUsageChange {
  const names = (lost: ReadonlyMap<string, string>): readonly string[] => [...new Set(lost.values())].sort();
  return {
    partner,
    daysPresent: [...change.present].sort(),
    daysContained: [...change.contained].sort(),
    servicesLost: names(change.servicesLost),
    customersLost: names(change.customersLost),
    rowsAdded: change.added,
    rowsChanged: change.changed,
    rowsRemoved: change.removed,
  };
}

interface RowPlace {
  readonly partner: string;
  readonly cycle: ReportCycle;
  readonly day: Day;
}

/** Whose row of which day it is; null where one of them cannot be read: such a row belongs to no partner's cycle. */
function placeReader({ timeZone }: UsageLoad): (row: Row) => RowPlace | null {
  const readDay = dayReader(timeZone);
  return (row) => {
    const partner = nameIn(cellIn('LMP_Usage', row, 'Partner'));
    const day = readDay(cellText(cellIn('LMP_Usage', row, 'Day'), 'day'));
    if (partner === null || day === null || day instanceof Problem) return null;
    return { partner, cycle: cycleOf(day), day };
  };
}

function placeOfTotal({ partner, day }: UsageTotal): RowPlace {
  return { partner, cycle: cycleOf(day), day };
}

const WHERE_FROM: readonly number[] = [TABLES.LMP_Usage.at.Load, TABLES.LMP_Usage.at['First row']];

function saysTheSame(row: Row, other: Row): boolean {
  return other.every((cell, index) => cell === row[index] || WHERE_FROM.includes(index));
}
