import { decimal } from '../../../src/engine';
import { highestUnits, type UnitsOfDay } from '../../../src/engine/provisioning/highest-units';
import { day } from '../months';

const row = (customerKey: string, onDay: number, units: string): UnitsOfDay => ({
  customerKey,
  day: day(onDay),
  units: decimal(units),
});

describe('highestUnits', () => {
  // day 1: 100 + 10 = 110; day 2: 60 + 70 = 130; each customer's own: 100 + 70 = 170
  const rows = [row('A', 1, '100'), row('B', 1, '10'), row('A', 2, '60'), row('B', 2, '70')];

  it('R1 takes the partner’s highest daily total, 130 on day 2', () => {
    const highest = highestUnits(rows, 'partner');
    expect(highest.units.toFixed()).toBe('130');
    expect(highest.peaks).toHaveLength(1);
    expect(highest.peaks[0]?.chosen).toMatchObject({ day: day(2), runnerUp: { day: day(1) } });
    expect(highest.peaks[0]?.rows).toEqual(rows);
  });

  it('R1 sums each customer’s own maximum under scope customer: 100 + 70 = 170', () => {
    const highest = highestUnits(rows, 'customer');
    expect(highest.units.toFixed()).toBe('170');
    expect(highest.peaks.map(({ chosen }) => [chosen.day, chosen.total.toFixed()])).toEqual([
      [day(1), '100'],
      [day(2), '70'],
    ]);
  });

  it.each(['partner', 'customer'] as const)('R1 does not depend on the order of rows, scope %s', (scope) => {
    const forwards = highestUnits(rows, scope);
    const backwards = highestUnits([...rows].reverse(), scope);
    expect(backwards.units).toEqual(forwards.units);
    expect(new Set(backwards.peaks.map(({ chosen }) => chosen.day))).toEqual(
      new Set(forwards.peaks.map(({ chosen }) => chosen.day)),
    );
  });

  it('R1 adds the rows that one customer has on one day: 40 + 45 = 85', () => {
    const twice = [row('A', 1, '40'), row('A', 1, '45'), row('A', 2, '80')];
    expect(highestUnits(twice, 'partner').units.toFixed()).toBe('85');
    expect(highestUnits(twice, 'customer').units.toFixed()).toBe('85');
  });

  it('R6 takes the earliest of tied days', () => {
    const tied = [row('A', 3, '5'), row('A', 2, '5'), row('A', 1, '4')];
    expect(highestUnits(tied, 'partner').peaks[0]?.chosen).toMatchObject({ day: day(2), tiedDays: [day(3)] });
  });

  it('R7 gives a lone day of 0 as 0', () => {
    expect(highestUnits([row('A', 1, '0')], 'partner').units.toFixed()).toBe('0');
  });
});
