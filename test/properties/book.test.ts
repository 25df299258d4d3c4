import fc from 'fast-check';
import { billBook, type BilledBook } from '../../src/book/bill-book';
import type { Book } from '../../src/book/book';
import type { Cell, Row } from '../../src/book/cell';
import { withInputLog } from '../../src/book/input-log';
import { moneyHeldIn } from '../../src/book/money-in-book';
import { outOfDate } from '../../src/book/out-of-date';
import { withOutput } from '../../src/book/output-rows';
import { MONEY_TABLES, REFERENCE_NAMES } from '../../src/book/reference-rows';
import { reportIdIn, reportKeyOf } from '../../src/book/report-id';
import { withSetting } from '../../src/book/setting-rows';
import { TABLE_NAMES } from '../../src/book/schema';
import { TABLES } from '../../src/book/schema-table';
import { usageRowOf } from '../../src/book/usage-rows';
import { decimal, totalOf, workingOf, type Report } from '../../src/engine';
import { changed } from '../book/books';
import { digest, TINA } from '../engine/review/reviews';
import { randomMonth } from '../random-months';
import { billedMonth, type BilledMonth } from './billed-month';
import { bookOfMonth, months } from './book-of-month';

jest.setTimeout(60_000);

const NOW = Date.UTC(2026, 10, 22);
const LATER = Date.UTC(2026, 10, 23);

function bill(book: Book, now = NOW): BilledBook {
  return billBook(book, { now, program: 'test', digest });
}

/** Everything that a report says, but for what it was computed with and what the workbook adds to its issues. */
function saidBy(report: Report): unknown {
  const { cycle, partner, rules, missingDays, services, nfr, money } = report;
  return JSON.parse(
    JSON.stringify({
      cycle,
      partner,
      rules,
      missingDays,
      days: [services, nfr].map((tab) => [tab?.billingDay, tab?.tiedDays, tab?.dailyCredits]),
      working: workingOf(report),
      currency: money?.currency,
      priced: money?.lines.map(({ product, owed }) => [product, owed === null]),
      issues: report.issues.filter(({ code }) => code !== 'partner.unknown'),
    }),
  );
}

test('D2 computing from rows written and read back gives the reports that computing from the totals gives', async () => {
  await fc.assert(
    fc.asyncProperty(months, async (month) => {
      const billed = await billedMonth(month);
      const { reports, issues } = bill(bookOfMonth(month, billed));
      expect(reports.filter(({ isReceived }) => isReceived).map(({ report }) => saidBy(report))).toEqual(
        billed.reports.map(saidBy),
      );
      expect(issues.filter(({ weight }) => weight === 'blocking')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

/** What people do to a workbook between two computings. */
const changes = fc.constantFrom<(book: Book, month: BilledMonth) => { edited: Book; afresh: Book }>(
  (book) => both({ ...book, LMP_Prices: firstChanged(book.LMP_Prices, (row) => withCell(row, 3, 4.25)) }),
  (book) => both({ ...book, LMP_Prices: firstChanged(book.LMP_Prices, (row) => withCell(row, 4, 0.4)) }),
  (book) => both({ ...book, LMP_Settings: withSetting(book.LMP_Settings, 'Pack size', '250') }),
  (book) => both({ ...book, LMP_Settings: withSetting(book.LMP_Settings, 'Tier', 'Tier 2') }),
  (book, { totals: [total] }) =>
    both({
      ...book,
      LMP_Partners: firstChanged(book.LMP_Partners, (row) => withCell(row, 6, total!.customer)),
    }),
  (book) => both({ ...book, LMP_Catalogue: book.LMP_Catalogue.slice(1) }),
  (book) => both({ ...book, LMP_Usage: book.LMP_Usage.slice(1) }),
  (book, { totals }) => {
    // A typed quantity is what a file that states it would have brought.
    const at = totals.findIndex(({ rows }) => rows === 1);
    if (at === -1) return both(book);
    const total = totals[at]!;
    const edited = usedTo(book.LMP_Usage[at]!, 37);
    const loaded = usageRowOf(totalOf({ ...total, usedUnits: decimal('37'), place: total.first }), 1);
    return {
      edited: { ...book, LMP_Usage: book.LMP_Usage.with(at, edited) },
      afresh: { ...book, LMP_Usage: book.LMP_Usage.with(at, loaded) },
    };
  },
);

function both(book: Book): { edited: Book; afresh: Book } {
  return { edited: book, afresh: book };
}

function firstChanged(rows: readonly Row[], change: (row: Row) => Row): readonly Row[] {
  return rows.map((row, index) => (index === 0 ? change(row) : row));
}

function withCell(row: Row, column: number, cell: string | number): Row {
  return row.with(column, cell);
}

function usedTo(row: Row, units: number): Row {
  return changed('LMP_Usage', row, { 'Used units': units });
}

test('D2 changing an input and recomputing gives what loading afresh gives; only changed reports get a new time', async () => {
  await fc.assert(
    fc.asyncProperty(months, changes, async (month, change) => {
      const read = await billedMonth(month);
      const before = bookOfMonth(month, read);
      const written = withOutput(before, bill(before).rows);
      const { edited } = change(written, read);
      const { afresh } = change(before, read);
      const recomputed = bill(edited, LATER);
      const loaded = bill(afresh, LATER);

      expect(recomputed.reports.map(({ report }) => saidBy(report))).toEqual(
        loaded.reports.map(({ report }) => saidBy(report)),
      );
      const stale = new Set(outOfDate(edited, recomputed).map(reportKeyOf));
      expect(recomputed.rows).toEqual({
        ...loaded.rows,
        LMP_Reports: loaded.rows.LMP_Reports.map((row) => {
          const key = reportKeyOf(reportIdIn('LMP_Reports', row));
          const stored = written.LMP_Reports.find(
            (old) => reportKeyOf(reportIdIn('LMP_Reports', old)) === key,
          );
          return stale.has(key) ? row : stored;
        }),
      });

      // Once written it is up to date, and writing it again changes nothing.
      const after = withOutput(edited, recomputed.rows);
      expect(outOfDate(after, bill(after, LATER + 1))).toEqual([]);
      expect(bill(after, LATER + 1).rows).toEqual(recomputed.rows);
    }),
    { numRuns: 100 },
  );
});

/** A price that no quantity of a random month is, and no part of one. */
const MARKED = '98765.4321';

test('R24 a Tier 2 workbook has no money anywhere, whatever was entered and billed before', async () => {
  let amounts = 0;
  await fc.assert(
    fc.asyncProperty(months, async (month) => {
      const { at } = TABLES.LMP_Prices;
      const entered = bookOfMonth(month, await billedMonth(month));
      const marked = entered.LMP_Prices.map((row) => withCell(row, at['Unit price'], Number(MARKED)));
      const before = bill({ ...entered, LMP_Prices: marked });
      const money = before.reports.flatMap(({ report: { money: of }, total }) => [
        ...(of?.lines ?? []).flatMap(({ owed }) => owed?.subtotal.value ?? []),
        ...(total === null ? [] : [total]),
      ]);
      // Short ones are also quantities, and digits of seals.
      const figures = [MARKED, ...money.map((one) => one.toFixed()).filter((text) => text.length >= 7)];
      amounts += figures.length - 1;

      const switched = {
        ...withOutput({ ...entered, LMP_Prices: marked }, before.rows),
        LMP_Settings: withSetting(entered.LMP_Settings, 'Tier', 'Tier 2'),
      };
      const { reports, rows } = bill(switched);
      for (const { report, total, currency } of reports) {
        expect([report.money, total, currency]).toEqual([null, null, null]);
      }
      const seen = { by: TINA, at: NOW, zone: 'UTC' };
      const after = withInputLog(withOutput(switched, rows), seen, digest);
      const held = TABLE_NAMES.filter((name) => !REFERENCE_NAMES.some((one) => one === name)).flatMap(
        (name) => after[name].flatMap((row) => row.flatMap((cell) => (holds(cell, figures) ? [name] : []))),
      );
      expect(held).toEqual([]);
      expect(moneyHeldIn(after)).toEqual(MONEY_TABLES.filter((name) => after[name].length > 0));
      expect(moneyHeldIn({ ...after, LMP_Prices: [], LMP_Tiers: [] })).toEqual([]);
    }),
    { numRuns: 30 },
  );
  expect(amounts).toBeGreaterThan(0);
});

function holds(cell: Cell, figures: readonly string[]): boolean {
  return figures.some((figure) =>
    typeof cell === 'string' ? cell.includes(figure) : String(cell) === figure,
  );
}

test('R5 the rows of LMP_CustomerLines add up exactly to the lines of credits', async () => {
  const wholeMonths = randomMonth({ perYear: false });
  await fc.assert(
    fc.asyncProperty(wholeMonths, async (month) => {
      const { rows } = bill(bookOfMonth(month, await billedMonth(month)));
      const lines = sumsOf([...rows.LMP_Services, ...rows.LMP_NFR], { name: 2, credits: 7 });
      const parts = sumsOf(rows.LMP_CustomerLines, { name: 3, credits: 8 });
      expect(parts).toEqual(lines);
    }),
    { numRuns: 50 },
  );
});

/** The credits of rows by cycle, partner, name and unit, as decimal texts. */
function sumsOf(rows: readonly Row[], at: { name: number; credits: number }): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const row of rows) {
    const key = [row[0], row[1], row[at.name], row[at.name + 1]].join('|');
    const credits = row[at.credits] ?? '';
    if (credits !== '')
      sums.set(
        key,
        decimal(sums.get(key) ?? '0')
          .plus(String(credits))
          .toFixed(),
      );
  }
  return new Map([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}
