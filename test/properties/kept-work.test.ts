import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { billBook, type BilledBook } from '../../src/book/bill-book';
import { bookOf, type Book } from '../../src/book/book';
import type { Cell, Row } from '../../src/book/cell';
import { withHistory } from '../../src/book/history-rows';
import { keptRows } from '../../src/book/kept-rows';
import { KeptWork } from '../../src/book/kept-work';
import { outOfDate } from '../../src/book/out-of-date';
import { withOutput } from '../../src/book/output-rows';
import { withSetting } from '../../src/book/setting-rows';
import type { ColumnOf, TableName } from '../../src/book/schema';
import { TABLES } from '../../src/book/schema-table';
import { usageRowOf } from '../../src/book/usage-rows';
import { canonicalText, replay, reportReviewOf } from '../../src/engine';
import { SUBMISSION } from '../book/submission';
import { digest } from '../engine/review/reviews';
import { billedMonth } from './billed-month';
import { bookOfMonth, months } from './book-of-month';

jest.setTimeout(60_000);

const context = { now: Date.UTC(2026, 10, 22), program: 'test', digest };

/** One thing that people, or a load, do to a workbook; `which` says to which row. */
type Edit = (book: Book, which: number) => Book;

/** Changes one row of a table, where it has any. */
function edited(name: TableName, change: (row: Row) => Row): Edit {
  return (book, which) => withRows(book, name, (rows) => at(rows, which, (row) => [change(row)]));
}

/** Types into a cell. */
function typed<Name extends TableName>(name: Name, column: ColumnOf<Name>, cell: Cell): Edit {
  const place: Readonly<Record<string, number>> = TABLES[name].at;
  return edited(name, (row) => row.with(place[column] ?? 0, cell));
}

function withRows(book: Book, name: TableName, change: (rows: readonly Row[]) => readonly Row[]): Book {
  return bookOf((other) => (other === name ? change(book[name]) : book[other]));
}

function at(rows: readonly Row[], which: number, change: (row: Row) => readonly Row[]): readonly Row[] {
  return rows.flatMap((row, index) => (index === which % rows.length ? change(row) : [row]));
}

const EDITS: readonly Edit[] = [
  typed('LMP_Prices', 'Unit price', 4.25),
  typed('LMP_Prices', 'Channel margin', 0.4),
  typed('LMP_Prices', 'Unit price', 'dear'),
  typed('LMP_Partners', 'NFR customer', 'Nobody'),
  typed('LMP_Partners', 'Currency', 'EUR'),
  typed('LMP_Usage', 'Used units', 37),
  typed('LMP_Usage', 'Customer', 'Somebody else'),
  typed('LMP_Usage', 'Day', 46_000),
  typed('LMP_Usage', 'Day', 'one day'),
  typed('LMP_Usage', 'Day', '2026-12-05T22:30:00Z'),
  typed('LMP_Usage', 'Service', '#REF!'),
  typed('LMP_Usage', 'Load', ''),
  typed('LMP_Loads', 'File', 'another.csv'),
  typed('LMP_Services', 'Comments', 'Agreed.'),
  typed('LMP_Reports', 'Status', 'MSP reviewing'),
  (book) => withRows(book, 'LMP_Settings', (rows) => withSetting(rows, 'Pack size', '250')),
  (book) => withRows(book, 'LMP_Settings', (rows) => withSetting(rows, 'Account zone', 'Asia/Tokyo')),
  (book) => withRows(book, 'LMP_Settings', (rows) => withSetting(rows, 'Discount scope', 'cycle')),
  (book) => withRows(book, 'LMP_Settings', (rows) => withSetting(rows, 'Tier', 'Tier 2')),
  ...(['LMP_Usage', 'LMP_Prices', 'LMP_Catalogue', 'LMP_Partners', 'LMP_Services'] as const).flatMap(
    (name): readonly Edit[] => [
      // Deletes a row, repeats it, sorts the table.
      (book, which) => withRows(book, name, (rows) => at(rows, which, () => [])),
      (book, which) => withRows(book, name, (rows) => at(rows, which, (row) => [row, row])),
      (book) => withRows(book, name, (rows) => [...rows].reverse()),
    ],
  ),
  submitted,
  typed('LMP_History', 'New', 'Approved'),
  (book, which) => withRows(book, 'LMP_History', (rows) => at(rows, which, () => [])),
  // Recomputes and writes.
  (book) => withOutput(book, billBook(book, context).rows),
];

/** What billing tells, also of reports with another review than their own. */
function told(billed: BilledBook) {
  const untouched = reportReviewOf(replay([]));
  const reports = billed.reports.map(({ computedWith, ...report }) => ({
    ...report,
    without: computedWith(untouched),
  }));
  const told: unknown = JSON.parse(
    JSON.stringify({ ...billed, reports }, (_, value: unknown) =>
      value instanceof Map ? [...value] : value,
    ),
  );
  return { ...(told as typeof billed), rows: billed.rows };
}

/** The first report's partner submits it, if nobody has. */
function submitted(book: Book): Book {
  const report = billBook(book, context).reports[0];
  if (report === undefined || report.state.revision > 0) return book;
  const entry = {
    ...SUBMISSION,
    cycle: report.cycle,
    partner: report.partner,
  };
  return withHistory(book, [{ ...entry, id: digest(canonicalText(entry)) }]);
}

/** A workbook as it is read: new rows with the same cells. */
function read(book: Book): Book {
  return bookOf((name) => book[name].map((row) => [...row]));
}

test('D2 billing with what was kept gives what billing from nothing gives, whatever was changed in between', async () => {
  const steps = fc.array(
    fc.record({ edit: fc.constantFrom(...EDITS), which: fc.nat(1000), isUndone: fc.boolean() }),
    { minLength: 1, maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(months, steps, async (month, edits) => {
      const billed = await billedMonth(month);
      // Two report cycles: what changes in one must be neither lost in the other nor taken for it.
      const later = billed.totals.map((total) =>
        usageRowOf({ ...total, day: `2026-12${total.day.slice(7)}` }, 1),
      );
      const first = withRows(bookOfMonth(month, billed), 'LMP_Usage', (rows) => [...rows, ...later]);

      const kept = new KeptWork();
      let before = first;
      let book = first;
      const check = (next: Book): void => {
        const rows = read(next);
        before = bookOf((name) => keptRows(name, before[name], rows[name]));
        const withKept = told(billBook(before, { ...context, kept }));
        const fromNothing = told(billBook(rows, context));
        // Told apart in full only where they differ: the reports are large.
        if (!isDeepStrictEqual(withKept, fromNothing)) expect(withKept).toEqual(fromNothing);
        expect(outOfDate(before, withKept)).toEqual(outOfDate(rows, fromNothing));
      };
      check(book);
      for (const { edit, which, isUndone } of edits) {
        const next = edit(book, which);
        check(next);
        if (isUndone) check(book);
        else book = next;
      }
    }),
    { numRuns: 40 },
  );
});
