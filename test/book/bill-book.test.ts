import { openExceptions, PACK_PRODUCT } from '../../src/engine';
import { rowOf, type RowCells } from '../../src/book/row-of';
import { billed, bookWith, changed, loadedBook, partner, price, recomputed, setting } from './books';
import { day, type Row } from '../engine/months';
import { EMPTY_BOOK } from '../../src/book/book';

const usage: readonly Row[] = [
  { day: day(1), used: '100', requirement: '20' },
  { day: day(1), service: 'Apex One', provisioned: '120', used: '95' },
];
const prices = [
  price({ Product: PACK_PRODUCT, 'Unit price': 10 }),
  price({ Product: 'Apex One', 'Unit price': 2.5, 'Channel margin': 0.2 }),
];
const codes = (issues: readonly { readonly code: string }[]): readonly string[] =>
  issues.map(({ code }) => code);

describe('a workbook', () => {
  it('without any table has no reports and no issues', () => {
    expect(billed(EMPTY_BOOK)).toMatchObject({ isComputed: true, reports: [], issues: [] });
  });

  it('R20 is billed from its rows alone: 20 packs × 10 + 95 × 2.50 × 0.8', () => {
    const { reports, issues } = billed(loadedBook(usage, { LMP_Prices: prices }));
    expect(issues).toEqual([]);
    expect(reports).toMatchObject([
      { cycle: '2025-10', partner: 'Northwind', isReceived: true, isComplete: true, currency: 'USD' },
    ]);
    expect(reports[0]?.total?.toFixed()).toBe('390');
  });

  it('has its reports by cycle, then partner', () => {
    const rows = [
      { ...usage[0]!, day: '2025-11-01' },
      { ...usage[0]!, partner: 'Zeta' },
      { ...usage[0]!, partner: 'Alpha' },
    ];
    const { reports } = billed(loadedBook(rows));
    expect(reports.map(({ cycle, partner: name }) => [cycle, name])).toEqual([
      ['2025-10', 'Alpha'],
      ['2025-10', 'Zeta'],
      ['2025-11', 'Northwind'],
    ]);
  });

  it('R24 has quantities and no money where it has no prices', () => {
    const { reports } = billed(loadedBook(usage));
    expect(reports[0]).toMatchObject({ isComplete: true, total: null, report: { money: null } });
  });

  it('R27 takes no bid by itself: bid desk numbers are entered', () => {
    const bid = ['BD-1', 'Northwind', PACK_PRODUCT, 'USD', 1, '', '', ''];
    const { reports } = billed(loadedBook(usage, { LMP_Prices: prices, LMP_BidDesk: [bid] }));
    expect(reports[0]?.total?.toFixed()).toBe('390');
    const said = reports[0]?.report.issues.find(({ code }) => code === 'bid-desk.not-entered');
    expect(said?.message).toContain('BD-1');
    const ended = billed(
      loadedBook(usage, { LMP_Prices: prices, LMP_BidDesk: [bid.with(7, 45930)] }),
    ).reports;
    expect(codes(ended[0]?.report.issues ?? [])).not.toContain('bid-desk.not-entered');
  });
});

describe('a Tier 2 workbook', () => {
  const { reports, rows, issues } = billed(
    loadedBook(usage, { LMP_Prices: prices, LMP_Settings: [setting('Tier', 'Tier 2')] }),
  );

  it('R24 builds no money at all, though prices are there', () => {
    expect(reports[0]).toMatchObject({ total: null, currency: null, report: { money: null } });
    expect(rows.LMP_Reports[0]?.slice(13, 16)).toEqual(['', '', '']);
    expect(codes(issues)).toEqual([]);
  });
});

describe('a Tier 2 workbook with a setting that cannot be read', () => {
  const written = recomputed(loadedBook(usage, { LMP_Prices: prices }));

  it('keeps no amount in its reports; where the tier itself cannot be read, they stay', () => {
    const unreadable = (tier: string) => ({
      ...written,
      LMP_Settings: [setting('Tier', tier), setting('Pack size', '0')],
    });
    expect(billed(unreadable('Tier 2')).rows.LMP_Reports[0]?.slice(13, 16)).toEqual(['', '', '']);
    expect(billed(unreadable('Tier 3')).rows.LMP_Reports[0]?.[15]).toBe(390);
  });
});

describe('R7 an active partner without usage', () => {
  const partners = [
    partner({ Partner: 'Northwind' }),
    partner({ Partner: 'South', Currency: 'EUR', 'NFR customer': 'Lab' }),
    partner({ Partner: 'West', 'Active until': 45931 }),
  ];
  const { reports } = billed(loadedBook(usage, { LMP_Prices: prices, LMP_Partners: partners }));

  it('has a report that says so, in a cycle that has any usage', () => {
    expect(reports.map(({ partner: name }) => name)).toEqual(['Northwind', 'South']);
    expect(reports[1]).toMatchObject({ isReceived: false, isComplete: false, total: null, currency: 'EUR' });
    expect(codes(reports[1]?.report.issues ?? [])).toEqual(['usage.not-received']);
  });

  it('is not asked for in a workbook without usage', () => {
    expect(billed(bookWith({ LMP_Partners: partners })).reports).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const book = loadedBook(usage, { LMP_Prices: prices });
  const [row, other] = [book.LMP_Usage[0]!, book.LMP_Usage[1]!];

  it('R26 of an input table is blocking for the whole book: a missing row may hide a newer price', () => {
    const bad = price({ Product: 'Apex One', 'Unit price': 'x' });
    const { issues, reports, rejects } = billed({ ...book, LMP_Prices: [...prices, bad] });
    expect(issues).toMatchObject([
      { code: 'reference.rejected-row', weight: 'blocking', path: 'LMP_Prices' },
    ]);
    expect(issues[0]?.message).toContain('LMP_Prices, Apex One, USD: Unit price “x” is not a number.');
    expect(reports[0]).toMatchObject({ isComplete: false });
    expect(rejects.LMP_Prices).toHaveLength(1);
  });

  it('of a name is an error that Excel shows: it becomes no customer and no partner', () => {
    const bad = changed('LMP_Usage', row, { Customer: '#REF!' });
    const { reports, rejects } = billed({ ...book, LMP_Usage: [bad, other] });
    expect(rejects.LMP_Usage).toMatchObject([{ row: 2, column: 'Customer', code: 'cell.error' }]);
    expect(reports[0]?.isComplete).toBe(false);
    const named = billed({ ...book, LMP_Partners: [partner({ Partner: '#N/A' })] });
    expect(named.rejects.LMP_Partners).toMatchObject([{ column: 'Partner', code: 'cell.error' }]);
  });

  it('R14 of usage blocks the report that lacks it', () => {
    const bad = changed('LMP_Usage', row, { 'Used units': 'many' });
    const { issues, reports } = billed({ ...book, LMP_Usage: [bad, other] });
    expect(issues).toEqual([]);
    expect(reports[0]?.report.issues[0]).toMatchObject({ code: 'usage.rejected-row', path: 'Northwind' });
    expect(reports[0]?.report.issues[0]?.message).toMatch(
      /^LMP_Usage, Northwind, .+, 1 Oct 2025: Used units “many”/,
    );
    expect(reports[0]?.isComplete).toBe(false);
  });

  it('R14 of usage that names no day, or whose report has nothing else, is said for the whole book', () => {
    const noDay = changed('LMP_Usage', row, { Day: 'soon' });
    const alone = changed('LMP_Usage', row, { Partner: 'Zeta', 'Used units': 'many' });
    const { issues } = billed({ ...book, LMP_Usage: [noDay, alone, other] });
    expect(issues.map(({ path }) => path)).toEqual(['LMP_Usage', 'Zeta']);
  });

  it('R14 of rows with one key takes the first, and blocks: nothing is merged in silence', () => {
    const { reports, rejects } = billed({ ...book, LMP_Usage: [row, other, row] });
    expect(rejects.LMP_Usage).toMatchObject([{ row: 4, code: 'usage.duplicate' }]);
    expect(rejects.LMP_Usage[0]?.message).toContain('first in LMP_Usage, row 1 below the headers');
    expect(reports[0]).toMatchObject({ isComplete: false });
    expect(reports[0]?.report.services?.figures?.allocatedCredits.value.toFixed()).toBe('2000');
  });

  it('of a setting leaves everything as it stands', () => {
    const written = recomputed(book);
    const { isComputed, reports, rows, issues } = billed({
      ...written,
      LMP_Settings: [setting('Pack size', '0')],
    });
    expect([isComputed, reports, codes(issues)]).toEqual([false, [], ['setting.unreadable']]);
    expect(rows.LMP_Reports).toBe(written.LMP_Reports);
  });
});

describe('rejected rows of loads', () => {
  const reject = (Row: number, cells: RowCells<'LMP_Rejected'>) =>
    rowOf('LMP_Rejected', { Load: 1, File: 'usage.csv', Row, Cycle: '2025-10', ...cells });
  const eastwind = changed('LMP_Usage', loadedBook(usage).LMP_Usage[0]!, { Partner: 'Eastwind' });
  const book = loadedBook(usage, {
    LMP_Usage: [...loadedBook(usage).LMP_Usage, eastwind],
    LMP_Rejected: [
      reject(7, { Partner: 'Northwind' }),
      reject(9, { Partner: 'Eastwind · Northwind' }),
      reject(2, { Partner: 'Northwind', Cycle: '2025-09' }),
    ],
  });

  it('R14 are an exception of their cycle and of no other', () => {
    const [issue] = billed(book).cycleIssues.get('2025-10') ?? [];
    expect(issue).toMatchObject({ code: 'load.rejected-rows', weight: 'exception' });
    expect(issue?.message).toContain(
      '2 rows of the files of this cycle were not taken, first usage.csv, row 7',
    );
  });

  it('R30 are an exception of each report whose partner’s they may be, which no automatic step clears', () => {
    const { reports } = billed(book);
    const notTaken = reports.map(({ partner: name, report, state }) => {
      const open = openExceptions(report, state).filter(({ code }) => code === 'usage.rows-not-taken');
      return `${name}: ${open.map(({ path, message }) => `${path} ${message.slice(0, 5)}`).join()}`;
    });
    expect(notTaken).toEqual(['Eastwind: Eastwind 1 row', 'Northwind: Northwind 2 row']);
  });
});

describe('issues of a cycle', () => {
  const partners = [partner({ Partner: 'NORTHWIND' })];
  const { reports, cycleIssues } = billed(loadedBook(usage, { LMP_Partners: partners }));

  it('stand with the cycle, those about a partner with its report', () => {
    expect(codes(cycleIssues.get('2025-10') ?? [])).toEqual(['name.look-alike']);
    const northwind = reports.find(({ partner: name }) => name === 'Northwind');
    expect(codes(northwind?.report.issues ?? [])).toContain('partner.unknown');
  });
});
