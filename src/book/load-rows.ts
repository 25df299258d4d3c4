import type { Decimal } from '../engine';
import type { Book } from './book';
import type { Cell, Row } from './cell';
import { figureCell } from './quantity-cell';
import { cellIn, rowOf } from './row-of';
import { momentCell } from './time-cell';

/** One file that was loaded. Files that are loaded together have a number each. */
export interface Load {
  /** Counted from 1. */
  readonly load: number;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** Who loaded it, by the setting Name; '' where nobody said. */
  readonly by: string;
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  /** accepted + rejected = read */
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted rows of other cycles, which were not loaded. */
  readonly otherCycles: number;
  /** Sums of the rows that were loaded; null where none states any. */
  readonly usedUnits: Decimal | null;
  readonly allocatedCredits: Decimal | null;
  /** Which header was read as which field, as `columnsText` writes it. */
  readonly columns: string;
  /** What a person decided, in words: duplicates, signed corrections, days. */
  readonly options: string;
}

/** A load as a row of LMP_Loads. */
export function loadRowOf(load: Load): Row {
  return rowOf('LMP_Loads', {
    Load: load.load,
    At: momentCell(load.at),
    By: load.by,
    File: load.file,
    Bytes: load.bytes,
    'SHA-256': load.sha256,
    Read: load.read,
    Accepted: load.accepted,
    Rejected: load.rejected,
    'Other cycles': load.otherCycles,
    'Used units': figureCell(load.usedUnits),
    'Allocated credits': figureCell(load.allocatedCredits),
    Columns: load.columns,
    Options: load.options,
  });
}

/** The tables whose rows name a load. */
const NUMBERED = ['LMP_Loads', 'LMP_Usage', 'LMP_Rejected'] as const;

/**
 * The number of the next load: one above the highest that any row names.
 *
 * Edges: where rows of LMP_Loads were deleted, usage and rejected rows still name theirs; a number that was given out is
 *        never given out again, or those rows would point to another file.
 */
export function nextLoad(book: Pick<Book, (typeof NUMBERED)[number]>): number {
  let highest = 0;
  for (const name of NUMBERED) {
    for (const row of book[name]) highest = Math.max(highest, numberIn(cellIn(name, row, 'Load')) ?? 0);
  }
  return highest + 1;
}

/** The file of each load, by its number. */
export function filesOfLoads(rows: readonly Row[]): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap((row) => {
      const load = loadNumberOf(row);
      return load === null ? [] : [[load, String(cellIn('LMP_Loads', row, 'File'))] as const];
    }),
  );
}

/** The latest load of a file with these contents; null where it was never loaded. */
export function loadOfContents(rows: readonly Row[], sha256: string): number | null {
  const loads = rows.filter((row) => cellIn('LMP_Loads', row, 'SHA-256') === sha256).map(loadNumberOf);
  return loads.reduce((latest, load) => (load !== null && load > (latest ?? 0) ? load : latest), null);
}

/** The number of a load; null where its cell holds none. */
export function loadNumberOf(row: Row): number | null {
  return numberIn(cellIn('LMP_Loads', row, 'Load'));
}

function numberIn(cell: Cell): number | null {
  const load = typeof cell === 'string' && cell.trim() === '' ? NaN : Number(cell);
  return Number.isInteger(load) ? load : null;
}
