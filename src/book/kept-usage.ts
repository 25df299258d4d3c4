import { totalKeyOf, type Place, type UsageTotal } from '../engine';
import type { Row } from './cell';
import { usageRowOf } from './usage-rows';

/** A total that was read from a row, with its key. */
export interface KeyedTotal {
  readonly total: UsageTotal;
  readonly key: string;
}

/** What a row is read by besides its cells. */
export interface ReadBy {
  /** Where it came from; null where that does not matter. */
  readonly place: Place | null;
  readonly timeZone: string;
}

/**
 * The usage rows that were read, and the totals that were laid out as rows: neither has to be done again while the row,
 * or the total, is the very same object.
 *
 * Rule:  what a row is read as hangs on its cells, on where it came from, and on the account's time zone. Rows are kept
 *        weakly: one that no workbook holds any more is forgotten.
 * Edges: rows that were rejected are not kept, because their number in the table is part of what is said of them.
 */
export class KeptUsage {
  readonly #totals = new WeakMap<Row, KeyedTotal & { readonly timeZone: string }>();
  readonly #rows = new WeakMap<UsageTotal, { readonly row: Row; readonly load: number | null }>();

  /** What a row was read as; null where it has to be read. */
  totalOf(row: Row, { place, timeZone }: ReadBy): KeyedTotal | null {
    const kept = this.#totals.get(row);
    if (kept === undefined) return null;
    const { first } = kept.total;
    const isThere = place === null || (first.row === place.row && first.file === place.file);
    return isThere && kept.timeZone === timeZone ? kept : null;
  }

  keep(row: Row, total: UsageTotal, timeZone: string): KeyedTotal {
    const kept = { total, key: totalKeyOf(total), timeZone };
    this.#totals.set(row, kept);
    return kept;
  }

  /** The row of a total that was loaded, the same one each time. */
  rowOf(total: UsageTotal, load: number | null): Row {
    const kept = this.#rows.get(total);
    if (kept !== undefined && kept.load === load) return kept.row;
    const row = usageRowOf(total, load);
    this.#rows.set(total, { row, load });
    return row;
  }
}
