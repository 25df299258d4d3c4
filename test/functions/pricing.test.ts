import { channelmargin, subtotal } from '../../src/functions/pricing';
import { answerOf, column, shownCells } from './custom-functions';

const priced = subtotal as (...formula: readonly unknown[]) => unknown[][];
const margin = channelmargin as (...formula: readonly unknown[]) => unknown[][];

describe('SUBTOTAL', () => {
  it.each([
    [[[[2.5]], [[95]]], 237.5],
    [[[[2.5]], [[95]], [[0.2]]], 190],
    [[[[2.5]], [[95]], [['20%']]], 190],
    // 61.335 × 161 = 9,874.935; binary floats say .93
    [[[[61.335]], [[161]]], 9874.94],
    [[[['61.335']], [['161']], [[0]], [['USD']]], 9874.94],
    // 8.90 × 142 × 0.85 = 1,074.23
    [[[[8.9]], [[142]], [[0.15]], [['EUR']]], 1074.23],
    [[[[0.5]], [[3]], null, [['jpy']]], 2],
    [[[[0.5]], [[3.001]], null, [['KWD']]], 1.501],
    [[[[2.5]], [[0]]], 0],
  ])('R20 R23 of %j is %s', (formula, expected) => {
    expect(priced(...formula)).toEqual([[expected]]);
  });

  it('R24 spills, and a missing price is an error in its row, never 0', () => {
    expect(shownCells(priced(column(2.5, null), column(95, 10), [[0.2]], [['USD']]))).toEqual([
      [190],
      ['#N/A unit_price, row 2: a blank is not a figure, and not 0 either. Fill it in.'],
    ]);
  });

  it.each([
    [[[[2.5]], [['']]], '#N/A chargeable: a blank is not a figure, and not 0 either. Fill it in.'],
    [[[[-1]], [[95]]], '#VALUE! unit_price: “-1” is negative. Write 0 or more.'],
    [
      [[[2.5]], [[95]], [[20]]],
      '#VALUE! channel_margin: “20” is outside 0 % to 100 %. Write a fraction or a percentage, as 0.2 or 20 %.',
    ],
    [
      [[[2.5]], [[95]], null, [['Euro']]],
      '#VALUE! currency: “Euro” is not a currency. Write its three letters of ISO 4217, as USD.',
    ],
  ])('says of %j: %s', (formula, expected) => {
    expect(answerOf(() => priced(...formula))).toBe(expected);
  });
});

describe('CHANNELMARGIN', () => {
  it('R21 of 2.50 × 95 = 237.50, owed 190.00, is 0.2', () => {
    expect(margin([[2.5]], [[95]], [[190]])).toEqual([[0.2]]);
  });

  it('R21 is below 0 where more is owed than the price', () => {
    // (237.50 − 285) ÷ 237.50
    expect(margin([[2.5]], [[95]], [[285]])).toEqual([[-0.2]]);
  });

  it('R21 is not 0 where price × units is 0', () => {
    const reason = 'leaves nothing that a margin could be a part of.';
    expect(answerOf(() => margin([[0]], [[95]], [[0]]))).toBe(`#N/A unit_price: “0” ${reason}`);
    expect(answerOf(() => margin([[2.5]], [[0]], [[0]]))).toBe(`#N/A chargeable: “0” ${reason}`);
  });

  it('spills a column', () => {
    expect(shownCells(margin(column(10, 10), column(10, 10), column(85, '')))).toEqual([
      [0.15],
      ['#N/A owed, row 2: a blank is not a figure, and not 0 either. Fill it in.'],
    ]);
  });
});
