import { dayOf, daysInMonth } from '../../../src/engine/calendar/day';

describe('daysInMonth', () => {
  it.each([
    [2024, 2, 29],
    [2025, 2, 28],
    [2000, 2, 29],
    [1900, 2, 28],
    [2100, 2, 28],
    [2025, 4, 30],
    [2025, 12, 31],
    [2025, 0, 0],
    [2025, 13, 0],
  ])('%s-%s has %s days', (year, month, days) => {
    expect(daysInMonth(year, month)).toBe(days);
  });
});

describe('dayOf', () => {
  it.each<[[number, number, number], string]>([
    [[2025, 10, 7], '2025-10-07'],
    [[2024, 2, 29], '2024-02-29'],
    [[987, 1, 1], '0987-01-01'],
    [[9999, 12, 31], '9999-12-31'],
  ])('writes %j as %s', (numbers, text) => {
    expect(dayOf(...numbers)).toBe(text);
  });

  it.each([
    [2025, 2, 29],
    [2100, 2, 29],
    [2025, 2, 31],
    [2025, 4, 31],
    [2025, 10, 0],
    [2025, 10, 32],
    [2025, 10, -1],
    [2025, 0, 1],
    [2025, 13, 1],
  ])('knows no day %s-%s-%s', (year, month, day) => {
    expect(dayOf(year, month, day)).toBeNull();
  });

  it.each([10000, 275760, -1])(
    'knows no day of the year %s, whose text would not stand in the order of time',
    (year) => {
      expect(dayOf(year, 1, 1)).toBeNull();
    },
  );
});
