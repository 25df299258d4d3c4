import { usageRowOf, usageRowReader } from '../../src/book/usage-rows';
import { condensed, decimal, DEFAULT_RULES } from '../../src/engine';
import { day, totalsOf, type Row } from '../engine/months';
import { changed, shownRows } from './books';

const read = usageRowReader({ files: new Map([[1, 'usage.csv']]), timeZone: 'UTC' });
const rowFor = (...rows: readonly Row[]) => usageRowOf(totalsOf(rows)[0]!, 1);

describe('a row of LMP_Usage', () => {
  const row = rowFor({ day: day(17), customerId: '7', used: '100', requirement: '20' });

  it('R14 holds the key, the quantities, and where they came from; what is not stated is blank', () => {
    expect(row).toEqual([
      ...['2025-10', 'Northwind', 'A', '7', 'XDR for Endpoints', '', '', ''],
      ...[45947, 100, '', 20, '', '', 1, 1, 2],
    ]);
  });

  it('stands where it stood in its file', () => {
    expect(read(row, 5)).toMatchObject({ total: { rows: 1, first: { file: 'usage.csv', row: 2 } } });
  });

  it('stands where it stands in the table where a person typed it, or its load is gone', () => {
    for (const cells of [{ Load: '' }, { 'First row': '' }, { Load: 9 }]) {
      expect(read(changed('LMP_Usage', row, cells), 5)).toMatchObject({
        total: { first: { file: 'LMP_Usage', row: 7 } },
      });
    }
  });

  it('belongs to the cycle of its day, whatever Cycle says', () => {
    expect(read(changed('LMP_Usage', row, { Cycle: '2025-09' }), 0)).toMatchObject({
      total: { day: '2025-10-17' },
    });
  });

  it('R25 may hold signed corrections, which were accepted when it was loaded', () => {
    expect(read(rowFor({ day: day(1), credits: '-5' }), 0)).toMatchObject({
      total: { allocatedCredits: decimal('-5') },
    });
  });

  it.each([
    [{ Day: 'soon' }, 'Day', 'day.format'],
    [{ Customer: '' }, 'Customer', 'value.missing'],
    [{ 'Used units': '' }, 'Allocated credits', 'usage.no-quantity'],
    [{ Exact: '{"used":1}' }, 'Exact', 'usage.exact'],
    [{ 'Used units': '#N/A' }, 'Used units', 'number.unreadable'],
  ])('R14 with %s is rejected, naming table, row and column', (cells, column, code) => {
    expect(read(changed('LMP_Usage', row, cells), 5)).toMatchObject({
      reject: { file: 'LMP_Usage', row: 7, column, code },
    });
  });
});

describe('a total without customers', () => {
  const [total] = condensed(
    totalsOf([
      { day: day(17), used: '0.1' },
      { day: day(17), customer: 'Bolt', used: '0.2' },
    ]),
    [],
    {
      rules: DEFAULT_RULES,
      nfrCustomers: ['Lab'],
    },
  );
  const condensedRow = usageRowOf(total!, 1);

  it('section 8 is read back as it was written, with whom it surely has not', () => {
    expect(read(condensedRow, 0)).toEqual({ total });
    expect(total).toMatchObject({ rows: 2, apart: ['Lab'], customer: '', usedUnits: decimal('0.3') });
  });

  it.each([['Customer'], ['Customer ID']])('is rejected where somebody names its %s', (column) => {
    expect(read(changed('LMP_Usage', condensedRow, { [column]: 'Acme' }), 5)).toMatchObject({
      reject: { row: 7, column, code: 'usage.condensed-customer' },
    });
  });

  it('is rejected where Exact does not say that it is one', () => {
    expect(read(changed('LMP_Usage', condensedRow, { Exact: '' }), 5)).toMatchObject({
      reject: { row: 7, column: 'Customer', code: 'value.missing' },
    });
  });
});

describe('a typed correction', () => {
  const exact = rowFor({ day: day(1), used: '12345678901234567890.5' });

  it('R10 keeps every digit while the cell is as it was loaded', () => {
    expect(read(exact, 0)).toMatchObject({ total: { usedUnits: decimal('12345678901234567890.5') } });
  });

  it('wins over the exact digits', () => {
    expect(read(changed('LMP_Usage', exact, { 'Used units': 12 }), 0)).toMatchObject({
      total: { usedUnits: decimal('12') },
    });
  });

  it('R4 is checked against the row’s other cells as one statement', () => {
    const wrong = { day: day(1), used: '5', requirement: '20', credits: '101' };
    const row = rowFor(wrong, { ...wrong, credits: '100' });
    expect(read(row, 0)).toMatchObject({ total: { disagreement: { rows: 1, largest: { row: 2 } } } });
    const mended = changed('LMP_Usage', row, { 'Allocated credits': 200 });
    expect(read(mended, 0)).toMatchObject({
      total: { allocatedCredits: decimal('200'), disagreement: null },
    });
  });

  it('R14 of the customer’s name leaves the other names behind', () => {
    const row = rowFor(
      { day: day(1), customerId: '7', customer: 'Acme', used: '5' },
      { day: day(1), customerId: '7', customer: 'Bolt', used: '5' },
    );
    expect(read(row, 0)).toMatchObject({ total: { customerNames: ['Acme', 'Bolt'] } });
    expect(read(changed('LMP_Usage', row, { Customer: 'Core' }), 0)).toMatchObject({
      total: { customer: 'Core', customerNames: ['Core'] },
    });
  });
});

test('a day before 1900, which has no serial number, stands as text', () => {
  const row = rowFor({ day: '1899-12-31', used: '1' });
  expect(shownRows('LMP_Usage', [row], ['Cycle', 'Day'])).toEqual([['1899-12', '1899-12-31']]);
  expect(read(row, 0)).toMatchObject({ total: { day: '1899-12-31' } });
});
