import { exactOf, exactText, isEdited, isTooLongForExact } from '../../src/book/exact-text';
import { day, totalsOf, type Row } from '../engine/months';

const first: Row = { day: day(1), customerId: '7' };

function exactOfRows(...rows: readonly Partial<Row>[]): unknown {
  const [total] = totalsOf(rows.map((row) => ({ ...first, ...row })));
  const text = exactText(total!);
  return text === '' ? '' : JSON.parse(text);
}

describe('the Exact column', () => {
  it('D5 is blank where the cells say everything', () => {
    expect(exactOfRows({ used: '100', requirement: '0.05' })).toBe('');
  });

  it('R10 carries a quantity that a number would cut, and a sum longer than a file may state', () => {
    expect(exactOfRows({ used: '12345678901234567890.5', credits: '10' })).toEqual({
      usedUnits: '12345678901234567890.5',
    });
    const nines = '99999999999999999999';
    expect(exactOfRows({ used: '100000000000000000000' })).toEqual({ usedUnits: '100000000000000000000' });
    expect(exactOfRows({ used: nines }, { used: '1' })).toEqual({ usedUnits: '100000000000000000000' });
  });

  it('R14 carries several names of one customer id, and that rows were mixed', () => {
    const mixed = exactOfRows({ customer: 'Acme', used: '5' }, { customer: 'Bolt', credits: '7' });
    expect(mixed).toEqual({ names: ['Acme', 'Bolt'], mixed: true, usedUnits: '5', allocatedCredits: '7' });
  });

  it('R4 carries the disagreement of several rows; that of one row is computed again', () => {
    const wrong = { used: '5', requirement: '20', credits: '101' };
    expect(exactOfRows(wrong)).toBe('');
    expect(exactOfRows(wrong, { used: '1', requirement: '20', credits: '20' })).toMatchObject({
      allocatedCredits: '121',
      disagreement: { rows: 1, row: 2, stated: '101', computed: '100' },
    });
  });

  it('D5 is told where hundreds of names are longer than a cell', () => {
    const rows = Array.from({ length: 800 }, (_, index) => ({
      ...first,
      used: '1',
      customer: `${'A'.repeat(40)} ${index}`,
    }));
    expect(isTooLongForExact(totalsOf(rows)[0]!)).toBe(true);
    expect(isTooLongForExact(totalsOf(rows.slice(0, 10))[0]!)).toBe(false);
  });

  it('says nothing more where it is blank, and is refused where nobody here wrote it', () => {
    expect(exactOf(' ')).toEqual({});
    for (const text of ['x', '[]', '{"usedUnits":"1e5"}', '{"more":1}', '{"names":["a"]}', 'null']) {
      expect(exactOf(text)).toBeNull();
    }
  });
});

describe('an edit of a quantity', () => {
  const exact = { usedUnits: '12345678901234567890.5' };

  it('is told by a cell that is not what the digits round to', () => {
    expect(isEdited(exact, 'usedUnits', 12345678901234600000)).toBe(false);
    expect(isEdited(exact, 'usedUnits', 12345678901234500000)).toBe(true);
    expect(isEdited(exact, 'usedUnits', '')).toBe(true);
    expect(isEdited(exact, 'usedUnits', '12345678901234567890.5')).toBe(false);
    expect(isEdited(exact, 'usedUnits', '1.23456789012346E+19')).toBe(false);
    expect(isEdited({ mixed: true, usedUnits: '0' }, 'usedUnits', '')).toBe(true);
  });

  it('cannot be told where Exact does not state the quantity, but for rows that were mixed or disagreed', () => {
    expect(isEdited(exact, 'allocatedCredits', 5)).toBe(false);
    expect(isEdited({ mixed: true }, 'allocatedCredits', 5)).toBe(true);
  });
});
