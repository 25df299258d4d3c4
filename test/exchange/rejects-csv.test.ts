import { parse } from 'csv-parse/sync';
import { rejectLine, REJECTS_HEADER } from '../../src/exchange/rejects-csv';
import { safeCell } from '../../src/exchange/safe-cell';

describe('text for a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['Acme;=1+1', "Acme;'=1+1"],
    ['\tx', "'\tx"],
    ['\rx', "'\rx"],
    ['-5', '-5'],
    ['+1.50', '+1.50'],
    ['-1-2', "'-1-2"],
    ['Acme = Co', 'Acme = Co'],
    ['', ''],
  ])('%j is written %j', (text, expected) => {
    expect(safeCell(text)).toBe(expected);
  });
});

it('a rejected row is one line with its place, its value and its sentences', () => {
  const line = rejectLine({
    file: 'usage.csv',
    row: 7,
    column: 'Customer, name',
    value: '=HYPERLINK("x")',
    code: 'text.control-character',
    message: 'He said "no".',
    suggestion: 'Write\nit again.',
    partner: 'Acme',
    day: '2025-10-17',
  });
  expect(line.startsWith('"usage.csv",7,"Customer, name",')).toBe(true);
  expect(parse(REJECTS_HEADER + line)).toEqual([
    ['File', 'Row', 'Column', 'Value', 'Code', 'Message', 'Suggestion', 'Partner', 'Day'],
    [
      'usage.csv',
      '7',
      'Customer, name',
      '\'=HYPERLINK("x")',
      'text.control-character',
      'He said "no".',
      'Write\nit again.',
      'Acme',
      '2025-10-17',
    ],
  ]);
});
