import fc from 'fast-check';
import { Decimal } from '../../../src/engine';
import { Problem } from '../../../src/intake/values/problem';
import { readNumber, readQuantity } from '../../../src/intake/values/read-number';

const printed = (value: ReturnType<typeof readNumber>): string | null =>
  value instanceof Problem ? value.code : (value?.toString() ?? null);

test.each([
  ['400', '400'],
  [' 400 ', '400'],
  ['+5', '5'],
  ['-5', '-5'],
  ['0.05', '0.05'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['007.500', '7.5'],
  ['0', '0'],
  ['-0.0', '0'],
  ['9.4086E-05', '0.000094086'],
  ['1e3', '1000'],
  ['1.5E+2', '150'],
  ['0e999999999', '0'],
])('%j is %s', (text, value) => {
  expect(printed(readNumber(text))).toBe(value);
});

test.each(['', ' ', 'NULL', 'null', 'N/A', 'n/a'])('R14 %j is not there', (text) => {
  expect(readNumber(text)).toBeNull();
});

test.each([
  '99999999999999999999',
  '0.0000000000000000000001',
  '99999999999999999999.9999999999999999999999',
  // Zeros in front and behind do not count: 1 digit before the point, 1 after it.
  `${'0'.repeat(50)}1.1${'0'.repeat(50)}`,
  '1e19',
  '1000e16',
  '1e-22',
  '0.001e-19',
])('R10 %s has at most 20 digits before the point and 22 after it', (text) => {
  const value = readNumber(text);
  expect(value).toBeInstanceOf(Decimal);
  expect((value as Decimal).equals(new Decimal(text))).toBe(true);
});

test.each([
  '100000000000000000000',
  '0.00000000000000000000001',
  '1e20',
  '1e999',
  '1e999999999',
  '-1e999999999999999999999999',
  '1e-999999999',
  '1e-23',
  '1'.repeat(30_000),
  `${'0'.repeat(16_000)}1${'0'.repeat(16_000)}`,
])('R10 a number with more digits is rejected', (text) => {
  expect(printed(readNumber(text))).toBe('number.too-long');
});

test.each([
  ['NaN', 'number.not-finite', {}],
  ['-Infinity', 'number.not-finite', {}],
  ['inf', 'number.not-finite', {}],
  ['0x1F', 'number.hexadecimal', {}],
  ['1,234.50', 'number.thousands', { plain: '1234.50' }],
  ['1,234,567', 'number.thousands', { plain: '1234567' }],
  ['1 234.5', 'number.thousands', { plain: '1234.5' }],
  ["1'234", 'number.thousands', { plain: '1234' }],
  ['1\u202f234', 'number.thousands', { plain: '1234' }],
  ['1.234.567', 'number.thousands', { plain: '1234567' }],
  ['-1.234,50', 'number.decimal-comma', { plain: '-1234.50' }],
  ['12,5', 'number.decimal-comma', { plain: '12.5' }],
  ['0,125', 'number.decimal-comma', { plain: '0.125' }],
  ['1 234,5', 'number.decimal-comma', { plain: '1234.5' }],
  ['1,234', 'number.ambiguous-comma', { thousands: '1234', decimals: '1.234' }],
  ['$5', 'number.currency', {}],
  ['5.00 €', 'number.currency', {}],
  ['USD 5', 'number.currency', {}],
  ['5USD', 'number.currency', {}],
  ['20 %', 'number.percent', {}],
  ['abc', 'number.unreadable', {}],
  ['1e', 'number.unreadable', {}],
  ['.', 'number.unreadable', {}],
  ['-', 'number.unreadable', {}],
  ['1.2.3', 'number.unreadable', {}],
  ['(5)', 'number.unreadable', {}],
  ['1_000', 'number.unreadable', {}],
  ['１２', 'number.unreadable', {}],
  ['2025-10-17', 'number.unreadable', {}],
  ['x'.repeat(40_000), 'text.too-long', { length: '40,000' }],
] as const)('%.20s is %s', (text, code, details) => {
  expect(readNumber(text)).toEqual(new Problem(code, details));
});

test('R25 a quantity below 0 is a problem, and -0 is 0', () => {
  expect(printed(readQuantity('-0.001'))).toBe('number.negative');
  expect(printed(readQuantity('-0'))).toBe('0');
  expect(printed(readQuantity('12'))).toBe('12');
  expect(readQuantity('N/A')).toBeNull();
});

test('R10 what is accepted is exactly the number that the text says, with or without an exponent', () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,18}$/);
  fc.assert(
    fc.property(digits, fc.integer({ min: -22, max: 1 }), (text, exponent) => {
      const value = readNumber(`${text}e${exponent}`);
      expect(printed(value)).toBe(new Decimal(`${text}e${exponent}`).toString());
      expect(readNumber(printed(value) ?? '')).toEqual(value);
    }),
  );
});

test('any text is a number, not there, or a problem', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const value = readNumber(text);
      expect(value === null || value instanceof Decimal || value instanceof Problem).toBe(true);
    }),
  );
});
