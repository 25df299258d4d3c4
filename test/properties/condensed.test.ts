import fc from 'fast-check';
import { billBook } from '../../src/book/bill-book';
import type { Book } from '../../src/book/book';
import type { Row } from '../../src/book/cell';
import { OUTPUT_NAMES } from '../../src/book/output-rows';
import { reportKeyOf, reportReader } from '../../src/book/report-id';
import { withUsage, type UsageLoad } from '../../src/book/usage-load';
import { DEFAULT_RULES, type UsageTotal } from '../../src/engine';
import { changed, LOAD_1 } from '../book/books';
import { digest } from '../engine/review/reviews';
import type { RandomMonth } from '../random-months';
import { billedMonth, type BilledMonth } from './billed-month';
import { bookOfMonth, months } from './book-of-month';

jest.setTimeout(120_000);

const FILES = ['first.csv', 'second.csv'];
const LOADS = FILES.map((File, index) => changed('LMP_Loads', LOAD_1, { Load: index + 1, File }));

/** LMP_Usage after one file, or one after another, each of them kept as totals. */
function condensedUsage(
  month: RandomMonth,
  loads: readonly (readonly UsageTotal[])[],
  nfrOf: (partner: string, load: number) => string | null,
): readonly Row[] {
  return loads.reduce<readonly Row[]>((rows, totals, index) => {
    const load: UsageLoad = {
      cycle: month.cycle,
      totals: totals.map((total) => ({ ...total, first: { ...total.first, file: FILES[index]! } })),
      loadOf: () => index + 1,
      files: new Map(FILES.map((file, at) => [at + 1, file])),
      days: 'add',
      parts: 'keep',
      timeZone: 'UTC',
      condensingOf: (partner) => ({
        rules: { ...DEFAULT_RULES, ...month.rules },
        nfrCustomers: [nfrOf(partner, index) ?? []].flat(),
      }),
      rowsOfACycle: 0,
    };
    return withUsage(rows, load).rows;
  }, []);
}

const nfrIn =
  ({ references }: BilledMonth) =>
  (partner: string): string | null =>
    references.partners?.find(({ name }) => name === partner)?.nfrCustomer ?? null;

/** What a book bills, report by report: every figure, without the parts of customers. */
function figuresOf(book: Book, ignored: readonly string[] = []) {
  const { reports, rows } = billBook(book, { now: 0, program: 'test', digest });
  return new Map(
    reports.map(({ report, cycle, partner }) => {
      const key = reportKeyOf({ cycle, partner });
      const tables = OUTPUT_NAMES.filter((name) => name !== 'LMP_CustomerLines').map((name) =>
        rows[name]
          .filter((row) => reportReader(name)(row).key === key)
          .map((row) =>
            name === 'LMP_Reports' && ignored.includes('Exceptions') ? row.toSpliced(17, 1) : row,
          ),
      );
      return [key, { tables, issues: report.issues }] as const;
    }),
  );
}

const isBlockedByTotals = ({ code }: { readonly code: string }): boolean => code.startsWith('usage.totals-');

test('section 8, D2 usage kept as totals bills every figure that the usage itself bills, and asks the same of people', async () => {
  await fc.assert(
    fc.asyncProperty(months, async (month) => {
      const billed = await billedMonth(month);
      const whole = { ...bookOfMonth(month, billed), LMP_Loads: LOADS };
      const LMP_Usage = condensedUsage(month, [billed.totals], nfrIn(billed));
      const [before, after] = [figuresOf(whole), figuresOf({ ...whole, LMP_Usage })];
      for (const [key, { tables, issues }] of before) {
        const condensed = after.get(key)!;
        expect(condensed.tables).toEqual(tables);
        expect(asked(condensed.issues)).toEqual(asked(issues));
      }
      expect(after.size).toBe(before.size);
      expect(rowsBehind(LMP_Usage)).toBe(rowsBehind(whole.LMP_Usage));
    }),
    { numRuns: 150 },
  );
});

/** How a month comes in two files. */
const splits = fc.constantFrom<(total: UsageTotal) => string>(
  ({ day }) => day.slice(0, 9),
  ({ customer, customerId }) => customerId ?? customer,
  ({ service }) => service,
);

test('section 8 what comes after totals gives the figures of all rows together, or is blocked with what to do', async () => {
  let [same, blocked] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      months,
      splits,
      fc.func(fc.boolean()),
      fc.boolean(),
      async (month, partOf, isLater, isNamedLater) => {
        const billed = await billedMonth(month);
        const whole = { ...bookOfMonth(month, billed), LMP_Loads: LOADS };
        const [first, second] = [false, true].map((later) =>
          billed.totals.filter((total) => isLater(partOf(total)) === later),
        );
        const nfrOf = nfrIn(billed);
        const LMP_Usage = condensedUsage(month, [first!, second!], (partner, load) =>
          isNamedLater && load === 0 ? null : nfrOf(partner),
        );
        expect(rowsBehind(LMP_Usage)).toBe(rowsBehind(whole.LMP_Usage));
        const ignored = ['Exceptions'];
        const [before, after] = [figuresOf(whole, ignored), figuresOf({ ...whole, LMP_Usage }, ignored)];
        for (const [key, { tables }] of before) {
          const condensed = after.get(key)!;
          const isBlocked = condensed.issues.some(isBlockedByTotals);
          if (isBlocked) blocked += 1;
          else same += 1;
          if (!isBlocked) expect(condensed.tables).toEqual(tables);
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(Math.min(same, blocked)).toBeGreaterThan(10);
});

/** What blocks or wants a person, without where rows stand. */
function asked(
  issues: readonly { readonly weight: string; readonly path: string; readonly message: string }[],
) {
  return issues
    .filter(({ weight }) => weight !== 'notice')
    .map(({ path, message }) => `${path}: ${message.replace(/\S+, row \d+/gu, 'a row')}`)
    .sort();
}

function rowsBehind(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row[14]), 0);
}
