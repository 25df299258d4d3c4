import { decimal } from '../../../src/engine';
import {
  amount,
  at,
  count,
  list,
  listed,
  oneLine,
  quotedLast,
  percent,
  quoted,
  unit,
} from '../../../src/engine/issues/wording';

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `N${index + 1}`);

describe('the wording of issues', () => {
  it('lists eight names and counts the rest', () => {
    expect(listed([])).toBe('');
    expect(listed(names(1))).toBe('N1');
    expect(listed(names(8))).toBe('N1, N2, N3, N4, N5, N6, N7, N8');
    expect(listed(names(9))).toBe('N1, N2, N3, N4, N5, N6, N7, N8 and 1 more');
    expect(quoted(names(2))).toBe('“N1”, “N2”');
  });

  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
  ])('counts %s as “%s”', (number, text) => {
    expect(count(number, 'day')).toBe(text);
  });

  it('says places, units and price lists in words', () => {
    const first = { file: 'usage.csv', row: 12 };
    expect(at(first)).toBe('usage.csv, row 12');
    expect([unit(''), unit('endpoint')]).toEqual(['', ' (endpoint)']);
    expect([list(''), list('Gold')]).toEqual(['the standard price list', 'price list Gold']);
  });

  it.each([
    ['0', 0, '0'],
    ['999', 0, '999'],
    ['1000', 0, '1,000'],
    ['-1234567.891', 0, '-1,234,567.891'],
    ['1204', 2, '1,204.00'],
    ['0.0005', 2, '0.0005'],
    ['64310.739288228999857358945', 0, '64,310.739288228999857358945'],
  ])('writes %s with at least %s decimals as %s', (text, decimals, expected) => {
    expect(amount(decimal(text), decimals)).toBe(expected);
  });

  it('writes a fraction as a percentage, and a comment on one line', () => {
    expect(percent(decimal('0.125'))).toBe('12.5 %');
    expect(oneLine(' spare\n seats ')).toBe('spare seats');
  });

  it('ends a sentence with what a person wrote, and with one full stop', () => {
    expect(['gone', 'Gone.', 'Gone?\n'].map(quotedLast)).toEqual(['“gone”.', '“Gone.”', '“Gone?”']);
  });
});
