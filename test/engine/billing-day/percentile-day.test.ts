import { decimal } from '../../../src/engine';
import type { DailyTotal } from '../../../src/engine/billing-day/peak-day';
import { percentileDay } from '../../../src/engine/billing-day/percentile-day';
import { day } from '../months';

const totals = (values: readonly number[]): readonly DailyTotal[] =>
  values.map((value, index) => ({ day: day(index + 1), total: decimal(String(value)) }));
const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('percentileDay', () => {
  it.each([
    // n, floor(15·n ÷ 100) dropped, the highest left
    [1, 0, 1],
    [6, 0, 6],
    [7, 1, 6],
    [13, 1, 12],
    [14, 2, 12],
    [20, 3, 17],
    [26, 3, 23],
    [27, 4, 23],
    [28, 4, 24],
    [29, 4, 25],
    [30, 4, 26],
    [31, 4, 27],
  ])('R13 drops of 1…%s the top %s and takes %s', (count, dropped, taken) => {
    expect(count - dropped).toBe(taken);
    const chosen = percentileDay(totals(upTo(count)));
    expect(chosen.total.toFixed()).toBe(String(taken));
    expect(chosen.day).toBe(day(taken));
    expect(chosen.runnerUp?.total.toFixed()).toBe(taken === 1 ? undefined : String(taken - 1));
  });

  it('R13 R6 takes the earliest day of the total, though the first of them is among the dropped', () => {
    // sorted 9 9 9 5 4 3 2: one dropped, 9 taken, first reached on day 2
    const chosen = percentileDay(totals([2, 9, 3, 9, 4, 9, 5]));
    expect(chosen).toEqual({
      day: day(2),
      total: decimal('9'),
      tiedDays: [day(4), day(6)],
      runnerUp: { day: day(7), total: decimal('5') },
    });
  });

  it('R13 counts days with 0 as data: 31 days, 5 of them used → 4 dropped, the fifth taken', () => {
    const values = [...Array.from({ length: 26 }, () => 0), 50, 40, 30, 20, 10];
    expect(percentileDay(totals(values)).total.toFixed()).toBe('10');
  });

  it('R13 does not depend on the order of days', () => {
    const days = totals([5, 1, 9, 9, 3, 7, 2, 8, 4, 6]);
    expect(percentileDay([...days].reverse())).toEqual(percentileDay(days));
  });

  it('R7 needs a day with data', () => {
    expect(() => percentileDay([])).toThrow('a percentile day needs at least one day');
  });
});
