import { usageRowOf } from '../../src/book/usage-rows';
import { withUsage, type UsageLoad } from '../../src/book/usage-load';
import { DEFAULT_RULES } from '../../src/engine';
import { day, totalsOf, type Row } from '../engine/months';
import type { Row as SheetRow } from '../../src/book/cell';
import { changed, shownRows } from './books';

const rowsOf = (...rows: readonly Row[]) => totalsOf(rows).map((total) => usageRowOf(total, 1));
const load = (rows: readonly Row[], over: Partial<UsageLoad> = {}): UsageLoad => ({
  cycle: '2025-10',
  totals: totalsOf(rows),
  loadOf: () => 2,
  days: 'replace',
  parts: 'replace',
  timeZone: 'UTC',
  files: new Map([[1, 'usage.csv']]),
  condensingOf: () => ({ rules: DEFAULT_RULES, nfrCustomers: [] }),
  ...over,
});
const row: Row = { day: day(1), used: '5' };

describe('the usage after a load', () => {
  it.each([
    ['a partner with a space behind', { Partner: 'Northwind ' }],
    ['a day that is text', { Day: '2025-10-01' }],
    ['a service in another Unicode form and a space', { Service: ' XDR for Endpoints' }],
  ])('replaces %s, as billing reads it: nothing is billed twice', (_, cells) => {
    const typed = rowsOf(row).map((one) => changed('LMP_Usage', one, cells));
    const { rows, partners } = withUsage(typed, load([{ ...row, used: '7' }]));
    expect(shownRows('LMP_Usage', rows, ['Used units'])).toEqual([[7]]);
    expect(partners).toMatchObject([{ rowsAdded: 0, rowsChanged: 1, rowsRemoved: 0 }]);
  });

  it('takes away a row of the month that cannot be read, and leaves those of others', () => {
    const broken = rowsOf(row, { ...row, partner: 'Beta' }).map((one) =>
      changed('LMP_Usage', one, { 'Used units': 'many' }),
    );
    const { rows } = withUsage(broken, load([{ ...row, used: '7' }]));
    expect(shownRows('LMP_Usage', rows, ['Partner', 'Used units'])).toEqual([
      ['Beta', 'many'],
      ['Northwind', 7],
    ]);
  });

  it('section 8 names services and customers that would go with a second file of the same days', () => {
    const present = rowsOf(row, { ...row, service: 'Apex One' }, { ...row, customer: 'B' });
    const { rows, partners } = withUsage(present, load([{ ...row, used: '7' }]));
    expect(partners).toMatchObject([{ servicesLost: ['Apex One'], customersLost: ['B'], rowsRemoved: 2 }]);
    expect(rows).toHaveLength(1);
    const kept = withUsage(present, load([{ ...row, used: '7' }], { parts: 'keep' }));
    expect(kept.rows).toHaveLength(3);
    expect(kept.partners).toMatchObject([{ rowsRemoved: 0, rowsChanged: 1 }]);
  });

  it('R16 takes provisioned units and credits of one service for two: a tab may go too', () => {
    const present = rowsOf({ day: day(1), provisioned: '9' });
    const { partners } = withUsage(present, load([{ day: day(1), credits: '9', billingUnit: 'GB' }]));
    expect(partners[0]?.servicesLost).toEqual(['XDR for Endpoints']);
  });
});

describe('a load into a large cycle', () => {
  const a: Row = { day: day(1), customer: 'A', used: '1', credits: '20' };
  const b: Row = { ...a, customer: 'B' };
  const shown = (rows: readonly SheetRow[]) =>
    shownRows('LMP_Usage', rows, ['Partner', 'Customer', 'Allocated credits', 'Rows', 'Load']);
  const named = (rows: readonly Row[], file: string) =>
    totalsOf(rows).map((total) => ({ ...total, first: { ...total.first, file } }));
  const files = new Map([
    [1, 'usage.csv'],
    [2, 'usage.csv'],
    [3, 'other.csv'],
  ]);
  const small = { rowsOfACycle: 1, files };
  const once = withUsage([], load([a, b], small)).rows;

  it('section 8 is kept as totals above 300,000 rows of the cycle, and not at them', () => {
    const [total] = withUsage([], load([{ ...a, partner: 'Beta' }], { rowsOfACycle: 0 })).rows;
    const before = [changed('LMP_Usage', total!, { Rows: 299_999 })];
    expect(withUsage(before, load([a])).asTotals).toBeNull();
    expect(withUsage(before, load([a, b])).asTotals).toEqual({ rowsOfCycle: 300_001, rowsKept: 1 });
    // Rows of another cycle do not count.
    const older = [changed('LMP_Usage', total!, { Rows: 299_999, Day: 45930, Cycle: '2025-09' })];
    expect(withUsage(older, load([a, b])).asTotals).toBeNull();
  });

  it('names no customer, and says how many rows are behind a row', () => {
    expect(shown(once)).toEqual([['Northwind', '', 40, 2, 2]]);
  });

  it('leaves what others loaded as it stands, and a file that comes again', () => {
    const present = rowsOf({ ...a, partner: 'Beta' }, { ...b, partner: 'Beta' });
    const { rows } = withUsage(present, load([a, b], small));
    expect(shown(rows).map(([partner, customer]) => [partner, customer])).toEqual([
      ['Beta', 'A'],
      ['Beta', 'B'],
      ['Northwind', ''],
    ]);
    const again = load(
      [
        { ...a, partner: 'Beta' },
        { ...b, partner: 'Beta' },
      ],
      small,
    );
    expect(withUsage(rows, again)).toMatchObject({ rows, asTotals: null });
  });

  it('changes nothing with the same file again', () => {
    const { rows, partners } = withUsage(once, load([a, b], { ...small, loadOf: () => 5 }));
    expect(rows).toEqual(once);
    expect(partners).toMatchObject([
      { rowsAdded: 0, rowsChanged: 0, rowsRemoved: 0, inTotals: { ofOtherFiles: 0, ofItsFiles: 0 } },
    ]);
  });

  it('adds days to totals, or replaces them', () => {
    const later = [{ ...a, day: day(2) }];
    const of = (days: 'add' | 'replace') => withUsage(once, load(later, { ...small, days }));
    expect(shown(of('add').rows).map((row) => row[3])).toEqual([2, 1]);
    expect(of('replace')).toMatchObject({
      partners: [{ daysPresent: [day(1)], daysContained: [day(2)], rowsRemoved: 1 }],
    });
  });

  it('keeps totals of another file beside it only as told: they may be the same rows', () => {
    const totals = named([{ ...b, customer: 'C' }], 'other.csv');
    const other = { rowsOfACycle: 0, files, totals, loadOf: () => 3 };
    const replaced = withUsage(once, load([], other));
    expect(shown(replaced.rows)).toEqual([['Northwind', '', 20, 1, 3]]);
    expect(replaced.partners).toMatchObject([{ inTotals: { ofOtherFiles: 2, ofItsFiles: 0 } }]);
    const kept = withUsage(once, load([], { ...other, parts: 'keep' }));
    expect(shown(kept.rows)).toEqual([
      ['Northwind', '', 40, 2, 2],
      ['Northwind', '', 20, 1, 3],
    ]);
    expect(withUsage(kept.rows, load([], { ...other, parts: 'keep' })).rows).toEqual(kept.rows);
  });

  it('takes the place of totals of its own file, also as rows of customers, and counts what nobody can compare', () => {
    for (const rowsOfACycle of [1, 100]) {
      const { rows, partners } = withUsage(
        once,
        load([a, { ...b, credits: '30' }], { ...small, rowsOfACycle, parts: 'keep' }),
      );
      expect(shown(rows).reduce((sum, row) => sum + Number(row[2]), 0)).toBe(50);
      expect(partners).toMatchObject([{ inTotals: { ofOtherFiles: 0, ofItsFiles: 2 } }]);
    }
  });

  it('keeps totals of a service that it has not, as told', () => {
    const other = [{ ...a, service: 'Email' }];
    const { partners } = withUsage(once, load(other, small));
    expect(partners).toMatchObject([{ servicesLost: ['XDR for Endpoints'], customersLost: [] }]);
    expect(withUsage(once, load(other, { ...small, parts: 'keep' })).rows).toHaveLength(2);
  });

  it('leaves every file some row, so that its rejected rows stay', () => {
    const totals = [...named([a], 'usage.csv'), ...named([b], 'other.csv')];
    const { rows } = withUsage(
      [],
      load([], { ...small, totals, loadOf: ({ first }) => (first.file === 'other.csv' ? 3 : 2) }),
    );
    expect(shown(rows).map((row) => row[4])).toEqual([2, 3]);
  });

  it('R8 leaves the customer with the NFR license as it is', () => {
    const condensingOf = () => ({ rules: DEFAULT_RULES, nfrCustomers: ['B'] });
    expect(shown(withUsage([], load([a, b], { ...small, condensingOf })).rows).map((row) => row[1])).toEqual([
      'B',
      '',
    ]);
  });
});
