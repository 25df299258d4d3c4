import { creditpacks, netcredits } from '../../src/functions/credits';
import { answerOf, column, errorCell } from './custom-functions';

/** Excel hands over what a formula says: options as text, any cell as it is. */
const packs = creditpacks as (...formula: readonly unknown[]) => number;
const net = netcredits as (...formula: readonly unknown[]) => number;

describe('CREDITPACKS', () => {
  it.each([
    [126700, 1267],
    [3249, 32],
    [3250, 33],
    [49, 0],
    [50, 1],
    [0, 0],
  ])('R9 bills %s credits as %s packs', (credits, expected) => {
    expect(packs([[credits]])).toBe(expected);
  });

  it.each([
    [7999, 0],
    [8000, 0],
    [8049, 0],
    [8050, 1],
    [126700, 1187],
  ])('R8 bills %s credits of the NFR customer as %s packs', (credits, expected) => {
    expect(packs([[credits]], true)).toBe(expected);
  });

  it('R9 rounds a range once, on its total: 30 + 30 + 30 credits are 1 pack, not 0', () => {
    expect(packs(column(30, 30, 30))).toBe(1);
  });

  it('R8 takes the offset once from a range: 5,000 + 5,000 leave 2,000, 20 packs', () => {
    expect(packs([[5000, 5000]], true)).toBe(20);
  });

  it('leaves blank cells of a range out', () => {
    expect(packs(column(null, 3250, '', 'n/a'))).toBe(33);
  });

  it.each([
    ['nearest', 32],
    ['up', 33],
    ['down', 32],
    ['UP', 33],
    ['', 32],
    [null, 32],
  ])('R9 rounds 32.49 packs %s to %s', (rounding, expected) => {
    expect(packs([[3249]], false, rounding)).toBe(expected);
  });

  it('R9 takes another size of a pack: 1,250 ÷ 500 = 2.5 → 3', () => {
    expect(packs([[1250]], false, 'nearest', 500)).toBe(3);
  });

  it.each([
    [true, 0],
    ['true', 0],
    [1, 0],
    [false, 80],
    ['FALSE', 80],
    [0, 80],
    [null, 80],
    ['', 80],
  ])('takes %s as an answer to nfr', (nfr, expected) => {
    expect(packs([[8000]], nfr)).toBe(expected);
  });

  it('D5 reads decimal text where a number would lose digits: 49.9999999999999999999 is 0 packs', () => {
    expect(packs([['49.9999999999999999999']])).toBe(0);
  });

  it('D5 takes a number at its 15 digits: 0.1 + 0.2 in packs of 0.3 is 1, rounded down', () => {
    expect(packs([[0.1 + 0.2]], false, 'down', 0.3)).toBe(1);
  });

  it.each([
    [
      ['abc'],
      '#VALUE! credits: “abc” is not a number. Write digits with a point before the decimals, as 1234.5.',
    ],
    [[-5], '#VALUE! credits: “-5” is negative. Write 0 or more.'],
    [['1,5'], '#VALUE! credits: “1,5” is a text with a decimal comma. Write 1.5.'],
    [['1,000,000'], '#VALUE! credits: “1,000,000” is a text with thousands separators. Write 1000000.'],
    [
      ['1,000'],
      '#VALUE! credits: “1,000” is a text with a comma that may part thousands or decimals. Write 1000 or 1.000.',
    ],
    [
      ['20%'],
      '#VALUE! credits: “20%” is a percentage where a plain number belongs. Write the number without the percent sign.',
    ],
    [['5 USD'], '#VALUE! credits: “5 USD” has a currency beside the number. Write the number alone.'],
    [['0x10'], '#VALUE! credits: “0x10” is a hexadecimal number. Write it in decimal digits.'],
    [['Infinity'], '#VALUE! credits: “Infinity” is not a finite number.'],
    [
      [1e20],
      '#VALUE! credits: “100000000000000000000” has more than 20 digits before the point or 22 after it.',
    ],
    [
      [true],
      '#VALUE! credits: “TRUE” is not a number. Write digits with a point before the decimals, as 1234.5.',
    ],
    [['a\u0007'], '#VALUE! credits: “a\\u0007” holds the control character \\u0007. Remove it.'],
    [[null], '#N/A credits: a blank is not a figure, and not 0 either. Name cells that hold credits.'],
    [['n/a'], '#N/A credits: “n/a” is not a figure, and not 0 either. Name cells that hold credits.'],
    [[errorCell('#N/A')], '#N/A credits: the cell holds the error #N/A.'],
    [[errorCell('#DIV/0!')], '#VALUE! credits: the cell holds the error #DIV/0!.'],
    [
      [{ type: 'Entity' }],
      '#VALUE! credits: the cell holds a data type, which is neither a number nor text.',
    ],
    [[3250, false, 'sideways'], '#VALUE! rounding: “sideways” is none of nearest, up or down.'],
    [[3250, 'maybe'], '#VALUE! nfr: “maybe” is neither TRUE nor FALSE.'],
    [[3250, 8000], '#VALUE! nfr: “8000” is neither TRUE nor FALSE.'],
    [[3250, false, 'up', 0], '#VALUE! pack_size: “0” is no size of a pack. Leave it out for 100.'],
  ])('says of %j: %s', ([credits, ...options], expected) => {
    expect(answerOf(() => packs([[credits]], ...options))).toBe(expected);
  });

  it('names the row of a range, and the column where it has several', () => {
    expect(answerOf(() => packs(column(1, 'x')))).toMatch(/^#VALUE! credits, row 2: “x” is not a number/);
    expect(answerOf(() => packs([[1, 'x']]))).toMatch(
      /^#VALUE! credits, row 1, column 2: “x” is not a number/,
    );
  });

  it('takes a formatted number at the value that it carries', () => {
    expect(packs([[{ type: 'FormattedNumber', basicValue: 3250, numberFormat: '#,##0' }]])).toBe(33);
  });
});

describe('NETCREDITS', () => {
  it.each([
    [7999, 0],
    [8000, 0],
    [8049, 49],
    [126700, 118700],
  ])('R8 leaves %s of %s credits', (credits, expected) => {
    expect(net([[credits]])).toBe(expected);
  });

  it('R8 takes the offset once from a range: 6,000 + 6,000 − 8,000 = 4,000', () => {
    expect(net(column(6000, 6000))).toBe(4000);
  });

  it.each([
    [500, 500],
    [0, 1000],
    ['', 0],
    [null, 0],
  ])('R8 takes %s free credits off 1,000: %s are left', (free, expected) => {
    expect(net([[1000]], free)).toBe(expected);
  });

  it('names what is wrong', () => {
    expect(answerOf(() => net([[1000]], 'many'))).toMatch(/^#VALUE! free_credits: “many” is not a number/);
    expect(answerOf(() => net(column(null, null)))).toMatch(/^#N\/A credits: a blank is not a figure/);
  });
});
