import { PACK_PRODUCT, type Bid } from '../../../src/engine';
import { validBids, verifyBidDeskNumber } from '../../../src/engine/pricing/bid-desk';
import { bidOf, day, PARTNER } from '../months';

const question = { partner: PARTNER.name, product: PACK_PRODUCT, currency: 'USD', day: day(31) };
const why = (number: string, register: readonly Bid[]): string => {
  const verification = verifyBidDeskNumber(number, question, register);
  return verification.verified ? 'verified' : verification.why;
};

describe('verifyBidDeskNumber', () => {
  it('R27 verifies the number of the register’s row, and gives it', () => {
    const bid = bidOf('BD-1');
    expect(verifyBidDeskNumber('BD-1', question, [bidOf('BD-2'), bid])).toEqual({ verified: true, bid });
  });

  it.each(['BD-2', '', '-'])('R27 does not verify “%s”, which the register does not hold', (number) => {
    expect(why(number, [bidOf('BD-1')])).toBe('the register does not hold it');
  });

  it.each<[string, Partial<Bid>]>([
    ['partner', { partner: 'Southwind' }],
    ['product', { product: 'Apex One' }],
    ['currency', { currency: 'EUR' }],
  ])('R27 does not verify a number of another %s', (_, more) => {
    expect(why('BD-1', [bidOf('BD-1', more)])).toBe(
      'the register holds it for another partner, product or currency',
    );
  });

  it.each<[string, Partial<Bid>, boolean]>([
    ['from the last day on', { effectiveFrom: day(31) }, true],
    ['from the day after', { effectiveFrom: '2025-11-01' }, false],
    ['until the last day (excluded)', { effectiveUntil: day(31) }, false],
    ['until the day after (excluded)', { effectiveUntil: '2025-11-01' }, true],
  ])('R27 asks whether the row is valid on 31 October: %s', (_, more, verified) => {
    expect(why('BD-1', [bidOf('BD-1', more)])).toBe(
      verified ? 'verified' : "the register's row is not valid on 2025-10-31",
    );
  });

  it.each(['bd-1', 'BD-1 ', 'BD 1', 'bd1', 'BD–1'])(
    'R27 does not verify “%s”, and says what is written alike',
    (number) => {
      const other = bidOf('BD-2');
      expect(why(number, [other, bidOf('BD-1')])).toBe(
        'the register does not hold it; it holds BD-1, which is written alike',
      );
      expect(why(number, [other, bidOf('BD-1', { partner: 'Southwind' })])).toBe(
        'the register does not hold it',
      );
    },
  );

  it('R27 verifies the one valid row of a number that was renewed', () => {
    const register = [bidOf('BD-1', { effectiveUntil: day(1) }), bidOf('BD-1', { effectiveFrom: day(1) })];
    expect(verifyBidDeskNumber('BD-1', question, register)).toEqual({ verified: true, bid: register[1] });
  });

  it('R27 does not verify a number that two valid rows hold', () => {
    expect(why('BD-1', [bidOf('BD-1'), bidOf('BD-1')])).toBe('the register holds it more than once');
  });

  it('R27 verifies nothing against an empty register', () => {
    expect(why('BD-1', [])).toBe('the register does not hold it');
  });
});

describe('validBids', () => {
  it('R27 gives the bids that are valid for a line, in the register’s order', () => {
    const register = [
      bidOf('BD-3'),
      bidOf('BD-1', { partner: 'Southwind' }),
      bidOf('BD-4', { effectiveUntil: day(31) }),
      bidOf('BD-2'),
    ];
    expect(validBids(question, register)).toEqual([register[0], register[3]]);
  });
});
