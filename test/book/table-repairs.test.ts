import { TABLE_NAMES, schemaOf, type TableName } from '../../src/book/schema';
import type { StoredBook } from '../../src/book/stored-table';
import { tableRepairs } from '../../src/book/table-repairs';
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
    expect(repair?.message).toContain('LMP_Prices is gone');
    expect(repair?.edits).toEqual([{ kind: 'create', table: 'LMP_Prices' }]);
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
