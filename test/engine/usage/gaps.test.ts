import { customerGaps, isActiveIn, missingDays } from '../../../src/engine/usage/gaps';
import { day, totalsOf } from '../months';

const always = { activeFrom: null, activeUntil: null };
const allBut = (...absent: readonly number[]) =>
  totalsOf(
    Array.from({ length: 31 }, (_, index) => index + 1)
      .filter((number) => !absent.includes(number))
      .map((number) => ({ day: day(number), used: '0' })),
  );

describe('missingDays', () => {
  it('R7 finds none in a full month, of zeros though they are', () => {
    expect(missingDays(allBut(), '2025-10', always)).toEqual([]);
  });

  it('R7 names the days without rows, first and last too', () => {
    expect(missingDays(allBut(1, 17, 31), '2025-10', always)).toEqual([day(1), day(17), day(31)]);
  });

  it('R7 misses all 29 days of February 2024 where there is nothing', () => {
    expect(missingDays([], '2024-02', always)).toHaveLength(29);
  });

  it.each([
    ['from the 30th', { activeFrom: day(30), activeUntil: null }, [day(30), day(31)]],
    ['until the 3rd (excluded)', { activeFrom: null, activeUntil: day(3) }, [day(1), day(2)]],
    ['from the 5th until the 6th', { activeFrom: day(5), activeUntil: day(6) }, [day(5)]],
    ['from a day of the next month', { activeFrom: '2025-11-01', activeUntil: null }, []],
    ['until the first (excluded)', { activeFrom: null, activeUntil: day(1) }, []],
  ])('R7 misses only the days on which a partner is active: %s', (_, active, missing) => {
    expect(missingDays([], '2025-10', active)).toEqual(missing);
  });
});

describe('isActiveIn', () => {
  it.each([
    [null, null, true],
    ['2025-10-31', null, true],
    ['2025-11-01', null, false],
    [null, '2025-10-01', false],
    [null, '2025-10-02', true],
    ['2025-10-10', '2025-10-10', false],
    ['2024-01-01', '2026-01-01', true],
  ])('R7 from %s until %s (excluded): %s in October 2025', (activeFrom, activeUntil, expected) => {
    expect(isActiveIn({ activeFrom, activeUntil }, '2025-10')).toBe(expected);
  });
});

describe('customerGaps', () => {
  it('R7 names customers present on some of the days with data and absent on others', () => {
    const usage = totalsOf([
      { day: day(1), customer: 'C', used: '1' },
      { day: day(1), customer: 'A', used: '1' },
      { day: day(1), customer: 'A', service: 'Email Sensor', used: '1' },
      { day: day(2), customer: 'A', used: '1' },
      { day: day(5), customer: 'A', used: '1' },
      { day: day(2), customer: 'B', used: '0' },
      { day: day(5), customer: 'B', used: '0' },
    ]);
    expect(customerGaps(usage, 3)).toEqual([
      { name: 'B', days: 2 },
      { name: 'C', days: 1 },
    ]);
  });

  it('R7 counts by the days with data that it is told: days without any row are no data for everybody', () => {
    expect(customerGaps(allBut(3, 4, 5), 28)).toEqual([]);
    expect(customerGaps([], 0)).toEqual([]);
  });

  it('R14 takes a customer id with two names as one customer', () => {
    const usage = totalsOf([
      { day: day(1), customer: 'Acme Ltd', customerId: '7', used: '1' },
      { day: day(2), customer: 'Acme', customerId: '7', used: '1' },
    ]);
    expect(customerGaps(usage, 2)).toEqual([]);
  });
});
