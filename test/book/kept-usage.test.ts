import { usageOf } from '../../src/book/book-usage';
import { KeptUsage } from '../../src/book/kept-usage';
import { changed, LOAD_1, loadedBook } from './books';
import { day } from '../engine/months';

test('what a usage row is read as hangs on its file and on the account zone, which may change while it does not', () => {
  const book = loadedBook([{ day: day(1), used: '100', requirement: '20' }]);
  const typed = book.LMP_Usage.map((row) => changed('LMP_Usage', row, { Day: '2025-10-05T22:30:00Z' }));
  const before = { ...book, LMP_Usage: typed };
  const renamed = { ...before, LMP_Loads: [changed('LMP_Loads', LOAD_1, { File: 'renamed.csv' })] };
  const kept = new KeptUsage();
  const read = (of: typeof book, zone: string) =>
    usageOf(of, zone, kept).totals.map((total) => [total.day, total.first.file]);
  expect(read(before, 'UTC')).toEqual([['2025-10-05', 'usage.csv']]);
  expect(read(renamed, 'UTC')).toEqual([['2025-10-05', 'renamed.csv']]);
  // Half past ten in the evening is the next morning there.
  expect(read(renamed, 'Asia/Tokyo')).toEqual([['2025-10-06', 'renamed.csv']]);
  expect(read(before, 'UTC')).toEqual([['2025-10-05', 'usage.csv']]);
});

test('a row that was read is read once, and a total is laid out once for a load', () => {
  const book = loadedBook([{ day: day(1), used: '100', requirement: '20' }]);
  const kept = new KeptUsage();
  const [first] = usageOf(book, 'UTC', kept).totals;
  expect(usageOf(book, 'UTC', kept).totals[0]).toBe(first);
  expect(kept.rowOf(first!, 1)).toBe(kept.rowOf(first!, 1));
  expect(kept.rowOf(first!, 1)).toEqual(book.LMP_Usage[0]);
  expect(kept.rowOf(first!, 2)).not.toEqual(kept.rowOf(first!, 1));
});
