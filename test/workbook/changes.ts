import type { Cell } from '../../src/book/cell';
import type { Change } from '../../src/book/change';
import type { Edit } from '../../src/book/edit';
import { numberFormatsOf } from '../../src/book/number-formats';
import { schemaOf, type TableName } from '../../src/book/schema';
import type { TableShape } from '../../src/book/table-shape';
import { writeChange } from '../../src/workbook/write-change';

/** Rows of a table, as they are written and read. */
export type Rows = readonly (readonly (Cell | null)[])[];

export const headersOf = (name: TableName): readonly string[] =>
  schemaOf(name).columns.map((column) => column.name);

const formatsOf = (name: TableName): readonly string[] => numberFormatsOf(name, []);

/** The steps that make a table with these rows. */
export function created(name: TableName, rows: Rows): readonly Edit[] {
  const more: Edit = { kind: 'append', table: name, count: rows.length - 1, formats: formatsOf(name) };
  return [
    { kind: 'create', table: name },
    ...(rows.length > 1 ? [more] : []),
    ...(rows.length > 0 ? [written(name, 0, rows)] : []),
  ];
}

export const written = (table: TableName, row: number, values: Rows, column = 0): Edit => ({
  kind: 'write',
  table,
  row,
  column,
  values,
});

export const appended = (
  table: TableName,
  count: number,
  formats: readonly (string | null)[] = formatsOf(table),
): Edit => ({ kind: 'append', table, count, formats });

/** A change, by what it expects. */
export const changeOf = (
  expects: Change['expects'],
  edits: readonly Edit[],
  lines: Change['lines'] = [],
): Change => ({ expects, edits, lines });

/** Makes a table with these rows, in a write of its own. */
export async function makeTable(name: TableName, rows: Rows, lines?: readonly string[]): Promise<void> {
  await writeChange(changeOf({ [name]: null }, created(name, rows), lines ? [{ table: name, lines }] : []));
}

/** Partners by number, with every kind of cell that LMP_Partners has. */
export const partners = (count: number, from = 1): Rows =>
  Array.from({ length: count }, (_row, index) => [
    `Partner ${from + index}`,
    `000${from + index}`,
    'Graz',
    'AT',
    'EUR',
    '',
    '',
    0.2,
    45_931,
    '',
  ]);

/** How a table of ours stands when nobody has added columns to it. */
export const shape = (name: TableName, rowCount: number): TableShape => ({
  headers: headersOf(name),
  rowCount,
});

/** The cells of a table's data, through Office.js. */
export async function rowsOf(name: TableName): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(name).getDataBodyRange();
    body.load('values');
    await context.sync();
    return body.values as unknown[][];
  });
}
