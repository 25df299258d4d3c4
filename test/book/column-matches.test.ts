import { columnsText, earlierMatch, type MatchedColumn } from '../../src/book/column-matches';
import { rowOf } from '../../src/book/row-of';

const COLUMNS: readonly MatchedColumn[] = [
  { field: 'day', header: 'Date', by: 'label' },
  { field: 'partner', header: 'Firma · (← \\ GmbH)', by: 'person' },
  { field: 'version', header: null, by: 'person' },
];
const HEADERS = ['Date', 'Firma · (← \\ GmbH)', 'Anything'];

const loadOf = (load: number, columns: string) =>
  rowOf('LMP_Loads', { Load: load, File: `${load}.csv`, Columns: columns });

test('a load says in words which column was read as which field, and by whom it was matched', () => {
  expect(columnsText(COLUMNS.with(1, { field: 'partner', header: 'Firma', by: 'person' }))).toBe(
    'day ← Date · matched by hand: partner ← Firma · matched by hand: no column is version',
  );
});

test('what was matched by hand is known again, whatever the headers are called; the latest load counts', () => {
  const older = columnsText([{ field: 'service', header: 'Anything', by: 'person' }]);
  const loads = [loadOf(4, columnsText(COLUMNS)), loadOf(2, older)];
  expect(earlierMatch(loads, HEADERS)).toEqual({
    load: 4,
    file: '4.csv',
    choice: { partner: 'Firma · (← \\ GmbH)', version: '' },
  });
});

test('a load of other columns, of labels alone, or with a cell written over tells nothing', () => {
  expect(earlierMatch([loadOf(4, columnsText(COLUMNS))], HEADERS.slice(1))).toBeNull();
  expect(earlierMatch([loadOf(1, columnsText(COLUMNS.slice(0, 1)))], HEADERS)).toBeNull();
  const written = ['', 'as always', 'matched by hand: color ← Date', 'matched by hand: day'];
  expect(
    earlierMatch(
      written.map((text, index) => loadOf(index + 1, text)),
      HEADERS,
    ),
  ).toBeNull();
});
