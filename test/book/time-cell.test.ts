import { dayCell, momentCell, momentText } from '../../src/book/time-cell';

test.each([
  ['2025-10-17', 45947],
  ['1900-01-01', 1],
  ['1899-12-31', '1899-12-31'],
  [null, ''],
])('the day %s stands as %s', (day, cell) => {
  expect(dayCell(day)).toBe(cell);
});

describe('a moment', () => {
  const at = Date.UTC(2026, 10, 22, 1, 45, 59, 900);

  it('is a serial number in UTC, to the second', () => {
    expect(momentCell(Date.UTC(1970, 0, 1, 12))).toBe(25569.5);
    expect(momentCell(at)).toBe(momentCell(at - 900));
  });

  it('reads as people write it', () => {
    expect(momentText(momentCell(at))).toBe('22 Nov 2026, 01:45 UTC');
  });

  it.each(['', 'yesterday', true, 0])('is nothing where the cell holds %s', (cell) => {
    expect(momentText(cell)).toBe('');
  });
});
