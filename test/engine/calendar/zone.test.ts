import { dayInZone, isTimeZone } from '../../../src/engine/calendar/zone';

describe('isTimeZone', () => {
  it.each(['UTC', 'Europe/Berlin', 'Asia/Tokyo', 'Pacific/Kiritimati'])('knows %s', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['', 'Europe/Atlantis', 'Berlin', '2025-10'])('does not know “%s”', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
  });
});

describe('dayInZone', () => {
  it.each([
    ['2025-09-30T22:30:00Z', 'UTC', '2025-09-30'],
    ['2025-09-30T22:30:00Z', 'Europe/Berlin', '2025-10-01'],
    ['2025-09-30T23:59:59.999Z', 'UTC', '2025-09-30'],
    ['2025-10-01T00:00:00Z', 'UTC', '2025-10-01'],
    ['2025-12-31T23:30:00Z', 'Asia/Kolkata', '2026-01-01'],
    ['2024-02-29T03:00:00Z', 'America/New_York', '2024-02-28'],
  ])('cuts %s in %s to %s', (timestamp, zone, day) => {
    expect(dayInZone(Date.parse(timestamp), zone)).toBe(day);
  });

  it('gives one instant two days apart either side of the date line', () => {
    // Kiritimati is 14 hours ahead of UTC, Pago Pago 11 hours behind.
    const instant = Date.parse('2025-10-01T10:30:00Z');
    expect(dayInZone(instant, 'Pacific/Pago_Pago')).toBe('2025-09-30');
    expect(dayInZone(instant, 'UTC')).toBe('2025-10-01');
    expect(dayInZone(instant, 'Pacific/Kiritimati')).toBe('2025-10-02');
  });

  it.each([
    // 26 October 2025 has 25 hours in Berlin, 30 March 23.
    ['2025-10-25T21:59:59Z', '2025-10-25'],
    ['2025-10-25T22:00:00Z', '2025-10-26'],
    ['2025-10-26T22:59:59Z', '2025-10-26'],
    ['2025-10-26T23:00:00Z', '2025-10-27'],
    ['2025-03-29T23:00:00Z', '2025-03-30'],
    ['2025-03-30T21:59:59Z', '2025-03-30'],
    ['2025-03-30T22:00:00Z', '2025-03-31'],
  ])('follows the summer time of Europe/Berlin: %s is %s', (timestamp, day) => {
    expect(dayInZone(Date.parse(timestamp), 'Europe/Berlin')).toBe(day);
  });

  it('follows Apia over the date line, which had no 30 December 2011', () => {
    expect(dayInZone(Date.parse('2011-12-30T09:59:59Z'), 'Pacific/Apia')).toBe('2011-12-29');
    expect(dayInZone(Date.parse('2011-12-30T10:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });
});
