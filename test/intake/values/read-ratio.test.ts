import { decimal } from '../../../src/engine';
import { Problem } from '../../../src/intake/values/problem';
import { readRatio } from '../../../src/intake/values/read-ratio';

test.each([
  ['0.2', '0.2'],
  ['20%', '0.2'],
  ['20 %', '0.2'],
  ['12.5 %', '0.125'],
  ['0', '0'],
  ['1', '1'],
  ['100 %', '1'],
])('R25 %j is the fraction %s', (text, fraction) => {
  expect(readRatio(text)).toEqual(decimal(fraction));
});

test.each([
  // 20 without its sign is 2,000 %.
  ['20', 'ratio.out-of-range'],
  ['1.0001', 'ratio.out-of-range'],
  ['100.01 %', 'ratio.out-of-range'],
  ['-0.1', 'ratio.out-of-range'],
  ['-5 %', 'ratio.out-of-range'],
  ['%', 'number.unreadable'],
  ['N/A %', 'number.unreadable'],
  ['5 % %', 'number.percent'],
  ['0,2', 'number.decimal-comma'],
] as const)('R25 %j is a problem: %s', (text, code) => {
  expect(readRatio(text)).toMatchObject({ code });
  expect(readRatio(text)).toBeInstanceOf(Problem);
});

test('R14 a ratio may not be there', () => {
  expect(readRatio('N/A')).toBeNull();
});
