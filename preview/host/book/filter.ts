import { SetRowHiddenMutation, SetRowVisibleMutation } from '@univerjs/sheets';
import { SetSheetTableFilterMutation } from '@univerjs/sheets-table';
import { invalidArgument, notImplemented, refuse } from '../wire/host-error';
import { univerRange } from './book';
import type { Book } from './book';
import { readText, readValues } from './cells';
import type { CellValue } from './cells';
import { intersection } from './rect';
import type { Rect } from './rect';
import { tablesOf } from './tables';
import type { BookTable } from './tables';

/** Columns (by their place, as text) and what their cells must fulfil: Excel's `FilterCriteria`. */
export type Criteria = Record<string, unknown>;

export const criteriaOf = (table: BookTable, column: number): unknown =>
  criteriaIn(table)[String(column)] ?? null;

/** What filters a table, whoever set it: the add-in, whose criteria we keep, or the user in the grid. */
export function criteriaIn(table: BookTable): Criteria {
  const columns = columnsFilteredInGrid(table).map(
    (column) => [String(column), criteriaInGrid(table, column)] as const,
  );
  return { ...table.parts.criteria, ...Object.fromEntries(columns) };
}

const columnsFilteredInGrid = ({ table, core }: BookTable): readonly number[] =>
  Array.from({ length: core.columns }, (_column, index) => index).filter(
    (column) => table.getTableFilterColumn(column) !== undefined,
  );

/** The grid's conditions are many and its own: told as the values that they leave visible. */
function criteriaInGrid(table: BookTable, column: number): object {
  const { book, sheetId, body } = table;
  const sheet = book.sheet(sheetId);
  const texts = readText(table.block({ ...body, column: body.column + column, columns: 1 })).flat();
  const values = texts.filter((_text, row) => !sheet.isRowFiltered(body.row + row));
  return { filterOn: 'Values', values: [...new Set(values)] };
}

function clearInGrid(table: BookTable, columns: readonly number[]): void {
  for (const column of columns) {
    const params = { tableId: table.id, column, tableFilter: undefined };
    table.book.run(SetSheetTableFilterMutation, table.sheetId, params);
  }
}

/**
 * Refuses to move the rows of a filtered table.
 * GUESS 14: rows of a table that is filtered can neither be put in nor taken out; at its end some can be added.
 */
export function requireUnfiltered(book: Book, sheetId: string, path: Rect): void {
  for (const table of tablesOf(book, sheetId)) {
    if (!intersection(table.whole, path) || Object.keys(criteriaIn(table)).length === 0) continue;
    throw refuse('FilteredRangeConflict', `The table ${table.name} is filtered: its cells cannot be moved.`);
  }
}

/** Sets one column's criteria and hides the rows that do not fulfil those of all columns. */
export async function applyFilter(table: BookTable, column: number, criteria: object): Promise<void> {
  test(criteria);
  clearInGrid(
    table,
    columnsFilteredInGrid(table).filter((one) => one === column),
  );
  table.parts.criteria[String(column)] = criteria;
  await refreshFilter(table);
}

export function clearFilter(table: BookTable, column: number): void {
  clearInGrid(
    table,
    columnsFilteredInGrid(table).filter((one) => one === column),
  );
  table.parts.criteria = Object.fromEntries(
    Object.entries(table.parts.criteria).filter(([key]) => key !== String(column)),
  );
  hideRows(table, { rect: table.body, criteria: table.parts.criteria });
}

export function clearFilters(table: BookTable): void {
  clearInGrid(table, columnsFilteredInGrid(table));
  table.parts.criteria = {};
  hideRows(table, { rect: table.body, criteria: {} });
}

export async function refreshFilter(table: BookTable): Promise<void> {
  await table.book.settle();
  hideRows(table, { rect: table.body, criteria: table.parts.criteria });
}

/** Shows the rows of a block that fulfil the criteria and hides the others. */
export function hideRows(
  { book, sheetId }: { readonly book: Book; readonly sheetId: string },
  { rect, criteria }: { readonly rect: Rect; readonly criteria: Criteria },
): void {
  const texts = readText({ book, sheetId, rect });
  const values = readValues({ book, sheetId, rect });
  const tests = Object.entries(criteria).map(
    ([column, one]) => [Number(column), test(one as object)] as const,
  );
  const shown: Rect[] = [];
  const hidden: Rect[] = [];
  for (let row = 0; row < rect.rows; row += 1) {
    const fits = tests.every(([column, fulfils]) =>
      fulfils({ text: texts[row]?.[column] ?? '', value: values[row]?.[column] ?? '' }),
    );
    addRow(fits ? shown : hidden, { ...rect, row: rect.row + row, rows: 1 });
  }
  book.run(SetRowVisibleMutation, sheetId, { ranges: shown.map(univerRange) });
  book.run(SetRowHiddenMutation, sheetId, { ranges: hidden.map(univerRange) });
  book.parts.touch();
}

/** Rows that follow each other become one block: 20,000 single rows would take the grid a second. */
function addRow(blocks: Rect[], row: Rect): void {
  const last = blocks.at(-1);
  if (last && last.row + last.rows === row.row) blocks[blocks.length - 1] = { ...last, rows: last.rows + 1 };
  else blocks.push(row);
}

type Test = (cell: { readonly text: string; readonly value: CellValue }) => boolean;

function test(criteria: object): Test {
  const { filterOn, values, criterion1, criterion2, operator } = criteria as Record<string, unknown>;
  if (filterOn === 'Values') {
    if (!Array.isArray(values)) throw invalidArgument('a filter on values needs values');
    const wanted = new Set(values.map((value) => String(value).toLowerCase()));
    return ({ text }) => wanted.has(text.toLowerCase());
  }
  if (filterOn !== 'Custom') throw notImplemented(`Filter on ${String(filterOn)}`);
  const first = comparison(String(criterion1));
  if (typeof criterion2 !== 'string') return first;
  const second = comparison(criterion2);
  return operator === 'Or' ? (cell) => first(cell) || second(cell) : (cell) => first(cell) && second(cell);
}

/** `>5`, `<>`, `=North*`: an operator and what to compare with; stars and question marks stand for letters. */
function comparison(criterion: string): Test {
  const [, sign = '=', operand = ''] = /^(<>|<=|>=|=|<|>)?(.*)$/s.exec(criterion) ?? [];
  const number = operand.trim() === '' ? NaN : Number(operand);
  if (sign === '=' || sign === '<>') {
    const pattern = new RegExp(
      `^${operand
        .replace(/[.+^${}()|[\]\\]/g, '\\$&')
        .replaceAll('*', '.*')
        .replaceAll('?', '.')}$`,
      'is',
    );
    const same: Test = ({ text, value }) => pattern.test(text) || (!Number.isNaN(number) && value === number);
    return sign === '=' ? same : (cell) => !same(cell);
  }
  return ({ value }) => {
    if (typeof value !== 'number' || Number.isNaN(number)) return false;
    if (sign === '<') return value < number;
    if (sign === '>') return value > number;
    return sign === '<=' ? value <= number : value >= number;
  };
}
