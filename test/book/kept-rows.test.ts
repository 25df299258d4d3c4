import type { Row } from '../../src/book/cell';
import { keptRows } from '../../src/book/kept-rows';
import { rowOf } from '../../src/book/row-of';

const price = (Product: string, unitPrice: number): Row =>
  rowOf('LMP_Prices', { Product, Currency: 'USD', 'Unit price': unitPrice });
const before = [price('A', 1), price('B', 2), price('C', 3), price('D', 4)];
const [a, b, c, d] = before;

/** Which of the rows before each row is; −1 for one that is new. */
function places(now: readonly Row[]): readonly number[] {
  const kept = keptRows(
    'LMP_Prices',
    before,
    now.map((row) => [...row]),
  );
  expect(kept).toEqual(now);
  return kept.map((row) => before.indexOf(row));
}

test('rows that are the same are the very rows that they were', () => {
  expect(places(before)).toEqual([0, 1, 2, 3]);
});

test('a row of which a cell is another is new, and those behind it are not', () => {
  expect(places([a!, price('B', 2.5), c!, d!])).toEqual([0, -1, 2, 3]);
});

test('rows are found again where one was deleted, one was added, and where people sorted them', () => {
  expect(places([a!, c!, d!])).toEqual([0, 2, 3]);
  expect(places([a!, price('Aa', 9), b!, c!, d!])).toEqual([0, -1, 1, 2, 3]);
  expect(places([d!, c!, b!, a!])).toEqual([3, 2, 1, 0]);
});

test('text that reads as a number is another cell', () => {
  expect(places([a!.with(3, '1'), b!])).toEqual([-1, 1]);
});
