import { rowOf } from '../../src/book/row-of';
import { TABLE_NAMES, schemaOf, type TableName } from '../../src/book/schema';
import type { StoredBook } from '../../src/book/stored-table';
import { tableRepairs } from '../../src/book/table-repairs';
import { setting } from './books';
import { edited } from './edited-table';

function bookWith(changed: Partial<Record<TableName, readonly string[] | null>>): StoredBook {
  return Object.fromEntries(
    TABLE_NAMES.map((name) => {
      const headers = name in changed ? changed[name] : schemaOf(name).columns.map((column) => column.name);
      return [name, { shape: headers == null ? null : { headers, rowCount: 1 }, rows: [] }];
    }),
  ) as unknown as StoredBook;
}

describe('tableRepairs', () => {
  it('finds nothing in a whole workbook, and nothing in one without our tables', () => {
    expect(tableRepairs(bookWith({}))).toEqual([]);
    expect(tableRepairs(bookWith(Object.fromEntries(TABLE_NAMES.map((name) => [name, null]))))).toEqual([]);
  });

  it('finds a table that is gone and makes it again', () => {
    const [repair] = tableRepairs(bookWith({ LMP_Prices: null }));
    expect(repair?.message).toContain('LMP_Prices is not there');
    expect(repair?.edits).toEqual([{ kind: 'create', table: 'LMP_Prices' }]);
  });

  it('B3 hides no report for a table that may be empty, and says what Recompute would take away', () => {
    const hides = (name: TableName) =>
      tableRepairs(bookWith({ [name]: null })).map((one) => one.hidesReports);
    for (const name of ['LMP_Tiers', 'LMP_BidDesk', 'LMP_Catalogue', 'LMP_Loads', 'LMP_Rejected'] as const)
      expect(hides(name)).toEqual([false]);
    for (const name of ['LMP_Usage', 'LMP_Prices', 'LMP_Settings', 'LMP_Reports'] as const)
      expect(hides(name)).toEqual([true]);
    const says = (name: TableName) => tableRepairs(bookWith({ [name]: null }))[0]?.repair;
    expect(says('LMP_Usage')).toMatch(/before you choose Recompute, which removes every report/);
    expect(says('LMP_Prices')).toMatch(/before you choose Recompute, which without them takes every amount/);
    expect(says('LMP_Settings')).toMatch(/defaults: Tier 1, days in UTC.*before you choose Recompute/);
  });

  it('says of a workbook without a history whether anything of a review is lost', () => {
    const stored = bookWith({ LMP_History: null });
    const reviewed = {
      ...stored,
      LMP_Reports: { ...stored.LMP_Reports, rows: [rowOf('LMP_Reports', { Revision: 2 })] },
    };
    expect(tableRepairs(stored)[0]?.repair).toContain('Nothing is lost');
    expect(tableRepairs(reviewed)[0]?.repair).toContain('what was approved is no longer known');
  });

  it('section 1: a Tier 2 workbook lacks no table of money', () => {
    const stored = bookWith({ LMP_Prices: null, LMP_Tiers: null, LMP_BidDesk: null });
    const tier2 = {
      ...stored,
      LMP_Settings: { ...stored.LMP_Settings, rows: [setting('Tier', 'Tier 2')] },
    };
    expect(tableRepairs(stored)).toHaveLength(3);
    expect(tableRepairs(tier2)).toEqual([]);
  });

  it('gives a renamed header its name back, also beside a column of people’s', () => {
    const headers = ['Setting', 'Wert', 'My note', 'Default', 'Meaning'];
    const [repair, other] = tableRepairs(bookWith({ LMP_Settings: headers }));
    expect(other).toBeUndefined();
    expect(repair?.message).toContain('“Wert”');
    expect(edited(headers, [], repair?.edits ?? []).headers).toEqual([
      'Setting',
      'Value',
      'My note',
      'Default',
      'Meaning',
    ]);
  });

  it('adds a column that is gone, in its place', () => {
    const headers = ['Setting', 'Value', 'Meaning'];
    const [repair] = tableRepairs(bookWith({ LMP_Settings: headers }));
    expect(repair?.message).toContain('“Default” is gone');
    expect(edited(headers, [], repair?.edits ?? []).headers).toEqual([
      'Setting',
      'Value',
      'Default',
      'Meaning',
    ]);
  });

  it('mends several headers of one table, one after the other', () => {
    const headers = ['Name', 'Default', 'Sense'];
    const repairs = tableRepairs(bookWith({ LMP_Settings: headers }));
    const after = edited(
      headers,
      [],
      repairs.flatMap((repair) => repair.edits),
    );
    expect(after.headers).toEqual(['Setting', 'Value', 'Default', 'Meaning']);
  });
});
