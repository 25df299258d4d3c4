import type { TableName } from '../book/schema';
import type { TableShape } from '../book/table-shape';

/** The workbook is not what it was when an action began: somebody changed it meanwhile. */
export class WorkbookMoved extends Error {
  override readonly name = 'WorkbookMoved';

  constructor(what: string) {
    super(`The workbook changed in the meantime: ${what}. Nothing was written; try again.`);
  }
}

/** What became of a table that was expected to stand in one way; null where nothing did. */
export function movedTable(
  name: TableName,
  expected: TableShape | null,
  found: TableShape | null,
): string | null {
  if (expected === null) return found === null ? null : `${name} has been made`;
  if (found === null) return `${name} is gone`;
  if (expected.rowCount !== found.rowCount) {
    return `${name} has ${found.rowCount} rows instead of ${expected.rowCount}`;
  }
  const same =
    expected.headers.length === found.headers.length &&
    expected.headers.every((header, index) => header === found.headers[index]);
  return same ? null : `the columns of ${name} are others`;
}
