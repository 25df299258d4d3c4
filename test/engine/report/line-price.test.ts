import { decimal, PACK_PRODUCT, type Bid } from '../../../src/engine';
import { unitPriceOf } from '../../../src/engine/report/line-price';
import type { MoneyInput } from '../../../src/engine';
import { bidOf, day, october, PARTNER, priceOf } from '../months';

const list = priceOf(PACK_PRODUCT, '10', { channelMargin: decimal('0.2') });
const full: Partial<Bid> = { unitPrice: decimal('8'), channelMargin: decimal('0.3') };

function ask(
  bidDeskNumber: string | null,
  money: Partial<MoneyInput>,
  edited: { readonly unitPrice?: string; readonly channelMargin?: string } | null = null,
) {
  const stated = (text: string | undefined) => (text === undefined ? null : decimal(text));
  const question = {
    product: PACK_PRODUCT,
    partner: PARTNER.name,
    priceList: '',
    currency: 'USD',
    day: day(31),
    bidDeskNumber,
    edited:
      edited === null
        ? null
        : { unitPrice: stated(edited.unitPrice), channelMargin: stated(edited.channelMargin) },
    path: [PARTNER.name, 'services'],
  };
  const { price, issues } = unitPriceOf(question, {
    prices: [list],
    tiers: [],
    bids: [],
    bidDeskNumbers: 'entered',
    currency: null,
    ...money,
  });
  return {
    price:
      price === null
        ? null
        : `${price.unitPrice.value.toFixed()} less ${price.channelMargin.value.toFixed()}`,
    rules: [price?.unitPrice.rule, price?.channelMargin.rule],
    bid: price?.bidDeskNumber ?? null,
    codes: issues.map(({ code }) => code),
  };
}

describe('unitPriceOf', () => {
  it('R26 takes price and margin of the list where no bid is entered, valid ones or not', () => {
    expect(ask(null, { bids: [bidOf('BD-1', full)] })).toEqual({
      price: '10 less 0.2',
      rules: ['R26', 'R26'],
      bid: null,
      codes: [],
    });
  });

  it('R27 takes price and margin of the verified bid', () => {
    expect(ask('BD-1', { bids: [bidOf('BD-1', full)] })).toEqual({
      price: '8 less 0.3',
      rules: ['R27', 'R27'],
      bid: 'BD-1',
      codes: ['bid-desk.applied'],
    });
  });

  it('R27 takes a bid of price only with the list’s margin, and the reverse', () => {
    expect(ask('BD-1', { bids: [bidOf('BD-1')] })).toMatchObject({
      price: '8 less 0.2',
      rules: ['R27', 'R26'],
    });
    const marginOnly = bidOf('BD-1', { unitPrice: null, channelMargin: decimal('0.3') });
    expect(ask('BD-1', { bids: [marginOnly] })).toMatchObject({
      price: '10 less 0.3',
      rules: ['R26', 'R27'],
    });
  });

  it.each([
    [{ unitPrice: '6' }, '6 less 0.3', ['bid-desk.edited']],
    [{ channelMargin: '0' }, '8 less 0', ['bid-desk.edited']],
    [{ unitPrice: '6', channelMargin: '0.25' }, '6 less 0.25', ['bid-desk.edited']],
    // What is edited to what stands is no edit.
    [{ unitPrice: '8.00' }, '8 less 0.3', ['bid-desk.applied']],
  ])('R27 takes what was edited under a verified bid: %j → %s', (edited, price, codes) => {
    expect(ask('BD-1', { bids: [bidOf('BD-1', full)] }, edited)).toEqual({
      price,
      rules: ['R27', 'R27'],
      bid: 'BD-1',
      codes,
    });
  });

  it('R27 leaves what was edited aside where the number is not, or no longer, verified', () => {
    const edited = { unitPrice: '6' };
    expect(ask('BD-1', { bids: [] }, edited)).toMatchObject({
      price: '10 less 0.2',
      codes: ['bid-desk.unverified'],
    });
    expect(ask(null, { bids: [bidOf('BD-1', full)] }, edited)).toMatchObject({
      price: '10 less 0.2',
      codes: [],
    });
  });

  it('R27 takes a bid of price 0 and margin 0 as stated', () => {
    const free = bidOf('BD-1', { unitPrice: decimal('0'), channelMargin: decimal('0') });
    expect(ask('BD-1', { bids: [free] }).price).toBe('0 less 0');
  });

  it.each([
    ['a bid that would be whole', full, 'entered', ['price.bid-not-entered']],
    ['a bid that leaves the margin to the list', {}, 'entered', ['price.missing']],
    ['a bid of somebody else', { ...full, partner: 'Other' }, 'entered', ['price.missing']],
    ['several bids, where nobody can enter one', full, 'register', ['bid-desk.several', 'price.missing']],
  ] as const)('R27 of a product without a list price, with %s', (_, bid, bidDeskNumbers, codes) => {
    const bids = [bidOf('BD-1', bid), bidOf('BD-2', bid)];
    expect(ask(null, { prices: [], bids, bidDeskNumbers })).toMatchObject({ price: null, codes });
    expect(ask('BD-1', { prices: [], bids: [bidOf('BD-1', full)] }).price).toBe('8 less 0.3');
  });

  it('R27 leaves the list’s price where the number is not verified', () => {
    expect(ask('BD-1', { bids: [bidOf('BD-1', { ...full, effectiveUntil: day(31) })] })).toEqual({
      price: '10 less 0.2',
      rules: ['R26', 'R26'],
      bid: null,
      codes: ['bid-desk.unverified'],
    });
  });

  it('R24 R27 needs no list price where the bid says both, and still one where it says half', () => {
    expect(ask('BD-1', { prices: [], bids: [bidOf('BD-1', full)] })).toMatchObject({ price: '8 less 0.3' });
    expect(ask('BD-1', { prices: [], bids: [bidOf('BD-1')] })).toMatchObject({
      price: null,
      codes: ['price.missing'],
    });
  });

  it('R27 takes the one valid bid of the register where nobody can enter a number', () => {
    const bids = [bidOf('BD-1', full), bidOf('BD-2', { ...full, partner: 'Southwind' })];
    expect(ask(null, { bids, bidDeskNumbers: 'register' })).toMatchObject({
      price: '8 less 0.3',
      bid: 'BD-1',
    });
  });

  it('R27 takes none of two valid bids of the register', () => {
    expect(ask(null, { bids: [bidOf('BD-1'), bidOf('BD-2')], bidDeskNumbers: 'register' })).toMatchObject({
      price: '10 less 0.2',
      codes: ['bid-desk.several'],
    });
  });

  it('R27 lets an entered number stand before the register’s', () => {
    const bids = [bidOf('BD-1'), bidOf('BD-2', { unitPrice: decimal('7') })];
    expect(ask('BD-2', { bids, bidDeskNumbers: 'register' })).toMatchObject({
      price: '7 less 0.2',
      bid: 'BD-2',
    });
  });

  it('R26 says that the list’s price changed inside the cycle', () => {
    const prices = [
      { ...list, unitPrice: decimal('9'), effectiveUntil: day(16) },
      { ...list, effectiveFrom: day(16) },
    ];
    expect(ask(null, { prices }).codes).toEqual(['price.changed']);
  });
});

describe('a Bid Desk Number on a report', () => {
  const rows = [{ day: day(1), credits: '1000' }];
  const money = { prices: [list], bids: [bidOf('BD-1', full)] };

  it('R27 prices 10 packs at 8 less 30 %: 56.00', () => {
    const review = { bidDeskNumbers: new Map([[PACK_PRODUCT, 'BD-1']]) };
    const report = october(rows, { money, review });
    expect(report.money?.totalInvoiceAmount?.value.toFixed(2)).toBe('56.00');
    expect(report.money?.lines[0]?.price?.bidDeskNumber).toBe('BD-1');
  });
});
