import { peakcredits, peakday } from '../../src/functions/peak';
import { answerOf, column, errorCell } from './custom-functions';

describe('PEAKDAY and PEAKCREDITS', () => {
  // 6,500 + 1,000 = 7,500; 3,000 + 5,000 = 8,000
  const days = column('2025-10-01', '2025-10-02', '2025-10-01', '2025-10-02');
  const credits = column(6500, 3000, 1000, 5000);

  it('R5 sums repeated days first: 2 October, the serial 45932, with 8,000 credits', () => {
    expect(peakday(days, credits)).toBe(45932);
    expect(peakcredits(days, credits)).toBe(8000);
  });

  it('R6 takes the earliest day on a tie, whatever the order of rows', () => {
    expect(peakday(column('2025-10-17', '2025-10-16'), column(8000, 8000))).toBe(45946);
  });

  it('takes date serials, with a time of day or without', () => {
    expect(peakday(column(45946, 45947.75, 45947.25), column(100, 60, 50))).toBe(45947);
  });

  it('takes timestamps as text, cut to their day', () => {
    expect(peakday(column('2025-10-17T23:30:00Z'), column(1))).toBe(45947);
  });

  it('works along a row as well', () => {
    expect(peakday([[45946, 45947]], [[1, 2]])).toBe(45947);
  });

  it('R7 leaves out days without credits, and empty rows as each host hands them over', () => {
    expect(peakday(column(45946, 45947, null, 0), column(null, 0, '', 0))).toBe(45947);
    expect(peakcredits(column(45946, 45947), column('n/a', 5))).toBe(5);
  });

  it('adds decimals exactly: 0.1 + 0.2 is no more than 0.3 of an earlier day', () => {
    expect(peakday(column('2025-10-01', '2025-10-02', '2025-10-02'), column(0.3, 0.1, 0.2))).toBe(45931);
  });

  it.each([
    [
      column('17.10.2025'),
      column(1),
      '#VALUE! days: “17.10.2025” is not a day. Use a date, or text as 2025-10-17.',
    ],
    [column('2025-02-30'), column(1), '#VALUE! days: “2025-02-30” is not a day of the calendar.'],
    [
      column('2025-10-17T25:00'),
      column(1),
      '#VALUE! days: “2025-10-17T25:00” has no such time of day or zone. Write the day alone, as 2025-10-17.',
    ],
    [column(-3), column(1), '#VALUE! days: “-3” is not a date from 1900-01-01 to 9999-12-31.'],
    [column(60), column(1), '#VALUE! days: “60” is not a date from 1900-01-01 to 9999-12-31.'],
    [column(45947, 45948), column(1, -1), '#VALUE! credits, row 2: “-1” is negative. Write 0 or more.'],
    [column(45947, ''), column(1, 500), '#N/A days, row 2: a blank is no day, and credits, row 2 has 500.'],
    [
      column(45947, 45948),
      column(1),
      '#VALUE! credits: 1 row beside the 2 rows of days. Use ranges of one size.',
    ],
    [
      [[1, 2]],
      column(1, 2),
      '#VALUE! credits: 2 rows beside the 1 × 2 cells of days. Use ranges of one size.',
    ],
    [column(45947), column(''), '#N/A credits: no row holds both a day and its credits.'],
    [column(errorCell('#N/A')), column(1), '#N/A days: the cell holds the error #N/A.'],
  ])('says of %j beside %j: %s', (theDays, theCredits, expected) => {
    expect(answerOf(() => peakday(theDays, theCredits))).toBe(expected);
    expect(answerOf(() => peakcredits(theDays, theCredits))).toBe(expected);
  });
});
