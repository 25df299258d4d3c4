import { billReport } from '../../../src/book/bill-report';
import { digest } from '../../engine/review/reviews';
import { OUTPUT_NAMES } from '../../../src/book/output-rows';
import { schemaOf, TABLE_NAMES } from '../../../src/book/schema';
import { serialOf } from '../../../src/engine';
import { cellExplanation } from '../../../src/taskpane/desk/views/cell-explanation';
import { dailyChart } from '../../../src/taskpane/desk/views/daily-chart';
import { overviewView, reportSummaries } from '../../../src/taskpane/desk/views/overview-view';
import { openedReport } from '../../../src/taskpane/desk/views/report-view';
import type { SelectedTableCell } from '../../../src/taskpane/desk/report-views';
import { COLUMN_WORDS } from '../../../src/taskpane/text/column-words';
import type { Book } from '../../../src/book/book';
import { outOfDate } from '../../../src/book/out-of-date';
import type { TableName } from '../../../src/book/schema';
import type { StoredBook } from '../../../src/book/stored-table';
import { day } from '../../engine/months';
import { billed, changed, loadedBook, NOW, partner, price, recomputed } from '../../book/books';

const CONTEXT = { now: NOW, program: 'test', digest };
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
const opened = openedReport(billReport(book, ID, CONTEXT)!);
const explain = (table: TableName, column: string, row: SelectedTableCell['row']) =>
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
  return overviewView(stored(of, gone), {
    book: of,
    billed: computed,
    summaries,
    person: computed.settings.person,
    self: null,
  });
}

describe('a selected cell', () => {
  it('section 8 of a total without a customer is not taken for a line or a customer', () => {
    const cell = { Name: 'Apex One', Customer: '', Day: serialOf(day(1)) };
    expect(explain('LMP_CustomerLines', 'Used units', cell)?.title).toBe(
      'Used units, Apex One, customers kept as totals, Northwind, 1 Oct 2025',
    );
  });

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

  it('R5, R6 of LMP_Daily opens the working of every day, and says which one is billed', () => {
    const first = { Tab: 'Services', Day: serialOf(day(1)), 'Allocated credits': 2000 };
    const billedDay = explain('LMP_Daily', 'Allocated credits', first);
    expect(billedDay?.step).toMatchObject({
      name: 'Allocated credits on 1 Oct 2025',
      equation: '2,000 = 2,000',
    });
    expect(billedDay?.says).toContain('It is the billing day.');
    const second = explain('LMP_Daily', 'Allocated credits', {
      ...first,
      Day: serialOf(day(2)),
      'Allocated credits': 7,
    });
    expect(second?.step).toMatchObject({ name: 'Allocated credits on 2 Oct 2025', rule: 'R5' });
    expect(second?.step?.inputs.map(({ result }) => result)).toEqual(['2000']);
    expect(second?.says).toContain('as many credits as the billing day, 1 Oct 2025');
    expect(second?.differs).toContain('shows 7; computed now it is 2,000');
  });

  it('R5 of the billing day opens the days among which it was chosen', () => {
    const cell = { 'Billing day': serialOf(day(1)) };
    const found = explain('LMP_Reports', 'Billing day', cell);
    expect(found?.says).toMatch(
      /now it is 1 Oct 2025, with 2,000 credits, as on 2 Oct 2025: a tie takes the earliest/,
    );
    expect(found?.step).toMatchObject({ rule: 'R5', equation: 'highest of 2,000; 2,000 = 2,000' });
    expect(found?.step?.inputs.map((input) => input.day)).toEqual(['chosen', 'tied']);
    expect(found?.differs).toBe('');
    expect(explain('LMP_Reports', 'Billing day', { 'Billing day': serialOf(day(2)) })?.differs).toBe(
      'The cell shows 2 Oct 2025; computed now it is 1 Oct 2025. Recompute, and the cell shows that too.',
    );
  });

  it('R3, R4 of SMB units and of a credit requirement opens their steps', () => {
    const units = explain('LMP_Reports', 'SMB units', { 'SMB units': 125 });
    expect(units?.step).toMatchObject({ rule: 'R3', equation: '95 + 30 = 125' });
    expect(units?.differs).toBe('');
    const line = { Name: 'XDR for Endpoints', 'Billing unit': '', 'Credit requirement': 20 };
    const requirement = explain('LMP_Services', 'Credit requirement', line);
    expect(requirement?.step).toMatchObject({ rule: 'R4', result: '20' });
    expect(requirement?.step?.inputs.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^Credit requirement of XDR for Endpoints of .* on 1 Oct 2025$/),
    ]);
    expect(requirement?.differs).toBe('');
    const nfr = { Name: 'XDR for Endpoints', 'Billing unit': '' };
    const blank = explain('LMP_NFR', 'Credit requirement', nfr);
    expect(blank).toMatchObject({ step: null });
    expect(blank?.says).toContain('It is blank');
  });

  it('D9 of a computed table opens a step wherever a figure stands, in the customers’ lines too', () => {
    const rows = billed(book).rows;
    const figures = ['units', 'credits', 'packs', 'requirement', 'ratio', 'money', 'day'];
    const unexplained = OUTPUT_NAMES.flatMap((name) =>
      rows[name].flatMap((row) => {
        const cells = Object.fromEntries(schemaOf(name).columns.map((column, at) => [column.name, row[at]!]));
        return schemaOf(name).columns.flatMap((column) => {
          const isFigure = figures.includes(column.kind) && column.name !== 'Day';
          if (!isFigure || cells[column.name] === '') return [];
          const found = explain(name, column.name, cells);
          return found?.step == null || found.differs !== '' ? [`${name}: ${column.name}`] : [];
        });
      }),
    );
    expect(rows.LMP_CustomerLines.length).toBeGreaterThan(0);
    expect(unexplained).toEqual([]);
  });

  it('R24 of an incomplete total opens what is known so far and what is lacking, and does not call it stale', () => {
    const priced = { ...book, LMP_Prices: [price({ Product: 'Apex One', 'Unit price': 2.5 })] };
    const partly = openedReport(billReport(priced, ID, CONTEXT)!);
    const found = cellExplanation(
      {
        table: 'LMP_Reports',
        column: 'Total invoice amount',
        row: { Cycle: ID.cycle, Partner: ID.partner, 'Total invoice amount': '' },
      },
      () => partly,
    );
    expect(found?.step).toMatchObject({ rule: 'R24', equation: '237.5 = 237.5', unit: 'USD' });
    expect(found?.step?.lacking.map(({ name, because }) => [name, because.length])).toEqual([
      ['Email', 1],
      ['Trend Vision One services', 1],
      ['Trend Vision One NFR license', 1],
    ]);
    expect(found?.step?.lacking[0]?.because[0]).toContain('No unit price of Email');
    expect(found?.says).toContain('stays blank');
    expect(found?.differs).toBe('');
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
