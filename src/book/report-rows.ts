import type { BilledReport } from './billed-report';
import type { Book } from './book';
import { BLANK, type Cell, type Row } from './cell';
import { computedRows, standingCells } from './computed-rows';
import type { KeptWork } from './kept-work';
import type { LineTableName } from './line-rows';
import { outOfDate } from './out-of-date';
import { outputRowsOf, type OutputName, type OutputRows } from './output-rows';
import { reportIdIn, reportKeyOf, reportReader } from './report-id';
import { rowKeyOf } from './row-key';
import { cellIn } from './row-of';
import { TABLES } from './schema-table';
import { momentCell } from './time-cell';

/** The status of a report that nobody has touched. */
const FIRST_STATUS = 'MSP preparing';

/** The tables of lines that people comment in. */
const COMMENTED = ['LMP_Services', 'LMP_NFR', 'LMP_SMB'] as const;

/** What the rows of a report stand on besides the report. */
interface Stored {
  /** The rows of LMP_Reports by report, latest version first. */
  readonly reports: ReadonlyMap<string, readonly Row[]>;
  /** What people wrote beside lines, by table and key. */
  readonly comments: ReadonlyMap<string, Cell>;
}

/**
 * The rows of every computed table.
 *
 * Shape:  reports and the book as it stands → rows, in the order of the reports.
 * Rule:   R33, the rows of a report that was approved are those that stand in the book, where others would be computed
 *         now or where somebody altered one: nothing of it is put right without being recorded.
 * Edges:  earlier versions stay as they are; a second row of the same version goes. `Computed at` is `now` only where another cell of the report, or one of its
 *         lines, is new. A report that is no longer computed goes, unless its review has begun: then all its rows stay.
 */
export function reportRows(
  reports: readonly BilledReport[],
  book: Book,
  { now, kept: work }: { readonly now: number; readonly kept: KeptWork },
): OutputRows {
  const stored = storedOf(book);
  const computed = new Map(reports.map((report) => [reportKeyOf(report), report]));
  const kept = new Set([
    ...reports.flatMap((report) => {
      const key = reportKeyOf(report);
      return stands(report, stored.reports.has(key)) ? [key] : [];
    }),
    ...[...stored.reports].flatMap(([key, rows]) =>
      !computed.has(key) && rows.some(isReviewed) ? [key] : [],
    ),
  ]);
  const keptRows = (name: OutputName): readonly Row[] => {
    const read = reportReader(name);
    return kept.size === 0 ? [] : book[name].filter((row) => kept.has(read(row).key));
  };
  const written = reports.filter((report) => !kept.has(reportKeyOf(report)));
  const rowsOf = written.map((report) =>
    timed(
      computedRows(report, (lined) => work.linesOf(lined)),
      stored,
    ),
  );
  const earlier = written.flatMap((report) =>
    (stored.reports.get(reportKeyOf(report)) ?? []).filter((row) => versionIn(row) < report.state.version),
  );
  const rows = outputRowsOf((name) =>
    name === 'LMP_Reports'
      ? [...keptRows(name).map(withStanding), ...earlier, ...rowsOf.flatMap((one) => one[name])]
      : [
          ...keptRows(name),
          ...rowsOf.flatMap((one) => one[name].map((row) => withComment(name, row, stored))),
        ],
  );
  const changed = new Set(outOfDate(book, { rows }).map(reportKeyOf));
  const isTimed = (row: Row): boolean => changed.has(keyIn(row)) && !earlier.includes(row);
  return { ...rows, LMP_Reports: rows.LMP_Reports.map((row) => (isTimed(row) ? withTime(row, now) : row)) };

  function withStanding(row: Row): Row {
    const report = computed.get(keyIn(row));
    if (report === undefined || report.altered.length > 0 || versionIn(row) !== report.state.version)
      return row;
    const cells: Readonly<Record<string, Cell>> = standingCells(report.state);
    return withCells(row, cells);
  }
}

/** R33: whether the rows of a report stay as they stand; those of one whose usage is gone do once its review has begun. */
function stands({ altered, differing, isReceived, state }: BilledReport, isStored: boolean): boolean {
  return altered.length + differing.length > 0 || (!isReceived && state.revision > 0 && isStored);
}

/** The computed tables as a book holds them. */
export function storedRows(book: Book): OutputRows {
  return outputRowsOf((name) => book[name]);
}

/**
 * The computed tables as a Tier 2 workbook may hold them (section 1): also rows that stand as they were approved, and
 * those that cannot be computed.
 *
 * Edges: rows without money are the same rows, so that nothing is written for them.
 */
export function withoutMoney(rows: OutputRows): OutputRows {
  const { at } = TABLES.LMP_Reports;
  const places: readonly number[] = [at.Currency, at['Total invoice amount']];
  const bare = (row: Row): Row =>
    places.every((place) => row[place] === BLANK)
      ? row
      : row.map((cell, column) => (places.includes(column) ? BLANK : cell));
  return outputRowsOf((name) =>
    name === 'LMP_Billing' ? [] : name === 'LMP_Reports' ? rows[name].map(bare) : rows[name],
  );
}

function withCells(row: Row, cells: Readonly<Record<string, Cell>>): Row {
  const { at } = TABLES.LMP_Reports;
  const places = new Map(
    Object.entries(cells).map(([column, cell]) => [at[column as keyof typeof at], cell]),
  );
  return row.map((cell, place) => places.get(place) ?? cell);
}

function withTime(row: Row, now: number): Row {
  return withCells(row, { 'Computed at': momentCell(now) });
}

/** The time at which a report was computed stays, until its rows are others. */
function timed(rows: OutputRows, { reports }: Stored): OutputRows {
  const [row] = rows.LMP_Reports;
  const [before] = row === undefined ? [] : (reports.get(keyIn(row)) ?? []);
  if (row === undefined || before === undefined) return rows;
  const time = cellIn('LMP_Reports', before, 'Computed at');
  return { ...rows, LMP_Reports: [withCells(row, { 'Computed at': time })] };
}

function storedOf(book: Book): Stored {
  const reports = new Map<string, Row[]>();
  for (const row of book.LMP_Reports) {
    const rows = reports.get(keyIn(row)) ?? [];
    reports.set(
      keyIn(row),
      [...rows, row].sort((a, b) => versionIn(b) - versionIn(a)),
    );
  }
  const comments = COMMENTED.flatMap((name) =>
    book[name].flatMap((row) => {
      const comment = cellIn(name, row, 'Comments');
      return comment === BLANK ? [] : [[`${name} ${rowKeyOf(name, row)}`, comment] as const];
    }),
  );
  return { reports, comments: new Map(comments) };
}

function withComment(name: LineTableName, row: Row, { comments }: Stored): Row {
  const found = comments.size === 0 ? undefined : comments.get(`${name} ${rowKeyOf(name, row)}`);
  if (found === undefined || !isCommented(name)) return row;
  const { at } = TABLES[name];
  return row[at.Comments] === BLANK
    ? row.map((cell, column) => (column === at.Comments ? found : cell))
    : row;
}

function isCommented(name: LineTableName): name is (typeof COMMENTED)[number] {
  return COMMENTED.some((one) => one === name);
}

/** Whether a person has done something with a report. */
function isReviewed(row: Row): boolean {
  const status = cellIn('LMP_Reports', row, 'Status');
  const entered = (['Billing status', 'Flag', 'PO number'] as const).map((column) =>
    cellIn('LMP_Reports', row, column),
  );
  return (status !== FIRST_STATUS && status !== BLANK) || entered.some((cell) => cell !== BLANK);
}

function keyIn(row: Row): string {
  return reportKeyOf(reportIdIn('LMP_Reports', row));
}

function versionIn(row: Row): number {
  return Number(cellIn('LMP_Reports', row, 'Version')) || 0;
}
