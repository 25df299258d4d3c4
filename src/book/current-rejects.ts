import { cycleOf, dayOfSerial, issueOf, type Issue, type ReportCycle } from '../engine';
import type { Book } from './book';
import type { Row } from './cell';
import { filesOfLoads } from './load-rows';
import { cellIn } from './row-of';

/**
 * The rows of LMP_Rejected that the usage of each cycle still lacks.
 *
 * Rule:   a load is current while a row of LMP_Usage came with it; its rejected rows lack. They are mended where a later
 *         load of a file of the same name is current in the same cycle: that is the file, corrected.
 * Edges:  what became of a corrected file with another name cannot be told, and its rows go on being named.
 */
export function rejectsByCycle(book: Book): ReadonlyMap<ReportCycle, readonly Row[]> {
  if (book.LMP_Rejected.length === 0) return new Map();
  const files = filesOfLoads(book.LMP_Loads);
  const rejects = new Map<number, Row[]>();
  for (const row of book.LMP_Rejected) {
    const load = Number(cellIn('LMP_Rejected', row, 'Load'));
    rejects.set(load, [...(rejects.get(load) ?? []), row]);
  }
  return new Map(
    [...loadsByCycle(book)].flatMap(([cycle, loads]) => {
      const isMended = (load: number): boolean =>
        [...loads].some((other) => other > load && files.get(other) === files.get(load));
      const rows = [...loads].flatMap((load) => (isMended(load) ? [] : (rejects.get(load) ?? [])));
      return rows.length === 0 ? [] : [[cycle, rows] as const];
    }),
  );
}

/** The rows of LMP_Rejected that some cycle still lacks, in their order; the others were mended by a later load. */
export function currentRejects(book: Book): readonly Row[] {
  const current = new Set([...rejectsByCycle(book).values()].flat());
  return book.LMP_Rejected.filter((row) => current.has(row));
}

/** Says of each cycle how many rows of its files were not taken. */
export function rejectIssues(book: Book): ReadonlyMap<ReportCycle, Issue> {
  return new Map(
    [...rejectsByCycle(book)].map(([cycle, rows]) => {
      const first = rows[0] ?? [];
      const file = String(cellIn('LMP_Rejected', first, 'File'));
      const row = String(cellIn('LMP_Rejected', first, 'Row'));
      return [cycle, issueOf('load.rejected-rows', [], { rows: rows.length, first: `${file}, row ${row}` })];
    }),
  );
}

/** The loads that the usage rows of each cycle came with. */
function loadsByCycle(book: Book): ReadonlyMap<ReportCycle, ReadonlySet<number>> {
  const loads = new Map<ReportCycle, Set<number>>();
  for (const row of book.LMP_Usage) {
    const serial = cellIn('LMP_Usage', row, 'Day');
    const day = typeof serial === 'number' ? dayOfSerial(serial) : null;
    const cell = cellIn('LMP_Usage', row, 'Load');
    const load = cell === '' ? NaN : Number(cell);
    if (day === null || !Number.isInteger(load)) continue;
    const cycle = cycleOf(day);
    const known = loads.get(cycle);
    if (known === undefined) loads.set(cycle, new Set([load]));
    else known.add(load);
  }
  return loads;
}
