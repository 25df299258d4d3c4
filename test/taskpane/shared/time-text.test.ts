import { timeText, utcText } from '../../../src/taskpane/shared/time-text';

const AT = Date.UTC(2025, 10, 3, 9, 5, 7);

describe('a time', () => {
  it.each([
    ['Europe/Berlin', '3 Nov 2025, 10:05 CET'],
    ['UTC', '3 Nov 2025, 09:05 UTC'],
    ['Asia/Tokyo', '3 Nov 2025, 18:05 GMT+9'],
    ['', '3 Nov 2025, 09:05 UTC'],
    ['Nowhere/Land', '3 Nov 2025, 09:05 UTC'],
  ])('in the zone “%s” is %s', (zone, text) => {
    expect(timeText(AT, zone)).toBe(text);
  });

  it('shows the day of the zone, and midnight as 00:00', () => {
    expect(timeText(Date.UTC(2025, 9, 31, 23, 30), 'Europe/Berlin')).toBe('1 Nov 2025, 00:30 CET');
    expect(timeText(Date.UTC(2025, 10, 6), 'UTC')).toBe('6 Nov 2025, 00:00 UTC');
  });

  it('is told to the second in UTC; what is no time is not shown', () => {
    expect(utcText(AT)).toBe('3 Nov 2025, 09:05:07 UTC');
    expect([timeText(Number.MAX_SAFE_INTEGER, 'UTC'), utcText(NaN)]).toEqual(['', '']);
  });
});
