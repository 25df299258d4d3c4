import { decimal, DEFAULT_RULES } from '../../../src/engine';
import { creditPacks } from '../../../src/engine/credits/credit-packs';
import { nfrOffset } from '../../../src/engine/credits/nfr-offset';
import { PACKAGES } from '../pricing/published-figures';

describe('creditPacks', () => {
  it.each([
    ['3249', 'nearest', '32'],
    ['3249.9999999999999999999999', 'nearest', '32'],
    ['3250', 'nearest', '33'],
    ['3200', 'up', '32'],
    ['3200.0000000000000000000001', 'up', '33'],
    ['3299.9999999999999999999999', 'down', '32'],
    ['0', 'up', '0'],
    ['1', 'up', '1'],
    ['99999999999999999999', 'nearest', '1000000000000000000'],
  ] as const)('R9 bills %s credits, %s, as %s packs', (credits, packRounding, packs) => {
    expect(creditPacks(decimal(credits), { ...DEFAULT_RULES, packRounding }).toFixed()).toBe(packs);
  });

  it('R9 bills 126,700 credits in packs of 1,000 as 127', () => {
    expect(creditPacks(decimal('126700'), { ...DEFAULT_RULES, packSize: decimal('1000') }).toFixed()).toBe(
      '127',
    );
  });

  it('R9 bills packs of a size that does not divide: 100 credits in packs of 3 are 33.33…, 33 packs', () => {
    expect(creditPacks(decimal('100'), { ...DEFAULT_RULES, packSize: decimal('3') }).toFixed()).toBe('33');
  });

  it.each(PACKAGES)(
    'R8 R9 agree with $source: $units less $free in packs of $size are $packages',
    (published) => {
      const units = decimal(published.units);
      const net = units.minus(nfrOffset(units, decimal(published.free)));
      expect(creditPacks(net, { packSize: decimal(published.size), packRounding: 'up' }).toFixed()).toBe(
        published.packages,
      );
    },
  );
});
