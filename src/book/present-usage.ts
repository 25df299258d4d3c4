import { cycleOf, totalKeyOf, type Day, type ReportCycle, type UsageTotal } from '../engine';
import { Problem } from '../intake/values/problem';
import { dayReader } from '../intake/values/read-day';
import type { Row } from './cell';
import { cellText } from './cell-text';
import type { KeptUsage } from './kept-usage';
import { nameIn } from './name-in';
import { cellIn } from './row-of';
import type { MutableChange } from './usage-change';
import type { UsageLoad } from './usage-load';
import { usageRowReader } from './usage-rows';

/** A row of LMP_Usage before a load. */
export interface PresentRow {
  readonly row: Row;
  /** Null where the row names no partner or day. */
  readonly place: RowPlace | null;
  /** What the load does to its partner and cycle; null where that is nothing. */
  readonly change: MutableChange | null;
  /** Null where the row cannot be read, and where nobody has to. */
  readonly total: UsageTotal | null;
  /** '' where there is no total. */
  readonly key: string;
}

interface RowPlace {
  readonly partner: string;
  readonly cycle: ReportCycle;
  readonly day: Day;
}

/**
 * The rows of LMP_Usage before a load, each with what the load does to its partner.
 *
 * Edges: a row is read as billing reads it, so that "Acme " and a day that is text belong where they are billed. One that
 *        cannot be read belongs to the partner and the day that it names, and to no key.
 */
export function presentRows(
  rows: readonly Row[],
  changes: ReadonlyMap<string, MutableChange>,
  { load, known }: { readonly load: UsageLoad; readonly known: KeptUsage },
): readonly PresentRow[] {
  const { timeZone, files } = load;
  const placeOf = placeReader(load);
  const read = usageRowReader({ files, timeZone });
  return rows.map((row, position) => {
    const keyed = known.totalOf(row, { place: null, timeZone });
    const place = keyed === null ? placeOf(row) : placeOfTotal(keyed.total);
    const change = (place?.cycle === load.cycle ? changes.get(place.partner) : null) ?? null;
    if (change === null) return { row, place, change, total: null, key: '' };
    if (keyed !== null) return { row, place, change, ...keyed };
    const found = read(row, position);
    const total = 'total' in found ? found.total : null;
    return { row, place, change, total, key: total === null ? '' : totalKeyOf(total) };
  });
}

/** Whether a row adds up customers and names none (section 8). */
export function isCondensed(row: Row): boolean {
  return (
    cellIn('LMP_Usage', row, 'Customer') === '' &&
    String(cellIn('LMP_Usage', row, 'Exact')).includes('"apart":')
  );
}

/** How many rows a row of LMP_Usage stands for: those that were condensed; else it is one. */
export function rowsBehind(row: Row): number {
  return isCondensed(row) ? Number(cellIn('LMP_Usage', row, 'Rows')) || 1 : 1;
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
