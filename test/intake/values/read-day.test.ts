import { dayReader, readDay } from '../../../src/intake/values/read-day';

test.each([
  ['2025-10-17', '2025-10-17'],
  [' 2025-10-17 ', '2025-10-17'],
  ['2024-02-29', '2024-02-29'],
  ['2025-10-17T23:59:59', '2025-10-17'],
  ['2025-10-17 23:59', '2025-10-17'],
  ['2025-10-17 00:00:00.000', '2025-10-17'],
  ['2025-10-17t10:00:00,5z', '2025-10-17'],
  ['2025-10-17T00:00:00Z', '2025-10-17'],
  ['2025-10-17 00:00:00 UTC', '2025-10-17'],
  ['2025-10-17T00:30:00+02:00', '2025-10-16'],
  ['2025-10-17T00:30:00+0200', '2025-10-16'],
  ['2025-10-17 00:30:00 +02', '2025-10-16'],
  ['2025-10-17T22:30:00-02:00', '2025-10-18'],
  ['2025-12-31T23:30:00.123456-01:00', '2026-01-01'],
])('%j is %s in UTC', (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each([
  ['a zone is moved', '2025-09-30T22:30:00Z', '2025-10-01'],
  ['no zone is taken as already there', '2025-09-30T22:30:00', '2025-09-30'],
  ['a bare date is taken as it is', '2025-09-30', '2025-09-30'],
  // Winter time: 23:30 UTC is 00:30 in Berlin.
  ['one hour in winter', '2025-11-30T23:30:00Z', '2025-12-01'],
  ['one hour in winter, not two', '2025-11-30T22:30:00Z', '2025-11-30'],
])('in Europe/Berlin %s: %s is %s', (_, text, day) => {
  expect(dayReader('Europe/Berlin')(text)).toBe(day);
});

test.each(['', 'NULL', 'n/a'])('R14 %j is not there', (text) => {
  expect(readDay(text)).toBeNull();
});

test.each([
  ['2025-02-31', 'day.not-in-calendar'],
  ['2025-02-29', 'day.not-in-calendar'],
  ['2025-13-01', 'day.not-in-calendar'],
  ['2025-00-10', 'day.not-in-calendar'],
  ['2025-10-00T10:00:00Z', 'day.not-in-calendar'],
  ['2025-10-17T24:00:00', 'day.time'],
  ['2025-10-17T10:60', 'day.time'],
  ['2025-10-17T10:00:60Z', 'day.time'],
  ['2025-10-17T10:00:00+15:00', 'day.time'],
  ['2025-10-17T10:00:00+02:75', 'day.time'],
  ['2025-10-17T10', 'day.format'],
  ['2025-10-17T10:00:00 CET', 'day.format'],
  ['2025-10-17x', 'day.format'],
  ['10/11/2025', 'day.format'],
  ['17.10.2025', 'day.format'],
  ['20251017', 'day.format'],
  ['2025-10', 'day.format'],
  ['2025-1-7', 'day.format'],
  ['45947', 'day.format'],
  ['Oct 17, 2025', 'day.format'],
] as const)('%j is never guessed: %s', (text, code) => {
  expect(readDay(text)).toMatchObject({ code });
});
