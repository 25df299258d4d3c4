import { dayText, dayTexts } from '../../../src/engine/calendar/day-text';

test('a day is written as people write it; what is no day stays as it is', () => {
  expect(['2025-10-07', 'soon', '2025-13-01'].map(dayText)).toEqual(['7 Oct 2025', 'soon', '2025-13-01']);
});

test('R7 runs of three days and more are written by their ends, across months too', () => {
  expect(
    dayTexts(['2025-10-03', '2025-10-05', '2025-10-06', '2025-10-30', '2025-10-31', '2025-11-01']),
  ).toEqual(['3 Oct 2025', '5 Oct 2025', '6 Oct 2025', '30 Oct 2025 to 1 Nov 2025']);
  expect(dayTexts([])).toEqual([]);
});
