import { leftByLoad, rejectedRowOf, rejectedRowsIn, type StatingLoad } from '../../src/book/rejected-rows';
import { rowOf, type RowCells } from '../../src/book/row-of';
import { serialOf } from '../../src/engine';

const reject = {
  file: 'usage.csv',
  row: 55,
  column: 'Used units',
  value: '9O',
  code: 'number.unreadable',
  message: 'Used units “9O” is not a number.',
  suggestion: 'Write digits.',
} as const;

describe('a rejected row', () => {
  const load = { load: 3, cycle: '2025-10', partners: ['Acme', 'A · B'] };

  it('R14 keeps its load, its place, its reason, and whose it is', () => {
    expect(rejectedRowOf({ ...reject, partner: 'Beta', day: '2025-09-30' }, load)).toEqual([
      ...[3, ...Object.values(reject)],
      ...['Beta', '2025-09', serialOf('2025-09-30')],
    ]);
  });

  it('may be each one’s of its file, in the cycle that is loaded, where it does not say', () => {
    const row = rejectedRowOf({ ...reject, partner: '', day: null }, load);
    expect(row.slice(8)).toEqual(['Acme · A \\· B', '2025-10', '']);
    const said = (partner: string) =>
      rejectedRowsIn([row]).issuesOfReport({ cycle: '2025-10', partner }).length;
    expect(['Acme', 'A · B', 'Beta', ''].map(said)).toEqual([1, 1, 0, 0]);
  });

  it('may be anybody’s where its file names nobody or too many, and of any cycle where that cell is unreadable', () => {
    const many = Array.from({ length: 4000 }, (_, index) => `Partner ${index}`);
    for (const partners of [[], many]) {
      const row = rejectedRowOf({ ...reject, partner: '', day: null }, { ...load, partners });
      expect(rejectedRowsIn([row]).issuesOfReport({ cycle: '2025-10', partner: 'Beta' })).toHaveLength(1);
      expect(rejectedRowsIn([row]).countOf('2025-09')).toBe(0);
      expect(rejectedRowsIn([row.with(9, 'October')]).countOf('2025-09')).toBe(1);
    }
  });
});

describe('a later load', () => {
  const rowWith = (cells: RowCells<'LMP_Rejected'>) =>
    rowOf('LMP_Rejected', {
      Load: 1,
      File: 'usage.csv',
      Row: 2,
      Partner: 'Acme',
      Cycle: '2025-10',
      ...cells,
    });
  const states = (partner: string, ...daysContained: readonly string[]) => ({ partner, daysContained });
  const load: StatingLoad = {
    cycle: '2025-10',
    days: 'replace',
    parts: 'replace',
    partners: [states('Acme', '2025-10-01')],
  };
  const own = rowWith({});
  const others = [
    rowWith({ Partner: 'Beta' }),
    rowWith({ Partner: 'Acme · Beta' }),
    rowWith({ Partner: '' }),
    rowWith({ Cycle: '2025-09' }),
  ];

  it('section 8 mends what it states anew, whatever the file is called, and nothing of others', () => {
    expect(leftByLoad([own, ...others], load)).toEqual(others);
    const both = { ...load, partners: [...load.partners, states('Beta', '2025-10-02')] };
    expect(leftByLoad(others, both)).toEqual(others.slice(2));
  });

  it('mends the rows of its days where days are added, and none where services or customers are kept', () => {
    const ofDay = (day: string) => rowWith({ Day: serialOf(day) });
    const rows = [own, ofDay('2025-10-01'), ofDay('2025-10-02')];
    expect(leftByLoad(rows, { ...load, days: 'add' })).toEqual([rows[0], rows[2]]);
    expect(leftByLoad(rows, { ...load, parts: 'keep' })).toEqual(rows);
  });
});
