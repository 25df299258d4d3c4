import { usageRowOf } from '../../src/book/usage-rows';
import { withUsage, type UsageLoad } from '../../src/book/usage-load';
import { day, totalsOf, type Row } from '../engine/months';
import { changed, shownRows } from './books';

const rowsOf = (...rows: readonly Row[]) => totalsOf(rows).map((total) => usageRowOf(total, 1));
const load = (rows: readonly Row[], over: Partial<UsageLoad> = {}): UsageLoad => ({
  cycle: '2025-10',
  totals: totalsOf(rows),
  loadOf: () => 2,
  days: 'replace',
  parts: 'replace',
  timeZone: 'UTC',
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
