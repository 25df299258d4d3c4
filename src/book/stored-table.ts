import type { Cell, Row } from './cell';
import { schemaOf, type TableName } from './schema';
import type { TableShape } from './table-shape';

/** A table of ours as the workbook holds it. */
export interface StoredTable {
  /** Null where the table is not there. */
  readonly shape: TableShape | null;
  /** Every data row in its place, blank ones too; a column that is gone reads as blank. */
  readonly rows: readonly Row[];
}

/** Every table of ours as the workbook holds it. */
export type StoredBook = Readonly<Record<TableName, StoredTable>>;

/** Takes the cells of our columns, in the order of the schema, out of rows as they stand. */
export function rowsFrom(
  name: TableName,
  shape: TableShape,
  values: readonly (readonly Cell[])[],
): readonly Row[] {
  const places = placesOf(name, shape);
  return values.map((cells) => places.map((place) => cells[place] ?? ''));
}

/** Where each column of the schema stands in the table; -1 where it is gone. */
export function placesOf(name: TableName, { headers }: TableShape): readonly number[] {
  return schemaOf(name).columns.map((column) => headers.indexOf(column.name));
}
