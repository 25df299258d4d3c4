import { cellText } from '../../src/book/cell-text';

test.each([
  [45947, 'day', '2025-10-17'],
  [45947.75, 'day', '2025-10-17'],
  ['2025-10-17', 'day', '2025-10-17'],
  [0, 'day', '0'],
  [45931, 'cycle', '2025-10'],
  ['2025-10', 'cycle', '2025-10'],
  [1e-7, 'units', '0.0000001'],
  [1e21, 'credits', '1000000000000000000000'],
  [2.4200000000000004, 'money', '2.42'],
  [-1234.5, 'units', '-1234.5'],
  ['12345678901234567890.5', 'units', '12345678901234567890.5'],
  [123, 'text', '123'],
  [true, 'flag', 'TRUE'],
  [false, 'text', 'FALSE'],
  ['', 'units', ''],
] as const)('the cell %s in a column of kind %s says “%s”', (cell, kind, text) => {
  expect(cellText(cell, kind)).toBe(text);
});
