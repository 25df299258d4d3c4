import {
  Decimal,
  decimal,
  quotientOf,
  roundedHalfAwayFromZero,
  sumOf,
  sumOfStated,
  wholeOf,
} from '../../src/engine/decimal';
import { ROUNDED_MONEY } from './pricing/published-figures';

const GREATEST_INPUT = '99999999999999999999.9999999999999999999999';

describe('decimals', () => {
  it('R10 carry 60 significant digits', () => {
    expect(new Decimal(1).div(3).toFixed()).toBe(`0.${'3'.repeat(60)}`);
  });

  it('R10 add the greatest input, 20 digits before and 22 after the point, without loss', () => {
    // twice 99,999,999,999,999,999,999.9999999999999999999999
    expect(sumOf([decimal(GREATEST_INPUT), decimal(GREATEST_INPUT)]).toFixed()).toBe(
      '199999999999999999999.9999999999999999999998',
    );
  });

  it('R10 keep a millionth of a millionth beside 10^20', () => {
    expect(sumOf([decimal('100000000000000000000'), decimal('0.000000000001')]).toFixed()).toBe(
      '100000000000000000000.000000000001',
    );
  });

  it('R10 multiply the greatest input by 0.05 without loss', () => {
    expect(decimal(GREATEST_INPUT).times('0.05').toFixed()).toBe(
      '4999999999999999999.999999999999999999999995',
    );
  });

  it('R10 add 0.1 and 0.2 to 0.3, which binary floats do not', () => {
    expect(decimal('0.1').plus('0.2').toFixed()).toBe('0.3');
  });

  it.each([
    ['1e30', '1000000000000000000000000000000'],
    ['1e-22', '0.0000000000000000000001'],
    ['9.4086E-05', '0.000094086'],
  ])('R10 print %s without an exponent', (text, plain) => {
    expect(decimal(text).toString()).toBe(plain);
    expect(JSON.stringify({ amount: decimal(text) })).toBe(`{"amount":"${plain}"}`);
  });
});

describe('sumOf', () => {
  it('adds nothing up to 0', () => {
    expect(sumOf([]).toFixed()).toBe('0');
  });

  it('takes off signed corrections: 5 + 2.5 − 7.5 = 0', () => {
    expect(sumOf(['5', '2.5', '-7.5'].map(decimal)).toFixed()).toBe('0');
  });
});

describe('sumOfStated', () => {
  it('R14 leaves unstated what nobody stated: it is not 0', () => {
    expect(sumOfStated([])).toBeNull();
    expect(sumOfStated([null, null])).toBeNull();
  });

  it('R14 adds what is stated and passes over what is not: 1 + 2 = 3', () => {
    expect(sumOfStated([null, decimal('1'), null, decimal('2')])?.toFixed()).toBe('3');
  });

  it('R14 keeps a stated 0', () => {
    expect(sumOfStated([null, decimal('0')])?.toFixed()).toBe('0');
  });
});

describe('quotientOf', () => {
  it('R10 keeps 38 decimals of 100 ÷ 12', () => {
    expect(quotientOf(decimal('100'), decimal('12')).toFixed()).toBe(`8.${'3'.repeat(38)}`);
  });

  it('R10 leaves a quotient that ends as it is: 126,750 ÷ 100 = 1,267.5', () => {
    expect(quotientOf(decimal('126750'), decimal('100')).toFixed()).toBe('1267.5');
  });

  it('R10 divides the smallest input by 100 without loss', () => {
    expect(quotientOf(decimal('0.0000000000000000000001'), decimal('100')).toFixed()).toBe(
      '0.000000000000000000000001',
    );
  });

  it('R10 keeps the digits before the point: 10^20 ÷ 3', () => {
    expect(quotientOf(decimal('100000000000000000000'), decimal('3')).toFixed()).toBe(
      `${'3'.repeat(20)}.${'3'.repeat(38)}`,
    );
  });
});

describe('wholeOf', () => {
  it.each([
    ['32.49', 'nearest', '32'],
    ['32.50', 'nearest', '33'],
    ['32.499999999999999999999999', 'nearest', '32'],
    ['0.5', 'nearest', '1'],
    ['32', 'up', '32'],
    ['32.01', 'up', '33'],
    ['32.000000000000000000000001', 'up', '33'],
    ['32.99', 'down', '32'],
    ['32.999999999999999999999999', 'down', '32'],
    ['0', 'up', '0'],
  ] as const)('R9 rounds %s packs %s to %s', (packs, rounding, whole) => {
    expect(wholeOf(decimal(packs), rounding).toFixed()).toBe(whole);
  });

  it.each(['nearest', 'up', 'down'] as const)(
    'R9 R13 rounds three twelfths of 100 %s to 25, though each was cut',
    (rounding) => {
      const twelfth = quotientOf(decimal('100'), decimal('12'));
      expect(wholeOf(sumOf([twelfth, twelfth, twelfth]), rounding).toFixed()).toBe('25');
    },
  );

  it.each(['nearest', 'up', 'down'] as const)(
    'R9 rounds three thirds of 200 %s to 200, though each was cut upwards',
    (rounding) => {
      const third = quotientOf(decimal('200'), decimal('3'));
      expect(wholeOf(sumOf([third, third, third]), rounding).toFixed()).toBe('200');
    },
  );
});

describe('roundedHalfAwayFromZero', () => {
  it.each([
    ['9874.935', 2, '9874.94'],
    ['9874.9349999999999999999999', 2, '9874.93'],
    ['-9874.935', 2, '-9874.94'],
    ['-9874.9349', 2, '-9874.93'],
    ['1.005', 2, '1.01'],
    ['-0.005', 2, '-0.01'],
    ['0.5', 0, '1'],
    ['-0.5', 0, '-1'],
    ['1.2345', 3, '1.235'],
    ['1.00005', 4, '1.0001'],
  ])('R23 rounds %s to %s decimals: %s', (amount, digits, rounded) => {
    expect(roundedHalfAwayFromZero(decimal(amount), digits).toFixed(digits)).toBe(rounded);
  });

  it.each(ROUNDED_MONEY)('R23 agrees with $source: $amount to $digits is $rounded', (published) => {
    const { amount, digits, rounded } = published;
    expect(roundedHalfAwayFromZero(decimal(amount), digits).toFixed()).toBe(rounded);
  });
});
