import type { Book } from './book';
import type { Row } from './cell';
import { cellText } from './cell-text';
import type { ColumnKind } from './column';
import { OUTPUT_NAMES, type OutputName, type OutputRows } from './output-rows';
import { reportReader, type ReportId } from './report-id';
import { isBlankRow } from './row-of';
import { schemaOf } from './schema';

/** When a report was computed is no part of what it says. */
const IGNORED: readonly string[] = ['Computed at'];

/** The columns that say something, by table. */
const COMPARED = Object.fromEntries(
  OUTPUT_NAMES.map((name) => [
    name,
    schemaOf(name).columns.flatMap(({ name: column, kind }, place) =>
      IGNORED.includes(column) ? [] : [{ place, kind }],
    ),
  ]),
) as unknown as Readonly<
  Record<OutputName, readonly { readonly place: number; readonly kind: ColumnKind }[]>
>;

const SEPARATOR = '\u001f';

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
  return [...ids].filter(([key]) => !saySame(before.get(key), now.get(key))).map(([, id]) => id);
}

interface Contents {
  readonly id: ReportId;
  readonly rows: Readonly<Record<OutputName, Row[]>>;
}

function contentsOf(rows: OutputRows): ReadonlyMap<string, Contents> {
  const contents = new Map<string, Contents>();
  for (const name of OUTPUT_NAMES) {
    const read = reportReader(name);
    for (const row of rows[name]) {
      if (isBlankRow(row)) continue;
      const { id, key } = read(row);
      const found = contents.get(key);
      if (found === undefined) contents.set(key, { id, rows: { ...noRows(), [name]: [row] } });
      else found.rows[name].push(row);
    }
  }
  return contents;
}

function noRows(): Record<OutputName, Row[]> {
  return {
    LMP_Reports: [],
    LMP_Services: [],
    LMP_NFR: [],
    LMP_SMB: [],
    LMP_Billing: [],
    LMP_CustomerLines: [],
    LMP_Daily: [],
  };
}

/** Rows nearly always stand as they were written; only where they do not, their texts are compared in any order. */
function saySame(before: Contents | undefined, now: Contents | undefined): boolean {
  if (before === undefined || now === undefined) return false;
  return OUTPUT_NAMES.every(
    (name) =>
      haveSameCells(name, before.rows[name], now.rows[name]) || textOf(name, before) === textOf(name, now),
  );
}

function haveSameCells(name: OutputName, before: readonly Row[], now: readonly Row[]): boolean {
  if (before.length !== now.length) return false;
  const compared = COMPARED[name];
  return before.every((row, index) => compared.every(({ place }) => row[place] === now[index]?.[place]));
}

function textOf(name: OutputName, { rows }: Contents): string {
  const texts = rows[name].map((row) =>
    COMPARED[name].map(({ place, kind }) => cellText(row[place] ?? '', kind)).join(SEPARATOR),
  );
  return texts.sort().join('\n');
}
