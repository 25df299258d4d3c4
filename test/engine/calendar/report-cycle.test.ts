import {
  cycleOf,
  daysOf,
  firstDayOf,
  isReportCycle,
  lastDayOf,
} from '../../../src/engine/calendar/report-cycle';

describe('isReportCycle', () => {
  it.each(['2025-10', '2025-01', '2025-12', '1999-09'])('takes %s', (text) => {
    expect(isReportCycle(text)).toBe(true);
  });

  it.each(['2025-00', '2025-13', '2025-1', '25-10', '2025-10-01', '2025/10', ' 2025-10', '2025-10\n', ''])(
    'refuses “%s”',
    (text) => {
      expect(isReportCycle(text)).toBe(false);
    },
  );
});

describe('a report cycle', () => {
  it('is the calendar month of a day', () => {
    expect(cycleOf('2025-10-31')).toBe('2025-10');
    expect(cycleOf('2025-11-01')).toBe('2025-11');
  });

  it.each([
    ['2024-02', 29, '2024-02-29'],
    ['2025-02', 28, '2025-02-28'],
    ['2025-10', 31, '2025-10-31'],
    ['2025-11', 30, '2025-11-30'],
  ])('%s has %s days, the last is %s', (cycle, count, last) => {
    const days = daysOf(cycle);
    expect(days).toHaveLength(count);
    expect([days[0], days.at(-1)]).toEqual([firstDayOf(cycle), last]);
    expect(lastDayOf(cycle)).toBe(last);
    expect([...days].sort()).toEqual(days);
    expect(new Set(days.map(cycleOf))).toEqual(new Set([cycle]));
  });
});
