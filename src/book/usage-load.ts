import { cycleOf, dayOfSerial, type Day, type ReportCycle, type UsageTotal } from '../engine';
import type { Row } from './cell';
import { rowKeyOf } from './row-key';
import { cellIn } from './row-of';
import { TABLES } from './schema-table';
import { usageRowOf } from './usage-rows';

/** Usage of one cycle that is to stand in LMP_Usage. */
export interface UsageLoad {
  readonly cycle: ReportCycle;
  /** Keys of that cycle. */
  readonly totals: readonly UsageTotal[];
  /** The number of the load that a key's first row came with. */
  readonly loadOf: (total: UsageTotal) => number;
  /** What becomes of days that the table has of a partner and the load has not. */
  readonly days: 'add' | 'replace';
}

/** What a load does to one partner's usage of the cycle. */
export interface PartnerUsageChange {
  readonly partner: string;
  readonly daysPresent: readonly Day[];
  readonly daysContained: readonly Day[];
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsRemoved: number;
}

/**
 * The rows of LMP_Usage after a load.
 *
 * Rule:   section 8, a load replaces only the partner × cycle that it contains; under `add`, only the days of it.
 * Shape:  rows that stay keep their place, new ones follow in the order of the totals; partners in code-unit order.
 * Edges:  a key that comes with the same quantities keeps its row as it stands, its load with it: loading a file twice
 *         changes nothing.
 */
export function withUsage(
  rows: readonly Row[],
  load: UsageLoad,
): { readonly rows: readonly Row[]; readonly partners: readonly PartnerUsageChange[] } {
  const changes = new Map<string, MutableChange>();
  const wanted = new Map<string, Row>();
  for (const total of load.totals) {
    const row = usageRowOf(total, load.loadOf(total));
    wanted.set(rowKeyOf('LMP_Usage', row), row);
    changeOf(changes, total.partner).contained.add(total.day);
  }
  const kept: Row[] = [];
  for (const row of rows) {
    const place = placeOf(row);
    const change = place?.cycle === load.cycle ? changes.get(place.partner) : undefined;
    if (place === null || change === undefined) {
      kept.push(row);
      continue;
    }
    change.present.add(place.day);
    const key = rowKeyOf('LMP_Usage', row);
    const loaded = wanted.get(key);
    if (loaded !== undefined) {
      const isSame = saysTheSame(row, loaded);
      wanted.delete(key);
      kept.push(isSame ? row : loaded);
      if (!isSame) change.changed += 1;
    } else if (load.days === 'add' && !change.contained.has(place.day)) kept.push(row);
    else change.removed += 1;
  }
  for (const row of wanted.values())
    changeOf(changes, String(cellIn('LMP_Usage', row, 'Partner'))).added += 1;
  return {
    rows: [...kept, ...wanted.values()],
    partners: [...changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([partner, change]) => counted(partner, change)),
  };
}

interface MutableChange {
  readonly present: Set<Day>;
  readonly contained: Set<Day>;
  added: number;
  changed: number;
  removed: number;
}

function changeOf(changes: Map<string, MutableChange>, partner: string): MutableChange {
  const known = changes.get(partner);
  if (known !== undefined) return known;
  const change = { present: new Set<Day>(), contained: new Set<Day>(), added: 0, changed: 0, removed: 0 };
  changes.set(partner, change);
  return change;
}

function counted(partner: string, change: MutableChange): PartnerUsageChange {
  return {
    partner,
    daysPresent: [...change.present].sort(),
    daysContained: [...change.contained].sort(),
    rowsAdded: change.added,
    rowsChanged: change.changed,
    rowsRemoved: change.removed,
  };
}

/** Whose row of which day it is; null where its day cannot be read: such a row belongs to no partner's cycle. */
function placeOf(
  row: Row,
): { readonly partner: string; readonly cycle: ReportCycle; readonly day: Day } | null {
  const serial = cellIn('LMP_Usage', row, 'Day');
  const day = typeof serial === 'number' ? dayOfSerial(serial) : null;
  if (day === null) return null;
  return { partner: String(cellIn('LMP_Usage', row, 'Partner')), cycle: cycleOf(day), day };
}

const WHERE_FROM: readonly number[] = [TABLES.LMP_Usage.at.Load, TABLES.LMP_Usage.at['First row']];

function saysTheSame(row: Row, other: Row): boolean {
  return other.every((cell, index) => cell === row[index] || WHERE_FROM.includes(index));
}
