import fc from 'fast-check';
import { safeCell } from '../../../src/exchange/safe-cell';
import { safeText, unescapedText } from '../../../src/intake/tables/safe-text';

/** Beginnings that matter, so that texts at random are dangerous ones. */
const beginning = fc.string({
  unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', ' ', '＝', '"', ',', ';', '|', '1', 'x'),
  maxLength: 8,
});
const anyText = fc.tuple(beginning, fc.string({ unit: 'binary' })).map(([begin, rest]) => begin + rest);

describe('text for a cell of a CSV file', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+49 30 1234', "'+49 30 1234"],
    ['-5', "'-5"],
    ['\t=1', "'\t'=1"],
    ['\r\n=1', "'\r\n'=1"],
    ['\tx', "'\tx"],
    ["'\tx", "''\tx"],
    ['  =1+1', "'  =1+1"],
    ['＝1+1', "'＝1+1"],
    ["'=1+1", "''=1+1"],
    ['Acme;=1+1;x', "Acme;'=1+1;x"],
    ['Acme, +1 and -1', "Acme,' +1 and -1"],
    ['a|@x\t-5', "a|'@x\t'-5"],
    ['one\r\n=1+1', "one\r\n'=1+1"],
    ['a;"=1+1;b', `a;'"=1+1;b`],
    ["a;'=1+1", "a;''=1+1"],
    ["a;'tis", "a;'tis"],
    ['Acme; Sons, Co', 'Acme; Sons, Co'],
    ["'tis", "'tis"],
    ["O'Neil", "O'Neil"],
    ['0012', '0012'],
    ['', ''],
  ])('%j is written %j, and read back', (text, expected) => {
    expect(safeText(text)).toBe(expected);
    expect(unescapedText(expected)).toBe(text);
  });

  it('is any text that is read back, and begins no formula', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapedText(safeText(text))).toBe(text);
        expect(safeText(text)).not.toMatch(/^[\t\r\n]|(?:^|[,;|\t\r\n])["\s]*[=+\-@]/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is what a file held that is read back, numbers untouched', () => {
    const number = fc
      .tuple(fc.constantFrom('', '-', '+'), fc.nat(), fc.option(fc.nat(), { nil: null }))
      .map(([sign, whole, part]) => `${sign}${whole}${part === null ? '' : `.${part}`}`);
    fc.assert(
      fc.property(number, (text) => {
        expect(safeCell(text)).toBe(text);
        expect(unescapedText(text)).toBe(text);
      }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapedText(safeCell(text))).toBe(text);
      }),
    );
  });
});
