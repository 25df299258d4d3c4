import { bookOf, type Book } from '../../book/book';
import type { Row } from '../../book/cell';
import { mergedReference, statedColumns, type ReferenceFileRows } from '../../book/reference-merge';
import { keyTextOf } from '../../book/row-name';
import { REFERENCES, type ReferenceKind, type ReferenceName } from '../../book/reference-rows';
import { rowKeyOf } from '../../book/row-key';
import { schemaOf } from '../../book/schema';
import { groupedBy } from '../../engine';
import { FileRefusal } from '../../intake/file-refusal';
import { readTable } from '../../intake/read-table';
import type { Checker, CheckerFactory } from '../../intake/records/checker';
import { fileSource } from './file-source';
import type { ReferenceReading } from './desk';

/** A reference file as the desk keeps it until it is written. */
export interface ReferenceRead extends ReferenceFileRows {
  readonly reading: ReferenceReading;
}

/** One accepted row of the file, and its number with the header as 1. */
interface NumberedRow {
  readonly cells: Row;
  readonly number: number;
}

interface RowProblem {
  readonly number: number;
  readonly sentence: string;
}

const LISTED = 100;

/**
 * Reads a file of partners, prices, tiers, bids or credit requirements, by the checks of the command line.
 *
 * Rule:  rows with one key are all rejected, as R14 rejects repeated usage: nobody knows which of them holds.
 * Edges: a file that cannot be read has a refusal and no rows.
 */
export async function readReference(table: ReferenceName, file: File, book: Book): Promise<ReferenceRead> {
  try {
    const read = await readRows(table, file);
    const { rows, repeated } = partedRows(table, read.rows);
    const merged = mergedReference(book[table], { table, rows, stated: read.stated });
    const problems = [...read.problems, ...repeated].sort((a, b) => a.number - b.number);
    const reading = {
      table,
      file: file.name,
      read: rows.length + problems.length,
      accepted: rows.length,
      rejected: problems.length,
      problems: problems.slice(0, LISTED).map(({ sentence }) => sentence),
      added: merged.added,
      changed: merged.changed,
      changes: merged.changes.slice(0, LISTED),
      refusal: null,
    };
    return { table, rows, stated: read.stated, reading };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const none = { read: 0, accepted: 0, rejected: 0, problems: [], added: 0, changed: 0, changes: [] };
    const reading = { table, file: file.name, ...none, refusal: error.message };
    return { table, rows: [], stated: [], reading };
  }
}

/** A book in which the file's rows stand: those with a key that is there change it, the others follow. */
export function withReference(book: Book, read: ReferenceRead): Book {
  const { rows } = mergedReference(book[read.table], read);
  return bookOf((name) => (name === read.table ? rows : book[name]));
}

interface FileRows {
  readonly rows: readonly NumberedRow[];
  readonly problems: readonly RowProblem[];
  readonly stated: readonly boolean[];
}

async function readRows(table: ReferenceName, file: File): Promise<FileRows> {
  const kind = REFERENCES[table] as ReferenceKind<unknown>;
  const rows: NumberedRow[] = [];
  const problems: RowProblem[] = [];
  let stated: readonly boolean[] = [];
  const checker: CheckerFactory<NumberedRow> = (header) => {
    stated = statedColumns(table, header.names);
    return numbered(
      kind,
      table === 'LMP_Partners' ? (row) => kind.checker(header)(row) : kind.checker(header),
    );
  };
  await readTable(fileSource(file).source, checker, {
    onRecord: (row) => rows.push(row),
    onReject: ({ row, message, suggestion }) =>
      problems.push({ number: row, sentence: `Row ${row}: ${message} ${suggestion}` }),
  });
  return { rows, problems, stated };
}

/**
 * Keeps the number of each row.
 *
 * Edges: the partners' checker is made anew for each row, because it takes the first of two rows of one partner: here
 *        all of them are rejected.
 */
function numbered(kind: ReferenceKind<unknown>, check: Checker<unknown>): Checker<NumberedRow> {
  return (row) => {
    const checked = check(row);
    return 'record' in checked
      ? { record: { cells: kind.rowOf(checked.record), number: row.row } }
      : { reject: checked.reject };
  };
}

/** The rows whose key stands once, and a sentence for each of the others. */
function partedRows(
  table: ReferenceName,
  all: readonly NumberedRow[],
): { readonly rows: readonly Row[]; readonly repeated: readonly RowProblem[] } {
  const groups = groupedBy(all, ({ cells }) => rowKeyOf(table, cells));
  const isRepeated = ({ cells }: NumberedRow): boolean =>
    (groups.get(rowKeyOf(table, cells))?.length ?? 0) > 1;
  return {
    rows: all.filter((row) => !isRepeated(row)).map(({ cells }) => cells),
    repeated: all.filter(isRepeated).map((row) => {
      const same = groups.get(rowKeyOf(table, row.cells)) ?? [];
      return { number: row.number, sentence: repeatedSentence(table, row, same) };
    }),
  };
}

/** @example Row 3: Apex One, USD stands in rows 2 and 3, which have the same Price list, Product, … None was taken … */
function repeatedSentence(table: ReferenceName, row: NumberedRow, same: readonly NumberedRow[]): string {
  const numbers = same.map(({ number }) => String(number));
  const places = `${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
  const keys = schemaOf(table).keys.join(', ');
  return (
    `Row ${row.number}: ${keyTextOf(table, row.cells)} stands in rows ${places}, with the same ${keys}. ` +
    'None of them was taken, because nobody knows which holds. Keep one of them.'
  );
}
