import {
  cycleOf,
  totalOf,
  usageKeyOf,
  withRow,
  type Place,
  type ReportCycle,
  type UsageRecord,
  type UsageTotal,
} from '../../engine';
import { rejectOf, type Reject } from '../records/reject';
import { Problem } from '../values/problem';

/** What becomes of rows with the same key (R14): a person is asked, their rows are summed, or all are rejected. */
export type DuplicatePolicy = 'ask' | 'sum' | 'reject';

/** Rows with the same key, counted. */
export interface Duplicates {
  /** How many keys have several rows. */
  readonly keys: number;
  /** How many rows those keys have together. */
  readonly rows: number;
  /** The key that was repeated first, with its first two rows; null where none was. */
  readonly example: DuplicateExample | null;
}

/** Two rows with the same key. */
export interface DuplicateExample {
  readonly record: UsageRecord;
  readonly first: Place;
}

/** The sums of usage rows by key, taken row by row: memory grows with keys, not with rows. */
export class UsageByKey {
  readonly #cycle: ReportCycle | null;
  readonly #policy: DuplicatePolicy;
  readonly #totals = new Map<string, UsageTotal>();
  readonly #rowsByCycle = new Map<ReportCycle, number>();
  /** Where the rows of repeated keys stand; only `reject` has to know. */
  readonly #repeated = new Map<string, Place[]>();
  #duplicates: Duplicates = { keys: 0, rows: 0, example: null };

  /** With a cycle, rows of other cycles are counted and not kept. */
  constructor(options: { readonly cycle: ReportCycle | null; readonly duplicates: DuplicatePolicy }) {
    this.#cycle = options.cycle;
    this.#policy = options.duplicates;
  }

  add(record: UsageRecord): void {
    const cycle = cycleOf(record.day);
    this.#rowsByCycle.set(cycle, (this.#rowsByCycle.get(cycle) ?? 0) + 1);
    if (this.#cycle !== null && cycle !== this.#cycle) return;
    const key = usageKeyOf(record);
    const total = this.#totals.get(key);
    if (total !== undefined) this.#repeat(key, total, record);
    this.#totals.set(key, total === undefined ? totalOf(record) : withRow(total, record));
  }

  /** How many rows of each cycle were taken, in the order in which cycles first came. */
  get rowsByCycle(): ReadonlyMap<ReportCycle, number> {
    return this.#rowsByCycle;
  }

  get duplicates(): Duplicates {
    return this.#duplicates;
  }

  /** The totals, in the order in which keys first came; under `reject` without those of repeated keys. */
  totals(): readonly UsageTotal[] {
    if (this.#repeated.size === 0) return [...this.#totals.values()];
    return [...this.#totals].filter(([key]) => !this.#repeated.has(key)).map(([, total]) => total);
  }

  /** Under `reject`, every row of every repeated key; the caller moves them from accepted to rejected. */
  rejects(): readonly Reject[] {
    return [...this.#repeated].flatMap(([key, places]) => {
      const total = this.#totals.get(key);
      return total === undefined ? [] : places.map((place) => duplicateReject(total, place));
    });
  }

  #repeat(key: string, total: UsageTotal, record: UsageRecord): void {
    const isFirst = total.rows === 1;
    const { keys, rows, example } = this.#duplicates;
    this.#duplicates = {
      keys: keys + (isFirst ? 1 : 0),
      rows: rows + (isFirst ? 2 : 1),
      example: example ?? { record, first: total.first },
    };
    if (this.#policy !== 'reject') return;
    const places = this.#repeated.get(key);
    if (places === undefined) this.#repeated.set(key, [total.first, record.place]);
    else places.push(record.place);
  }
}

function duplicateReject(total: UsageTotal, place: Place): Reject {
  const problem = new Problem('usage.duplicate', {
    customer: total.customer,
    service: total.service,
    day: total.day,
    place: `row ${total.first.row} of ${total.first.file}`,
  });
  return rejectOf(place, [{ column: '', value: '', problem }], total);
}
