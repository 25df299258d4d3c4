import { rowRepairs, type RowStep } from '../../src/workbook/undo-rows';

const append = (count: number): RowStep => ({ kind: 'append', count });
const deleted = (...rows: (readonly [number, number])[]): RowStep => ({ kind: 'delete', rows });

describe('the repairs of a table’s rows', () => {
  it.each<[string, readonly RowStep[], number, number, readonly unknown[]]>([
    ['none where nothing was done', [], 6, 6, []],
    ['added rows go', [append(3)], 6, 9, [['delete', 6, 3]]],
    ['a part of them was added', [append(3)], 6, 7, [['delete', 6, 1]]],
    ['they were only noted', [append(3)], 6, 6, []],
    [
      'deleted rows come back where they were',
      [deleted([4, 1], [2, 1])],
      6,
      4,
      [
        ['insert', 2, 1],
        ['insert', 4, 1],
      ],
    ],
    ['one of two was deleted', [deleted([4, 1], [2, 1])], 6, 5, [['insert', 4, 1]]],
    [
      'the first comes after the first, the last before the last',
      [deleted([5, 1], [0, 1])],
      6,
      4,
      [
        ['insert', 1, 1],
        ['insert', 4, 1],
      ],
    ],
    [
      'added, then deleted',
      [append(2), deleted([1, 3])],
      4,
      3,
      [
        ['insert', 1, 3],
        ['delete', 4, 2],
      ],
    ],
    ['people added a row since', [deleted([1, 1])], 3, 4, [['delete', 3, 1]]],
    ['people deleted all but one', [append(5)], 3, 1, [['insert', 0, 2]]],
  ])('%s', (_what, steps, before, now, expected) => {
    const repairs = rowRepairs(steps, { before, now });
    expect(repairs.map(({ kind, row, count }) => [kind, row, count])).toEqual(expected);
    const change = repairs.reduce((sum, { kind, count }) => sum + (kind === 'insert' ? count : -count), 0);
    expect(now + change).toBe(before);
  });
});
