import { TABLES } from './schema-table';
import type { TableSchema } from './table-schema';

/** The version of the tables, as LMP_Settings holds it. */
export const SCHEMA_VERSION = 1;

export type TableName = keyof typeof TABLES;

/** The name of a column of one table. */
export type ColumnOf<Name extends TableName> = keyof (typeof TABLES)[Name]['at'] & string;

/** In the order in which their sheets are made. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

/** A table of ours by its name. */
export function schemaOf(name: TableName): TableSchema {
  return TABLES[name];
}

/** The sheet on which a table is made. */
export function sheetOf(name: TableName): string {
  return name.replace('_', ' ');
}
