import { dailyTotals, decimal } from '../../../src/engine';

const amount = (day: string, credits: string) => ({ day, amount: decimal(credits) });

describe('daily totals', () => {
  it('R5 add up by day and stand in order of days', () => {
    const amounts = [
      amount('2025-10-02', '3000'),
      amount('2025-10-01', '7500'),
      amount('2025-10-02', '5000'),
    ];
    expect(dailyTotals(amounts).map(({ day, total }) => [day, total.toFixed()])).toEqual([
      ['2025-10-01', '7500'],
      ['2025-10-02', '8000'],
    ]);
  });

  it('R7 know no day without amounts', () => {
    expect(dailyTotals([])).toEqual([]);
  });
});
