import type { Cell, Row } from './cell';
import { TABLES } from './schema-table';
import { schemaOf, type TableName } from './schema';

const SEPARATOR = '\u001f';

/**
 * What tells a row of a table from its others: the cells of its key columns.
 *
 * Rule:  R14, a usage row's customer is known by its id where there is one, else by its name.
 */
export function rowKeyOf(name: TableName, row: Row): string {
  const { keys, at } = schemaOf(name);
  const cells = keys.map((key) => keyCell(row[at[key] ?? -1] ?? ''));
  if (name === 'LMP_Usage' && row[TABLES.LMP_Usage.at['Customer ID']] !== '') {
    cells[TABLES.LMP_Usage.keys.indexOf('Customer')] = '';
  }
  return cells.join(SEPARATOR);
}

/** Cycles and ids may have been typed as numbers; what reads the same is the same. */
function keyCell(cell: Cell): string {
  return String(cell);
}
