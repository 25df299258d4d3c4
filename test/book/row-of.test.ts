import { cellIn, isBlankRow, rowOf } from '../../src/book/row-of';

test('a row has a cell for each column of its table, blank where nothing is given', () => {
  const row = rowOf('LMP_Tiers', { Currency: 'USD', 'From packs': 0 });
  expect(row).toEqual(['', 'USD', 0, '', '']);
  expect([cellIn('LMP_Tiers', row, 'From packs'), cellIn('LMP_Tiers', [], 'Product')]).toEqual([0, '']);
});

test('a row is blank where every cell is, but not with a 0 or FALSE in it', () => {
  expect([['', ' '], [''], [0, ''], [false]].map(isBlankRow)).toEqual([true, true, false, false]);
});
