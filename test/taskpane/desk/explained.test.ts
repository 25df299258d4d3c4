import { schemaOf, TABLE_NAMES } from '../../../src/book/schema';
import { serialOf } from '../../../src/engine';
import { cellExplanation } from '../../../src/taskpane/desk/views/cell-explanation';
import { dailyChart } from '../../../src/taskpane/desk/views/daily-chart';
import { overviewView, reportSummaries } from '../../../src/taskpane/desk/views/overview-view';
import { openedReport } from '../../../src/taskpane/desk/views/report-view';
import { COLUMN_WORDS } from '../../../src/taskpane/text/column-words';
import type { Book } from '../../../src/book/book';
import { outOfDate } from '../../../src/book/out-of-date';
import type { TableName } from '../../../src/book/schema';
import type { StoredBook } from '../../../src/book/stored-table';
import { day } from '../../engine/months';
import { billed, changed, loadedBook, partner, recomputed } from '../../book/books';

const ID = { cycle: '2025-10', partner: 'Northwind' };
const book = recomputed(
  loadedBook(
    [
      { day: day(1), used: '100', requirement: '20' },
      { day: day(2), used: '100', requirement: '20' },
      { day: day(1), customer: 'Lab', credits: '8049' },
      { day: day(1), service: 'Apex One', provisioned: '120', used: '95' },
      { day: day(1), service: 'Email', provisioned: '30' },
    ],
    { LMP_Partners: [partner({ Partner: 'Northwind', 'NFR customer': 'Lab' })] },
  ),
);
const opened = openedReport(billed(book).reports[0]!.report);
const explain = (table: TableName, column: string, row: Readonly<Record<string, string | number>>) =>
  cellExplanation({ table, column, row: { Cycle: ID.cycle, Partner: ID.partner, ...row } }, () => opened);

function stored(of: Book, gone: readonly TableName[] = []): StoredBook {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const headers = schemaOf(name).columns.map((column) => column.name);
      return [name, { shape: gone.includes(name) ? null : { headers, rowCount: 1 }, rows: of[name] }];
    }),
  ) as unknown as StoredBook;
}

function overview(of: Book, gone: readonly TableName[] = []) {
  const computed = billed(of);
  const summaries = reportSummaries(of, computed, outOfDate(of, computed));
  return overviewView(stored(of, gone), { book: of, billed: computed, summaries });
}

describe('a selected cell', () => {
  it('R38 that is stale is told from what is computed now', () => {
    expect(explain('LMP_Reports', 'Services packs', { 'Services packs': 20 })?.differs).toBe('');
    expect(explain('LMP_Reports', 'Services packs', { 'Services packs': 1200 })?.differs).toBe(
      'The cell shows 1,200; computed now it is 20. Recompute, and the cell shows that too.',
    );
    expect(explain('LMP_Reports', 'Services packs', { 'Services packs': '' })?.differs).toContain('nothing');
  });

  it('B5 of every column of every table is explained in words', () => {
    const lacking = TABLE_NAMES.flatMap((name) =>
      schemaOf(name)
        .columns.filter((column) => !Object.hasOwn(COLUMN_WORDS, column.name))
        .map((column) => `${name}: ${column.name}`),
    );
    expect(lacking).toEqual([]);
  });

  it('R5 of LMP_Daily opens the working on the billing day, and says the sum on the others', () => {
    const first = { Tab: 'Services', Day: serialOf(day(1)), 'Allocated credits': 2000 };
    expect(explain('LMP_Daily', 'Allocated credits', first)?.step).toMatchObject({ result: '2000' });
    const second = explain('LMP_Daily', 'Allocated credits', { ...first, Day: serialOf(day(2)) });
    expect(second?.step).toBeNull();
    expect(second?.says).toContain('are 2,000 on 2 Oct 2025');
  });

  it('without a step says where it comes from: billing day, SMB units, credit requirement', () => {
    expect(explain('LMP_Reports', 'Billing day', {})?.says).toMatch(
      /now it is 1 Oct 2025, with 2,000 credits, as on 2 Oct 2025: a tie takes the earliest/,
    );
    expect(explain('LMP_Reports', 'SMB units', {})?.says).toContain('95 of Apex One + 30 of Email');
    const line = { Name: 'XDR for Endpoints', 'Billing unit': '' };
    expect(explain('LMP_Services', 'Credit requirement', line)?.says).toContain('states 20 for every');
  });
});

describe('the daily chart', () => {
  it('draws the tab that was asked for, and names it', () => {
    const nfr = dailyChart(ID, opened, 'nfr');
    expect(nfr?.title).toBe(
      'Northwind, October 2025, Trend Vision One NFR license: allocated credits by day',
    );
    expect(nfr?.days[0]).toMatchObject({ credits: 8049 });
    expect(dailyChart(ID, opened)?.title).toContain('Trend Vision One services');
  });
});

describe('the overview', () => {
  it('R38 lists a report that nothing gives any more as out of date, before Recompute removes it', () => {
    const left = { ...book, LMP_Usage: book.LMP_Usage.slice(0, 0) };
    const [cycle] = overview(left).cycles;
    expect(cycle).toMatchObject({ cycle: '2025-10', isOutOfDate: true, totals: [] });
    expect(cycle?.reports).toMatchObject([{ partner: 'Northwind', isOutOfDate: true, isComplete: false }]);
    expect(cycle?.reports[0]?.issues[0]?.message).toContain('Recompute removes its rows');
  });

  it('lists one that stays because its review has begun, and says so', () => {
    const reviewed = changed('LMP_Reports', book.LMP_Reports[0]!, { Status: 'Under review' });
    const left = { ...book, LMP_Usage: [], LMP_Reports: [reviewed] };
    const [cycle] = overview(left).cycles;
    expect(cycle?.reports).toMatchObject([{ status: 'Under review', isOutOfDate: false }]);
    expect(cycle?.reports[0]?.issues[0]?.message).toContain('Its rows stay');
  });

  it('B3 shows the reports where a table that may be empty is gone, and names the problem', () => {
    const seen = overview(book, ['LMP_BidDesk']);
    expect([seen.problems.length, seen.cycles.length]).toEqual([1, 1]);
    expect(overview(book, ['LMP_Usage']).cycles).toEqual([]);
  });
});
