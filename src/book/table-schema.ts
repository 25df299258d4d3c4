import type { Column, ColumnKind } from './column';

/** One table of ours. */
export interface TableSchema<ColumnName extends string = string> {
  /** What the table is, in a sentence for the sheet's second line. */
  readonly says: string;
  /** The columns that tell its rows apart. */
  readonly keys: readonly ColumnName[];
  readonly columns: readonly Column[];
  /** Where each column stands in a `Row`. */
  readonly at: Readonly<Record<ColumnName, number>>;
}

interface TableDescription<ColumnName extends string> {
  readonly says: string;
  readonly keys: readonly NoInfer<ColumnName>[];
  readonly columns: Readonly<Record<ColumnName, ColumnKind>>;
}

/** Makes a table's schema of its columns in their order. */
export function table<ColumnName extends string>(
  described: TableDescription<ColumnName>,
): TableSchema<ColumnName> {
  const names = Object.keys(described.columns) as ColumnName[];
  return {
    says: described.says,
    keys: described.keys,
    columns: names.map((name) => ({ name, kind: described.columns[name] })),
    at: Object.fromEntries(names.map((name, index) => [name, index])) as Record<ColumnName, number>,
  };
}
