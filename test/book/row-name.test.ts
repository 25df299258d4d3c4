import { rowOf } from '../../src/book/row-of';
import { rowName } from '../../src/book/row-name';
import { serialOf } from '../../src/engine';

describe('the name of a row of a table', () => {
  it('is its key, with days as people write them', () => {
    const row = rowOf('LMP_Prices', {
      Product: 'Credit Pack',
      Currency: 'USD',
      'Unit price': 'abc',
      'Effective from': serialOf('2025-01-01'),
    });
    expect(rowName('LMP_Prices', row, 0)).toBe('LMP_Prices, Credit Pack, USD, from 1 Jan 2025');
    expect(rowName('LMP_Tiers', rowOf('LMP_Tiers', { Product: 'Pack', 'From packs': 1000 }), 4)).toBe(
      'LMP_Tiers, Pack, From packs 1000',
    );
  });

  it('is where it stands below the headers where its key is blank', () => {
    expect(rowName('LMP_Prices', rowOf('LMP_Prices', { 'Unit price': 3 }), 1)).toBe(
      'LMP_Prices, row 2 below the headers',
    );
  });
});
