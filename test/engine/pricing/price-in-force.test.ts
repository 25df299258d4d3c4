import { decimal, type Price } from '../../../src/engine';
import { priceInForce, type PriceQuestion } from '../../../src/engine/pricing/price-in-force';
import { day, priceOf } from '../months';

const question = { product: 'Apex One', priceList: '', currency: 'USD', day: day(31) };
const price = (unitPrice: string, from: string | null, until: string | null): Price =>
  priceOf('Apex One', unitPrice, { effectiveFrom: from, effectiveUntil: until });

/** The answer in short: "2.2", "2.2 before 2", "none" or "several 2 2.2". */
function answer(prices: readonly Price[], asked: Partial<PriceQuestion> = {}): string {
  const found = priceInForce({ ...question, ...asked }, prices);
  if (found.found === 'none') return 'none';
  if (found.found === 'several')
    return `several ${found.prices.map((one) => one.unitPrice.toFixed()).join(' ')}`;
  const before = found.before === null ? '' : ` before ${found.before.unitPrice.toFixed()}`;
  return found.price.unitPrice.toFixed() + before;
}

describe('priceInForce', () => {
  it.each([
    ['open at both ends', [price('2', null, null)], '2'],
    ['from the last day on', [price('2', day(31), null)], '2'],
    ['from the day after the cycle', [price('2', '2025-11-01', null)], 'none'],
    ['until the last day (excluded)', [price('2', null, day(31))], 'none'],
    ['until the day after the cycle (excluded)', [price('2', null, '2025-11-01')], '2'],
    ['no row', [], 'none'],
  ])('R26 reads the price on 31 October: %s', (_, prices, expected) => {
    expect(answer(prices)).toBe(expected);
  });

  it('R26 finds no price in a gap over the last day', () => {
    expect(answer([price('2', null, day(20)), price('2.2', '2025-11-01', null)])).toBe('none');
  });

  it('R26 finds several where two overlap on the last day, though they are alike', () => {
    expect(answer([price('2', null, null), price('2.2', day(31), null)])).toBe('several 2 2.2');
    expect(answer([price('2', null, null), price('2', null, null)])).toBe('several 2 2');
  });

  it('R26 does not mind an overlap that ended before the last day', () => {
    expect(answer([price('2', null, null), price('3', day(1), day(10))])).toBe('2 before 3');
  });

  it.each([
    ['on 16 October', day(16), '2.2 before 2'],
    ['on the second day of the cycle', day(2), '2.2 before 2'],
    ['on the last day of the cycle', day(31), '2.2 before 2'],
    ['on the first day of the cycle', day(1), '2.2'],
    ['in the month before', '2025-09-16', '2.2'],
  ])('R26 knows a change inside the cycle: %s', (_, on, expected) => {
    const prices = [price('2', null, on), price('2.2', on, null)];
    expect(answer(prices)).toBe(expected);
    expect(answer([...prices].reverse())).toBe(expected);
  });

  it('R26 takes the price of its last day for a cycle before the change', () => {
    const prices = [price('2', null, day(16)), price('2.2', day(16), null)];
    expect(answer(prices, { day: '2025-09-30' })).toBe('2');
  });

  it('R26 does not call it a change where the new row says the same', () => {
    expect(answer([price('2', null, day(16)), price('2.00', day(16), null)])).toBe('2');
  });

  it('R26 knows a change of the channel margin alone', () => {
    const prices = [
      priceOf('Apex One', '2', { effectiveUntil: day(16) }),
      priceOf('Apex One', '2', { effectiveFrom: day(16), channelMargin: decimal('0.2') }),
    ];
    expect(answer(prices)).toBe('2 before 2');
  });

  it('R26 names the latest of two changes, and one that was taken back', () => {
    const twice = [price('1', null, day(5)), price('2', day(5), day(20)), price('3', day(20), null)];
    expect(answer(twice)).toBe('3 before 2');
    expect(answer([...twice].reverse())).toBe('3 before 2');
    const back = [price('1', null, day(5)), price('2', day(5), day(20)), price('1', day(20), null)];
    expect(answer(back)).toBe('1 before 2');
  });

  it.each([
    ['product', { product: 'Worry-Free' }],
    ['price list', { priceList: 'Gold' }],
    ['currency', { currency: 'EUR' }],
  ])('R26 never takes the price of another %s', (_, asked) => {
    expect(answer([price('2', null, null)], asked)).toBe('none');
  });

  it('R26 tells two price lists apart', () => {
    const prices = [price('2', null, null), { ...price('1.5', null, null), priceList: 'Gold' }];
    expect(answer(prices)).toBe('2');
    expect(answer(prices, { priceList: 'Gold' })).toBe('1.5');
  });
});
