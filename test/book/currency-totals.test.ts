import { currencyTotals } from '../../src/book/currency-totals';
import { PACK_PRODUCT } from '../../src/engine';
import { day } from '../engine/months';
import { billed, loadedBook, partner, price } from './books';

const row = { day: day(1), credits: '1050' };
const { reports } = billed(
  loadedBook([row, { ...row, partner: 'East' }, { ...row, partner: 'West' }], {
    LMP_Prices: ['USD', 'JPY'].map((Currency) =>
      price({ Product: PACK_PRODUCT, 'Unit price': 9.5, Currency }),
    ),
    LMP_Partners: [
      partner({ Partner: 'Northwind', Currency: 'USD' }),
      partner({ Partner: 'East', Currency: 'JPY' }),
      partner({ Partner: 'West', Currency: 'USD' }),
      partner({ Partner: 'South', Currency: 'USD' }),
    ],
  }),
);

test('R23 totals are summed within a currency, with its digits; a report without usage is not complete', () => {
  // 10.5 packs are 11: 11 × 9.50 = 104.50, in whole yen 105.
  expect(currencyTotals(reports)).toEqual([
    { currency: 'JPY', amount: '105', complete: 1, of: 1 },
    { currency: 'USD', amount: '209.00', complete: 2, of: 3 },
  ]);
});

test('R24 a currency in which no total is known has none, rather than 0, and is named', () => {
  expect(currencyTotals(reports.map((report) => ({ ...report, total: null })))).toEqual([
    { currency: 'JPY', amount: null, complete: 0, of: 1 },
    { currency: 'USD', amount: null, complete: 0, of: 3 },
  ]);
  const unpriced = reports.map((one) => ({ ...one, total: null, shown: { ...one.shown, money: null } }));
  expect(currencyTotals(unpriced)).toEqual([]);
  expect(currencyTotals(reports.map((report) => ({ ...report, currency: null })))).toEqual([]);
});

test('R24 what is known of an incomplete report is in the total of its currency', () => {
  const incomplete = billed(
    loadedBook(
      [row, { day: day(1), service: 'Apex One', provisioned: '5', used: '5' }, { ...row, partner: 'West' }],
      { LMP_Prices: [price({ Product: PACK_PRODUCT, 'Unit price': 9.5 })] },
    ),
  );
  // 104.50 of Northwind's packs, whose Apex One has no price, and 104.50 of West.
  expect(currencyTotals(incomplete.reports)).toEqual([
    { currency: 'USD', amount: '209.00', complete: 1, of: 2 },
  ]);
});
