import type { CreditTab } from '../engine';
import type { BilledReport } from './billed-report';
import type { Book } from './book';
import { BLANK, type Cell, type Row } from './cell';
import { lineRowsOf, type LineTableName } from './line-rows';
import { outOfDate } from './out-of-date';
import { outputRowsOf, type OutputName, type OutputRows } from './output-rows';
import { figureCell, quantityCell } from './quantity-cell';
import { reportIdIn, reportKeyOf } from './report-id';
import { rowKeyOf } from './row-key';
import { cellIn, rowOf } from './row-of';
import type { ColumnOf } from './schema';
import { TABLES } from './schema-table';
import { dayCell, momentCell } from './time-cell';

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
 * Edges:  what the review enters stays with its report and line: status, flag, numbers, comments; earlier versions stay
 *         as they are. `Computed at` is `now` only where another cell of the report, or one of its lines, is new. A
 *         report that is no longer computed goes, unless the review has entered something: then all of its rows stay.
 */
export function reportRows(reports: readonly BilledReport[], book: Book, now: number): OutputRows {
  const stored = storedOf(book);
  const computed = new Set(reports.map(reportKeyOf));
  const kept = new Set(
    [...stored.reports].flatMap(([key, rows]) => (!computed.has(key) && rows.some(isReviewed) ? [key] : [])),
  );
  const keptRows = (name: OutputName): readonly Row[] =>
    kept.size === 0 ? [] : book[name].filter((row) => kept.has(reportKeyOf(reportIdIn(name, row))));
  const lines = reports.map(({ report }) => lineRowsOf(report));
  const versionsOf = (report: BilledReport): readonly Row[] => stored.reports.get(reportKeyOf(report)) ?? [];
  const current = reports.map((report) => reportRow(report, versionsOf(report)[0] ?? null));
  const earlier = reports.flatMap((report) => versionsOf(report).slice(1));
  const rows = outputRowsOf((name) =>
    name === 'LMP_Reports'
      ? [...keptRows(name), ...earlier, ...current]
      : [
          ...keptRows(name),
          ...lines.flatMap((ofReport) => ofReport[name].map((row) => withComment(name, row, stored))),
        ],
  );
  const changed = new Set(outOfDate(book, { rows }).map(reportKeyOf));
  const timed = current.map((row) => (changed.has(keyIn(row)) ? withTime(row, now) : row));
  return { ...rows, LMP_Reports: [...keptRows('LMP_Reports'), ...earlier, ...timed] };
}

/** The computed tables as a book holds them. */
export function storedRows(book: Book): OutputRows {
  return outputRowsOf((name) => book[name]);
}

/**
 * The computed tables as a Tier 2 workbook may hold them where they cannot be computed (section 1).
 *
 * Edges: rows without money are the same rows, so that nothing is written for them.
 */
export function withoutMoney(book: Book): OutputRows {
  const { at } = TABLES.LMP_Reports;
  const places: readonly number[] = [at.Currency, at['Total invoice amount']];
  const bare = (row: Row): Row =>
    places.every((place) => row[place] === BLANK)
      ? row
      : row.map((cell, column) => (places.includes(column) ? BLANK : cell));
  return outputRowsOf((name) => (name === 'LMP_Reports' ? book[name].map(bare) : book[name]));
}

function withTime(row: Row, now: number): Row {
  const { at } = TABLES.LMP_Reports;
  return row.map((cell, column) => (column === at['Computed at'] ? momentCell(now) : cell));
}

function reportRow(billed: BilledReport, stored: Row | null): Row {
  const { report, isReceived, isComplete, currency, total } = billed;
  const { services, nfr, smb, issues } = report;
  const entered = (column: ColumnOf<'LMP_Reports'>, first: Cell): Cell => {
    const cell = stored === null ? BLANK : cellIn('LMP_Reports', stored, column);
    return cell === BLANK ? first : cell;
  };
  return rowOf('LMP_Reports', {
    Cycle: billed.cycle,
    Partner: billed.partner,
    Version: entered('Version', 1),
    Status: entered('Status', FIRST_STATUS),
    'Billing status': entered('Billing status', BLANK),
    Flag: entered('Flag', BLANK),
    'Billing rule': report.rules.billingRule,
    'Billing day': dayCell(services === null ? (nfr?.billingDay ?? null) : services.billingDay),
    'Services credits': creditsCell(services),
    'Services packs': packsCell(services),
    'NFR credits': creditsCell(nfr),
    'NFR packs': packsCell(nfr),
    'SMB units': figureCell(smb?.chargeableUnits.value ?? null),
    Currency: currency ?? BLANK,
    'PO number': entered('PO number', BLANK),
    'Total invoice amount': isReceived ? quantityCell(total) : BLANK,
    Complete: isComplete,
    Exceptions: issues.filter(({ weight }) => weight !== 'notice').length,
    'Computed at': entered('Computed at', BLANK),
    Revision: entered('Revision', 1),
  });
}

function creditsCell(tab: CreditTab | null): Cell {
  return figureCell(tab?.figures?.allocatedCredits.value ?? null);
}

function packsCell(tab: CreditTab | null): Cell {
  return figureCell(tab?.figures?.finalBilledUnits.value ?? null);
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
  if (found === undefined || name === 'LMP_CustomerLines' || name === 'LMP_Daily') return row;
  const { at } = TABLES[name];
  return row[at.Comments] === BLANK
    ? row.map((cell, column) => (column === at.Comments ? found : cell))
    : row;
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
