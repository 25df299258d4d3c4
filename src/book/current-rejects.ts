import { cycleOf, dayOfSerial, issueOf, type Issue, type ReportCycle } from '../engine';
import type { Book } from './book';
import type { Row } from './cell';
import { filesOfLoads } from './load-rows';
import { nameIn } from './name-in';
import { reportKeyOf, type ReportId } from './report-id';
import { cellIn } from './row-of';

/** The rows of LMP_Rejected that each cycle still lacks. */
type RejectsByCycle = ReadonlyMap<ReportCycle, readonly Row[]>;

/**
 * The rows of LMP_Rejected that the usage of each cycle still lacks.
 *
 * Rule:   a load is current while a row of LMP_Usage came with it; its rejected rows lack. They are mended where a later
 *         load of a file of the same name is current in the same cycle: that is the file, corrected.
 * Edges:  what became of a corrected file with another name, or of a load that LMP_Loads no longer names, cannot be told,
 *         and its rows go on being named.
 */
export function rejectsByCycle(book: Book): RejectsByCycle {
  if (book.LMP_Rejected.length === 0) return new Map();
  const files = filesOfLoads(book.LMP_Loads);
  const rejects = new Map<number, Row[]>();
  for (const row of book.LMP_Rejected) {
    const load = Number(cellIn('LMP_Rejected', row, 'Load'));
    rejects.set(load, [...(rejects.get(load) ?? []), row]);
  }
  return new Map(
    [...loadsBy(book, (cycle) => cycle)].flatMap(([cycle, loads]) => {
      const isMended = (load: number): boolean =>
        files.has(load) && [...loads].some((other) => other > load && files.get(other) === files.get(load));
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
export function rejectIssues(rejects: RejectsByCycle): ReadonlyMap<ReportCycle, Issue> {
  return new Map(
    [...rejects].map(([cycle, rows]) => [cycle, issueOf('load.rejected-rows', [], counted(rows))]),
  );
}

/**
 * Says of each report, by its key, how many rows of the files that its usage came with were not taken.
 *
 * Edges: a rejected row may not even name its partner, so those of a file of several partners are said to each of them:
 *        none of their reports is approved before a person has looked.
 */
export function rejectIssuesOfReports(book: Book, rejects: RejectsByCycle): ReadonlyMap<string, Issue> {
  if (rejects.size === 0) return new Map();
  const partnerIn = (row: Row): string => nameIn(cellIn('LMP_Usage', row, 'Partner')) ?? '';
  const reports = new Map<string, ReportId>();
  const loads = loadsBy(book, (cycle, row) => {
    const id = { cycle, partner: partnerIn(row) };
    reports.set(reportKeyOf(id), id);
    return reportKeyOf(id);
  });
  return new Map(
    [...reports].flatMap(([key, { cycle, partner }]) => {
      const rows = (rejects.get(cycle) ?? []).filter(
        (row) => loads.get(key)?.has(Number(cellIn('LMP_Rejected', row, 'Load'))) === true,
      );
      const issue = issueOf('usage.rows-not-taken', [partner], counted(rows));
      return rows.length === 0 ? [] : [[key, issue] as const];
    }),
  );
}

function counted(rows: readonly Row[]): { readonly rows: number; readonly first: string } {
  const first = rows[0] ?? [];
  const file = String(cellIn('LMP_Rejected', first, 'File'));
  const row = String(cellIn('LMP_Rejected', first, 'Row'));
  return { rows: rows.length, first: `${file}, row ${row}` };
}

/** The loads that usage rows came with, by a key of cycle and row. */
function loadsBy<Key>(
  book: Book,
  keyOf: (cycle: ReportCycle, row: Row) => Key,
): ReadonlyMap<Key, ReadonlySet<number>> {
  const loads = new Map<Key, Set<number>>();
  for (const row of book.LMP_Usage) {
    const serial = cellIn('LMP_Usage', row, 'Day');
    const day = typeof serial === 'number' ? dayOfSerial(serial) : null;
    const cell = cellIn('LMP_Usage', row, 'Load');
    const load = cell === '' ? NaN : Number(cell);
    if (day === null || !Number.isInteger(load)) continue;
    const key = keyOf(cycleOf(day), row);
    const known = loads.get(key);
    if (known === undefined) loads.set(key, new Set([load]));
    else known.add(load);
  }
  return loads;
}
