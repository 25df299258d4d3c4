import { amountText, countText, cycleText, dayText, moneyText } from '../../../src/taskpane/shared/amount';

describe('an amount as people read it', () => {
  it.each([
    ['1234567.5', undefined, '1,234,567.5'],
    ['1234567.50', undefined, '1,234,567.50'],
    ['0', undefined, '0'],
    ['999', undefined, '999'],
    ['1000', undefined, '1,000'],
    ['-1000', undefined, '−1,000'],
    ['-0.00', undefined, '0.00'],
    ['-0.001', { max: 2 }, '0'],
    [
      '12345678901234567890.1234567890123456789012',
      undefined,
      '12,345,678,901,234,567,890.1234567890123456789012',
    ],
    ['7.5', { min: 2 }, '7.50'],
    ['0.125', { max: 2 }, '0.13'],
    ['0.124', { max: 2 }, '0.12'],
    ['-0.125', { max: 2 }, '−0.13'],
    ['999.995', { max: 2 }, '1,000'],
    ['999.995', { min: 2, max: 2 }, '1,000.00'],
    ['0.05', { max: 1 }, '0.1'],
    ['0.04', { max: 1 }, '0'],
    ['32.5', { max: 0 }, '33'],
    ['not known', undefined, 'not known'],
    ['', undefined, ''],
  ])('%s with %j decimals is %s', (decimal, digits, text) => {
    expect(amountText(decimal, digits)).toBe(text);
  });

  it('stands with its currency', () => {
    expect(moneyText('1074.23', 'EUR')).toBe('1,074.23 EUR');
    expect(moneyText('1305.9', 'EUR')).toBe('1,305.90 EUR');
    expect(moneyText('100', 'USD')).toBe('100.00 USD');
    expect(moneyText('100', 'JPY')).toBe('100 JPY');
    expect(moneyText('2.6543', 'USD')).toBe('2.6543 USD');
  });
});

describe('a day and a report cycle', () => {
  it.each([
    ['2025-10-17', '17 Oct 2025'],
    ['2025-05-01', '1 May 2025'],
    ['2025-13-01', '2025-13-01'],
    ['soon', 'soon'],
    ['', ''],
  ])('%s is %s', (day, text) => {
    expect(dayText(day)).toBe(text);
  });

  it.each([
    ['2025-10', 'October 2025'],
    ['2026-01', 'January 2026'],
    ['2025-00', '2025-00'],
    ['', ''],
  ])('%s is %s', (cycle, text) => {
    expect(cycleText(cycle)).toBe(text);
  });
});

describe('a count', () => {
  it.each([
    [1, 'row', '1 row'],
    [0, 'row', '0 rows'],
    [10730, 'row', '10,730 rows'],
    [2, 'currency', '2 currencies'],
    [2, 'day', '2 days'],
    [2, 'box', '2 boxes'],
  ])('of %d %s is %s', (count, noun, text) => {
    expect(countText(count, noun)).toBe(text);
  });
});
