import { figureCell, quantityCell, roundedNumber } from '../../src/book/quantity-cell';
import { decimal } from '../../src/engine';

const of = (text: string) => decimal(text);

describe('a quantity in a cell', () => {
  it.each([
    ['1234.5', 1234.5],
    ['0', 0],
    ['-0', 0],
    ['123456789012345', 123456789012345],
    ['100000000000000000000', 1e20],
    ['0.0000000000000000000001', 1e-22],
  ])('D5 %s is a number', (text, cell) => {
    expect(Object.is(quantityCell(of(text)), cell)).toBe(true);
  });

  it.each(['1234567890123456', '0.1234567890123456789012', '12345678901234567890.5'])(
    'D5 %s, which a number would cut, is text with every digit',
    (text) => {
      expect(quantityCell(of(text))).toBe(text);
    },
  );

  it('is blank where it is not known', () => {
    expect([quantityCell(null), figureCell(null), figureCell(null)]).toEqual(['', '', '']);
  });
});

describe('a computed figure in a cell', () => {
  it('is a number of 15 digits where a quotient does not end, so that formulas add it up', () => {
    // 100 ÷ 12
    expect(figureCell(of('8.33333333333333333333333333333333333333'))).toBe(8.33333333333333);
  });

  it('is a number also where it has more digits, so that formulas add it up', () => {
    expect(figureCell(of('12345678901234567.5'))).toBe(12345678901234600);
  });

  it('R2 is always a number where it is a ratio', () => {
    // 25 ÷ 120 = 0.2083…
    expect(figureCell(of('0.20833333333333333333333333333333333333'))).toBe(0.208333333333333);
  });
});

test('a number is rounded to 15 digits, half away from zero', () => {
  expect(roundedNumber(of('1.0000000000000050'))).toBe(1.00000000000001);
});
