import { BLANK, type Cell, type Row } from './cell';
import { TABLES } from './schema-table';
import { schemaOf, type ColumnOf, type TableName } from './schema';

/** The cells of a row by their columns; what is left out is blank. */
export type RowCells<Name extends TableName> = Readonly<Partial<Record<ColumnOf<Name>, Cell>>>;

/** A row of a table from its cells by name. */
export function rowOf<Name extends TableName>(name: Name, cells: RowCells<Name>): Row {
  const byColumn = cells as Readonly<Record<string, Cell | undefined>>;
  return schemaOf(name).columns.map((column) => byColumn[column.name] ?? BLANK);
}

/** The cell of a row in a column of its table. */
export function cellIn<Name extends TableName>(name: Name, row: Row, column: ColumnOf<Name>): Cell {
  const at: Readonly<Record<string, number>> = TABLES[name].at;
  return row[at[column] ?? -1] ?? BLANK;
}

/** Whether nobody has written anything in a row: a table keeps such rows, and they are no records. */
export function isBlankRow(row: Row): boolean {
  return row.every((cell) => typeof cell === 'string' && cell.trim() === '');
}
