import { chargeable, overprovisioned, overprovisionedpct } from '../../src/functions/provisioning';
import { answerOf, column, errorCell, shownCells } from './custom-functions';

/** Excel hands over what a formula says: options as text, any cell as it is. */
const units = chargeable as (...formula: readonly unknown[]) => unknown[][];

describe('CHARGEABLE', () => {
  it('R3 charges what is used: 120 and 95 → 95', () => {
    expect(units([[120]], [[95]])).toEqual([[95]]);
  });

  it.each([null, undefined, '', 'n/a', 'N/A', ' '])(
    'R3 charges 120 where used is %j: a blank is not zero',
    (used) => {
      expect(units([[120]], [[used]])).toEqual([[120]]);
    },
  );

  it('R3 charges 120 where used is left out, and 0 where it is 0', () => {
    expect(units([[120]])).toEqual([[120]]);
    expect(units([[120]], null)).toEqual([[120]]);
    expect(units([[120]], [[0]])).toEqual([[0]]);
  });

  it.each([
    ['automatic', 120],
    ['manual', 95],
    ['', 95],
    [null, 95],
  ])('R31 charges 120 provisioned and 95 used, submission %j, as %s', (submission, expected) => {
    expect(units([[120]], [[95]], null, submission)).toEqual([[expected]]);
  });

  it('R31 charges what is used where nothing is over-provisioned', () => {
    expect(units([[95]], [[95]], null, 'automatic')).toEqual([[95]]);
  });

  it('R3 charges what the partner lowered the line to', () => {
    expect(units([[120]], [[95]], [[80]])).toEqual([[80]]);
    expect(units([[120]], [['n/a']], [[0]])).toEqual([[0]]);
  });

  it('spills a column, and a bad row is an error in that row only', () => {
    const cells = units(column(120, 100, 'x', null, 50), column(95, '', 5, 5, errorCell('#N/A')));
    expect(shownCells(cells)).toEqual([
      [95],
      [100],
      [
        '#VALUE! provisioned, row 3: “x” is not a number. Write digits with a point before the decimals, as 1234.5.',
      ],
      ['#N/A provisioned, row 4: a blank is not a figure, and not 0 either. Fill it in.'],
      ['#N/A used, row 5: the cell holds the error #N/A.'],
    ]);
  });

  it('holds a single cell against every row of a column', () => {
    expect(units(column(120, 100), [[95]])).toEqual([[95], [95]]);
    expect(units([[120]], column(95, 'n/a'), null, 'manual')).toEqual([[95], [120]]);
  });

  it('works along a row as well', () => {
    expect(units([[120, 100]], [[95, 90]])).toEqual([[95, 90]]);
  });

  it.each([
    [
      [[[120]], [[95]], [[96]]],
      '#VALUE! lowered_to: “96” is above the 95 units that were computed; they can only be lowered.',
    ],
    [[[[120]], [[95]], [[-1]]], '#VALUE! lowered_to: “-1” is negative. Write 0 or more.'],
    [[[[120]], [[95]], null, 'late'], '#VALUE! submission: “late” is none of manual or automatic.'],
    [
      [column(1, 2, 3), column(1, 2)],
      '#VALUE! used: 2 rows beside the 3 rows of provisioned. Use ranges of one size.',
    ],
  ])('says of %j: %s', (formula, expected) => {
    expect(answerOf(() => units(...formula))).toBe(expected);
  });
});

describe('OVERPROVISIONED and OVERPROVISIONEDPCT', () => {
  it('R2 find 25 of 120 units not used, 20.83 %', () => {
    expect(overprovisioned([[120]], [[95]])).toEqual([[25]]);
    // The nearest double of 25 ÷ 120, which is what a cell would compute.
    expect(overprovisionedpct([[120]], [[95]])).toEqual([[25 / 120]]);
  });

  it('R2 are never below 0', () => {
    expect(overprovisioned([[80]], [[95]])).toEqual([[0]]);
    expect(overprovisionedpct([[80]], [[95]])).toEqual([[0]]);
  });

  it('R2 are not known where nothing is reported, and spill', () => {
    const sentence =
      '#N/A used, row 2: “n/a” says that nothing is reported, which is not 0: what is over cannot be known.';
    expect(shownCells(overprovisioned(column(120, 50), column(95, 'n/a')))).toEqual([[25], [sentence]]);
    expect(shownCells(overprovisionedpct(column(50, 50), column(45, 'n/a')))).toEqual([[0.1], [sentence]]);
  });

  it('R2 have no part of nothing', () => {
    expect(answerOf(() => overprovisionedpct([[0]], [[0]]))).toBe(
      '#N/A provisioned: “0” units are provisioned, and there is no part of nothing.',
    );
    expect(overprovisioned([[0]], [[0]])).toEqual([[0]]);
  });
});
