import { decimal } from '../../../src/engine';
import { bidChecker } from '../../../src/intake/records/bid-checker';
import { readRows } from '../read-rows';

const HEADER =
  'Bid Desk Number,Partner,Product,Currency,Unit price,Channel margin,Valid from,Valid until (excluded)';

test('R27 a bid states a price, a margin, or both', async () => {
  const { records } = await readRows(
    `${HEADER}\nB-1,North,XDR,USD,2,0.3,2025-01-01,\nB-2,North,XDR,USD,,30 %,,2026-01-01\nB-3,,XDR,USD,2,,,\n`,
    bidChecker,
  );
  expect(records).toEqual([
    {
      bidDeskNumber: 'B-1',
      partner: 'North',
      product: 'XDR',
      currency: 'USD',
      unitPrice: decimal('2'),
      channelMargin: decimal('0.3'),
      effectiveFrom: '2025-01-01',
      effectiveUntil: null,
    },
    expect.objectContaining({
      unitPrice: null,
      channelMargin: decimal('0.3'),
      effectiveUntil: '2026-01-01',
    }),
    expect.objectContaining({ partner: '', unitPrice: decimal('2'), channelMargin: null }),
  ]);
});

test.each([
  ['neither price nor margin', 'B-1,North,XDR,USD,,,,', '', 'bid.terms'],
  ['no number', ',North,XDR,USD,2,,,', 'Bid Desk Number', 'value.missing'],
  [
    'an end before its begin',
    'B-1,North,XDR,USD,2,,2026-01-01,2025-01-01',
    'Valid until (excluded)',
    'validity.order',
  ],
])('R27 %s is rejected', async (_, ...[row, column, code]) => {
  const { rejects } = await readRows(`${HEADER}\n${row}\n`, bidChecker);
  expect(rejects).toMatchObject([{ column, code }]);
});
