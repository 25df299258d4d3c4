import { rowOf } from '../../src/book/row-of';
import { tableRecords } from '../../src/book/table-records';
import { priceChecker } from '../../src/intake/records/price-checker';
import { price } from './books';

describe('the rows of a table', () => {
  const blank = rowOf('LMP_Prices', {});
  const { records, rejects } = tableRecords(
    'LMP_Prices',
    [
      blank,
      price({ Product: 'Apex One', 'Unit price': 2.5, 'Effective from': 45931 }),
      price({ Product: 'Apex One', 'Unit price': '2,50' }),
      ['', ' ', '', '', '', '', ''],
    ],
    priceChecker,
  );

  it('R26 are read by the checks of files, days and numbers as a file would write them', () => {
    expect(JSON.parse(JSON.stringify(records))).toEqual([
      {
        priceList: '',
        product: 'Apex One',
        currency: 'USD',
        unitPrice: '2.5',
        channelMargin: '0',
        effectiveFrom: '2025-10-01',
        effectiveUntil: null,
      },
    ]);
  });

  it('are rejected at their place in the table, the header being row 1; blank ones are skipped', () => {
    expect(rejects).toMatchObject([
      { file: 'LMP_Prices', row: 4, column: 'Unit price', value: '2,50', code: 'number.decimal-comma' },
    ]);
  });
});
