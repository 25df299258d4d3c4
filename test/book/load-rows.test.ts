import { filesOfLoads, loadOfContents, loadRowOf, nextLoad } from '../../src/book/load-rows';
import { rowOf } from '../../src/book/row-of';
import { bookWith, changed, LOAD_1, NOW } from './books';
import { momentCell } from '../../src/book/time-cell';

const LOAD_2 = changed('LMP_Loads', LOAD_1, { Load: 2, File: 'late.csv' });

test('a load is one file with its counts; what nobody stated is blank', () => {
  expect(LOAD_1).toEqual([
    ...[1, momentCell(NOW), 'Sam', 'usage.csv', 1200, 'ab12'],
    ...[3, 2, 1, 0, 10.5, '', 'Day → day', ''],
  ]);
  expect(loadRowOf).toBeDefined();
});

test('the next load has the number above the highest, and 1 where there is none', () => {
  const blank = changed('LMP_Loads', LOAD_1, { Load: '' });
  expect(nextLoad(bookWith({}))).toBe(1);
  expect(nextLoad(bookWith({ LMP_Loads: [LOAD_2, blank, LOAD_1] }))).toBe(3);
});

test('a number is not given out again where rows of LMP_Loads were deleted', () => {
  const usage = rowOf('LMP_Usage', { Load: 7 });
  const rejected = rowOf('LMP_Rejected', { Load: 9 });
  expect(nextLoad(bookWith({ LMP_Loads: [LOAD_1], LMP_Usage: [usage] }))).toBe(8);
  expect(nextLoad(bookWith({ LMP_Usage: [usage], LMP_Rejected: [rejected] }))).toBe(10);
});

test('a load is found by its number and by its file’s contents, the latest first', () => {
  expect(filesOfLoads([LOAD_1, LOAD_2])).toEqual(
    new Map([
      [1, 'usage.csv'],
      [2, 'late.csv'],
    ]),
  );
  expect(loadOfContents([LOAD_2, LOAD_1], 'ab12')).toBe(2);
  expect(loadOfContents([LOAD_1], 'cd34')).toBeNull();
});
