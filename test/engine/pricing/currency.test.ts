import { isCurrency, minorDigitsOf } from '../../../src/engine/pricing/currency';

describe('the currency table', () => {
  it.each([
    ['JPY', 0],
    ['KRW', 0],
    ['CLP', 0],
    ['ISK', 0],
    ['VND', 0],
    ['XOF', 0],
    ['UGX', 0],
    ['USD', 2],
    ['EUR', 2],
    ['GBP', 2],
    ['CHF', 2],
    ['HUF', 2], // Intl prints none
    ['IDR', 2], // Intl prints none
    ['TWD', 2],
    ['COP', 2],
    ['MGA', 2], // fifths in use, two digits in the standard
    ['KWD', 3],
    ['BHD', 3],
    ['TND', 3],
    ['IQD', 3],
    ['CLF', 4],
    ['UYW', 4],
  ])('R23 has %s with %s digits', (code, digits) => {
    expect(isCurrency(code)).toBe(true);
    expect(minorDigitsOf(code)).toBe(digits);
  });

  it.each(['BGN', 'XCG'])('R23 has %s, in force in ISO 4217 through the cycles of 2025', (code) => {
    expect(isCurrency(code)).toBe(true);
    expect(minorDigitsOf(code)).toBe(2);
  });

  it.each(['', 'usd', 'US', 'USDT', ' USD', 'XXX', 'XTS', 'XAU', 'DEM', 'EUROS', 'ABC'])(
    'R23 does not know “%s”',
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );

  it.each(['toString', 'constructor', 'hasOwnProperty', '__proto__', 'valueOf'])(
    'R23 does not take %s, which every object has, for a currency',
    (code) => {
      expect(isCurrency(code)).toBe(false);
    },
  );
});
