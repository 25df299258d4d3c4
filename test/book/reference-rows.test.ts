import { REFERENCE_NAMES, REFERENCES, referencesOf } from '../../src/book/reference-rows';
import { rowOf } from '../../src/book/row-of';
import { decimal } from '../../src/engine';
import { bidOf, entryOf, priceOf, tierOf } from '../engine/months';
import { bookWith } from './books';

const partner = {
  name: 'North',
  companyId: '0017',
  city: 'Oslo',
  state: '',
  currency: 'EUR',
  priceList: 'Gold',
  nfrCustomer: 'Lab',
  violationThreshold: decimal('0.1'),
  activeFrom: '2025-01-01',
  activeUntil: null,
};
const prices = [
  priceOf('Apex One', '2.5', { channelMargin: decimal('0.2'), effectiveUntil: '2026-01-01' }),
  priceOf('Apex One', '0.1234567890123456789', { priceList: 'Gold' }),
];
const tiers = [tierOf('0', { discount: '0' }), tierOf('1000', { pricePerPack: '8.1' })];
const bids = [bidOf('BD-1'), bidOf('007', { unitPrice: null, channelMargin: decimal('0.3') })];
const catalogue = [entryOf('0.05'), entryOf('65', { per: 'year', calculation: 'volume', note: 'add-on' })];

const book = bookWith({
  LMP_Partners: [REFERENCES.LMP_Partners.rowOf(partner)],
  LMP_Prices: prices.map(REFERENCES.LMP_Prices.rowOf),
  LMP_Tiers: tiers.map(REFERENCES.LMP_Tiers.rowOf),
  LMP_BidDesk: bids.map(REFERENCES.LMP_BidDesk.rowOf),
  LMP_Catalogue: catalogue.map(REFERENCES.LMP_Catalogue.rowOf),
});

test('input tables written and read back say the same, to the last digit', () => {
  const none = Object.fromEntries(REFERENCE_NAMES.map((name) => [name, []]));
  expect(referencesOf(book)).toEqual({
    partners: [partner],
    prices,
    tiers,
    bids,
    catalogue,
    rejects: none,
  });
});

test('D5 a price with more digits than a number holds stands as decimal text', () => {
  expect(book.LMP_Prices[1]).toEqual(['Gold', 'Apex One', 'USD', '0.1234567890123456789', 0, '', '']);
});

test('R25, R26 a row that cannot be read is rejected by its table', () => {
  const bad = rowOf('LMP_Prices', {
    Product: 'Apex One',
    Currency: 'USD',
    'Unit price': -1,
    'Channel margin': 2,
  });
  const { prices: read, rejects } = referencesOf({ ...book, LMP_Prices: [bad] });
  expect(read).toEqual([]);
  expect(rejects.LMP_Prices).toMatchObject([{ file: 'LMP_Prices', row: 2, code: 'number.negative' }]);
});
