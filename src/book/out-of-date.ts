import type { Book } from './book';
import type { Row } from './cell';
import { cellText } from './cell-text';
import { OUTPUT_NAMES, type OutputName, type OutputRows } from './output-rows';
import { reportIdIn, reportKeyOf, type ReportId } from './report-id';
import { isBlankRow } from './row-of';
import { schemaOf } from './schema';

const SEPARATOR = '\u001f';

/** When a report was computed is no part of what it says. */
const IGNORED: readonly string[] = ['Computed at'];

/**
 * The reports whose rows in the workbook are not what its inputs now give (R38).
 *
 * Shape: a book and the rows computed from it → reports, those first that the book has.
 * Edges: a report that was never written, and one that is no longer computed, are out of date. The order of rows does
 *        not matter, because people sort tables; when a report was computed does not either.
 */
export function outOfDate(book: Book, computed: { readonly rows: OutputRows }): readonly ReportId[] {
  const [before, now] = [contentsOf(book), contentsOf(computed.rows)];
  const ids = new Map([...before, ...now].map(([key, { id }]) => [key, id]));
  return [...ids].filter(([key]) => textOf(before.get(key)) !== textOf(now.get(key))).map(([, id]) => id);
}

interface Contents {
  readonly id: ReportId;
  /** The rows as texts, with the table's name. */
  readonly rows: string[];
}

function contentsOf(rows: OutputRows): ReadonlyMap<string, Contents> {
  const contents = new Map<string, Contents>();
  for (const name of OUTPUT_NAMES) {
    const textOfRow = rowText(name);
    for (const row of rows[name]) {
      if (isBlankRow(row)) continue;
      const id = reportIdIn(name, row);
      const found = contents.get(reportKeyOf(id));
      if (found === undefined) contents.set(reportKeyOf(id), { id, rows: [textOfRow(row)] });
      else found.rows.push(textOfRow(row));
    }
  }
  return contents;
}

function rowText(name: OutputName): (row: Row) => string {
  const columns = schemaOf(name).columns.map(({ name: column, kind }, index) => ({ column, kind, index }));
  const compared = columns.filter(({ column }) => !IGNORED.includes(column));
  return (row) =>
    [name, ...compared.map(({ kind, index }) => cellText(row[index] ?? '', kind))].join(SEPARATOR);
}

function textOf(contents: Contents | undefined): string {
  return contents === undefined ? '' : contents.rows.sort().join('\n');
}
