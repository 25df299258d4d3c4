import { decimal } from '../../../src/engine';
import { highestFirst, peakDay, type DailyTotal } from '../../../src/engine/billing-day/peak-day';
import { day } from '../months';

const totals = (...values: readonly string[]): readonly DailyTotal[] =>
  values.map((value, index) => ({ day: day(index + 1), total: decimal(value) }));

describe('peakDay', () => {
  it('R5 takes the highest of 7,500, 8,000 and 7,999.99, and names the runner-up', () => {
    expect(peakDay(totals('7500', '8000', '7999.99'))).toEqual({
      day: day(2),
      total: decimal('8000'),
      tiedDays: [],
      runnerUp: { day: day(3), total: decimal('7999.99') },
    });
  });

  it('R6 takes the earliest of a tie and names the others, in whatever order they come', () => {
    const tied = totals('5', '8', '7', '8.0', '8', '7');
    for (const order of [tied, [...tied].reverse()]) {
      expect(peakDay(order)).toEqual({
        day: day(2),
        total: decimal('8'),
        tiedDays: [day(4), day(5)],
        runnerUp: { day: day(3), total: decimal('7') },
      });
    }
  });

  it('R5 takes the only day, without runner-up', () => {
    expect(peakDay(totals('0'))).toEqual({ day: day(1), total: decimal('0'), tiedDays: [], runnerUp: null });
  });

  it('R6 has no runner-up where all days tie at 0', () => {
    expect(peakDay(totals('0', '0', '0'))).toMatchObject({
      day: day(1),
      tiedDays: [day(2), day(3)],
      runnerUp: null,
    });
  });

  it('R5 compares every digit', () => {
    expect(peakDay(totals('1', '1.0000000000000000000001')).day).toBe(day(2));
  });

  it('R5 takes the least negative of corrections', () => {
    expect(peakDay(totals('-5', '-3')).day).toBe(day(2));
  });

  it('R7 needs a day with data', () => {
    expect(() => peakDay([])).toThrow('a peak day needs at least one day');
  });
});

describe('highestFirst', () => {
  it('R6 orders by total, then from the earliest on, and leaves its input alone', () => {
    const given = [...totals('7', '8', '7', '8')].reverse();
    const before = [...given];
    expect(highestFirst(given).map(({ day: one }) => one)).toEqual([day(2), day(4), day(1), day(3)]);
    expect(given).toEqual(before);
  });
});
