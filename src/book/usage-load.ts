import {
  condensed,
  groupedBy,
  totalKeyOf,
  type Condensing,
  type ReportCycle,
  type UsageTotal,
} from '../engine';
import type { Row } from './cell';
import { KeptUsage } from './kept-usage';
import { presentRows, rowsBehind, type PresentRow } from './present-usage';
import { TABLES } from './schema-table';
import {
  changeOf,
  changesIn,
  counted,
  noteReplaced,
  staysBeside,
  type MutableChange,
  type PartnerUsageChange,
} from './usage-change';

/** A load that takes its cycle above so many usage rows is kept as totals (section 8). */
export const ROWS_OF_A_CYCLE = 300_000;

/** Usage of one cycle that is to stand in LMP_Usage. */
export interface UsageLoad {
  readonly cycle: ReportCycle;
  /** Keys of that cycle. */
  readonly totals: readonly UsageTotal[];
  /** The number of the load that a key's first row came with. */
  readonly loadOf: (total: UsageTotal) => number;
  /** The file of each load that was there before, by its number. */
  readonly files: ReadonlyMap<number, string>;
  /** What becomes of days that the table has of a partner and the load has not. */
  readonly days: 'add' | 'replace';
  /** What becomes of services and customers that the table has of a partner and the load has not. */
  readonly parts: 'keep' | 'replace';
  /** The account's, for timestamps that people typed. */
  readonly timeZone: string;
  readonly kept?: KeptUsage;
  /** What decides which usage of a partner may be kept as totals. */
  readonly condensingOf: (partner: string) => Condensing;
  readonly rowsOfACycle?: number;
}

/** LMP_Usage after a load. */
export interface UsageAfterLoad {
  readonly rows: readonly Row[];
  readonly partners: readonly PartnerUsageChange[];
  /** How the load is kept where its cycle is too large for rows of customers; else null. */
  readonly asTotals: KeptAsTotals | null;
}

/** What is told of a load that is kept as totals. */
export interface KeptAsTotals {
  /** Rows of the cycle with the load. */
  readonly rowsOfCycle: number;
  /** Rows of LMP_Usage that hold the load. */
  readonly rowsKept: number;
}

/**
 * The rows of LMP_Usage after a load.
 *
 * Rule:   section 8, a load replaces only the partner × cycle that it contains; under `add`, only the days of it; under
 *         `keep`, only the services and customers of it. A load that takes its cycle above 300,000 rows is itself kept as
 *         totals; what other loads brought is left as it is, because it may hold people's corrections and columns.
 * Shape:  rows that stay keep their place, new ones follow in the order of the totals; partners in code-unit order.
 * Edges:  a key that comes with the same quantities keeps its row as it stands, its load with it: loading a file twice
 *         changes nothing.
 */
export function withUsage(rows: readonly Row[], load: UsageLoad): UsageAfterLoad {
  const { kept: known = new KeptUsage(), rowsOfACycle = ROWS_OF_A_CYCLE } = load;
  const changes = changesIn(load);
  const present = presentRows(rows, changes, { load, known });

  // 1. What stays beside the load, whatever the load is kept as.
  const beside = besideOf(present, load);

  // 2. What the load is kept as.
  const rowsOfCycle = load.totals.length + rowsIn(load.cycle, beside);
  const isLarge = rowsOfCycle > rowsOfACycle && !isHeld(present, load, known);
  const totals = isLarge ? condensedLoad(load, beside) : load.totals;

  // 3. The rows.
  const wanted = new Map(
    totals.map((total) => [totalKeyOf(total), { total, row: known.rowOf(total, load.loadOf(total)) }]),
  );
  const kept = laidOut(present, wanted, new Set(beside));
  for (const { total } of wanted.values()) changeOf(changes, total.partner).added += 1;
  return {
    rows: [...kept, ...[...wanted.values()].map(({ row }) => row)],
    partners: [...changes]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([partner, change]) => counted(partner, change)),
    asTotals: isLarge ? { rowsOfCycle, rowsKept: totals.length } : null,
  };
}

function besideOf(present: readonly PresentRow[], load: UsageLoad): readonly PresentRow[] {
  const loaded = new Set(load.totals.map(totalKeyOf));
  return present.filter(({ place, change, total, key }) => {
    if (place === null || change === null) return true;
    change.present.add(place.day);
    return !loaded.has(key) && staysBeside(change, { day: place.day, total, load });
  });
}

function rowsIn(cycle: ReportCycle, rows: readonly PresentRow[]): number {
  return rows.reduce((sum, { place, row }) => (place?.cycle === cycle ? sum + rowsBehind(row) : sum), 0);
}

/** Whether every key of the load stands as it comes: loading a file twice does not take its customers away. */
function isHeld(present: readonly PresentRow[], { totals, loadOf }: UsageLoad, known: KeptUsage): boolean {
  const rows = new Map(present.map(({ key, row }) => [key, row]));
  return totals.every((total) => {
    const row = rows.get(totalKeyOf(total));
    return row !== undefined && saysTheSame(row, known.rowOf(total, loadOf(total)));
  });
}

/** Section 8: partner by partner, with what stays beside the load. */
function condensedLoad(
  { totals, condensingOf }: UsageLoad,
  beside: readonly PresentRow[],
): readonly UsageTotal[] {
  const staying = groupedBy(
    beside.flatMap(({ total }) => total ?? []),
    ({ partner }) => partner,
  );
  return [...groupedBy(totals, ({ partner }) => partner)].flatMap(([partner, own]) =>
    condensed(own, staying.get(partner) ?? [], condensingOf(partner)),
  );
}

type Wanted = Map<string, { readonly total: UsageTotal; readonly row: Row }>;

/** The rows that keep their place; what is found of the wanted ones is taken from them. */
function laidOut(
  present: readonly PresentRow[],
  wanted: Wanted,
  beside: ReadonlySet<PresentRow>,
): readonly Row[] {
  return present.flatMap((one) => {
    const { row, change, key } = one;
    if (change === null || beside.has(one)) return [row];
    const loaded = wanted.get(key);
    wanted.delete(key);
    if (loaded !== undefined && saysTheSame(row, loaded.row)) return [row];
    noteGone(one, change, loaded !== undefined);
    return loaded === undefined ? [] : [loaded.row];
  });
}

function noteGone({ place, total }: PresentRow, change: MutableChange, isChanged: boolean): void {
  if (isChanged) change.changed += 1;
  else change.removed += 1;
  if (place !== null) noteReplaced(change, place.day, total);
}

const WHERE_FROM: readonly number[] = [TABLES.LMP_Usage.at.Load, TABLES.LMP_Usage.at['First row']];

function saysTheSame(row: Row, other: Row): boolean {
  return other.every((cell, index) => cell === row[index] || WHERE_FROM.includes(index));
}
