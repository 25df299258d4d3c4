import { decimal } from '../../../src/engine';
import { priceChecker } from '../../../src/intake/records/price-checker';
import { readRows } from '../read-rows';

const HEADER =
  'Price list,Product,Currency,Unit price,Channel margin,Effective from,Effective until (excluded)';

test('R26 a full row becomes a price', async () => {
  const { records } = await readRows(
    `${HEADER}\nGold,XDR,usd,2.50,20 %,2025-01-01,2026-01-01\n`,
    priceChecker,
  );
  expect(records).toEqual([
    {
      priceList: 'Gold',
      product: 'XDR',
      currency: 'USD',
      unitPrice: decimal('2.5'),
      channelMargin: decimal('0.2'),
      effectiveFrom: '2025-01-01',
      effectiveUntil: '2026-01-01',
    },
  ]);
});

test('R26 a list without the other columns is the standard list, without margin, for ever', async () => {
  const { records } = await readRows('product,currency,unit_price\nXDR,USD,2.5\n', priceChecker);
  expect(records).toMatchObject([
    { priceList: '', channelMargin: decimal('0'), effectiveFrom: null, effectiveUntil: null },
  ]);
});

test.each([
  ['an empty margin', ',XDR,USD,2.5,,,', 'Channel margin', 'value.missing'],
  ['no product', ',,USD,2.5,0,,', 'Product', 'value.missing'],
  ['R25 a margin of 20, which is 2,000 %', ',XDR,USD,2.5,20,,', 'Channel margin', 'ratio.out-of-range'],
  ['R25 a negative price', ',XDR,USD,-2.5,0,,', 'Unit price', 'number.negative'],
  ['a price with its currency', ',XDR,USD,$2.5,0,,', 'Unit price', 'number.currency'],
  ['an unknown currency', ',XDR,XXX,2.5,0,,', 'Currency', 'currency.unknown'],
  [
    'an end before its begin',
    ',XDR,USD,2.5,0,2025-10-17,2025-10-16',
    'Effective until (excluded)',
    'validity.order',
  ],
  [
    'an end on its begin, which no day is in',
    ',XDR,USD,2.5,0,2025-10-17,2025-10-17',
    'Effective until (excluded)',
    'validity.order',
  ],
])('%s is rejected', async (_, ...[row, column, code]) => {
  const { rejects } = await readRows(`${HEADER}\n${row}\n`, priceChecker);
  expect(rejects).toMatchObject([{ row: 2, column, code }]);
});
