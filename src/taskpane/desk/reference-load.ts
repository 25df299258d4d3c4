import { bookOf, type Book } from '../../book/book';
import type { Row } from '../../book/cell';
import { REFERENCES, type ReferenceKind, type ReferenceName } from '../../book/reference-rows';
import { rowKeyOf } from '../../book/row-key';
import { FileRefusal } from '../../intake/file-refusal';
import { readTable } from '../../intake/read-table';
import type { Reject } from '../../intake/records/reject';
import type { ReferenceReading } from './desk';
import { fileSource } from './file-source';

/** A reference file as the desk keeps it until it is written. */
export interface ReferenceRead {
  readonly table: ReferenceName;
  readonly rows: readonly Row[];
  readonly reading: ReferenceReading;
}

const LISTED = 100;

/**
 * Reads a file of partners, prices, tiers, bids or credit requirements, by the checks of the command line.
 *
 * Edges: a file that cannot be read has a refusal and no rows.
 */
export async function readReference(table: ReferenceName, file: File, book: Book): Promise<ReferenceRead> {
  const kind = REFERENCES[table] as ReferenceKind<unknown>;
  const rows: Row[] = [];
  const rejects: Reject[] = [];
  try {
    const counts = await readTable(fileSource(file).source, kind.checker, {
      onRecord: (record) => rows.push(kind.rowOf(record)),
      onReject: (reject) => rejects.push(reject),
    });
    const problems = rejects.map(({ row, message, suggestion }) => `Row ${row}: ${message} ${suggestion}`);
    const reading = { table, file: file.name, ...counts, ...changesOf(table, rows, book), refusal: null };
    return { table, rows, reading: { ...reading, problems: problems.slice(0, LISTED) } };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    const none = { read: 0, accepted: 0, rejected: 0, problems: [], added: 0, changed: 0 };
    return { table, rows: [], reading: { table, file: file.name, ...none, refusal: error.message } };
  }
}

/** A book in which the file's rows stand: those with a key that is there replace it, the others follow. */
export function withReference(book: Book, { table, rows }: ReferenceRead): Book {
  const wanted = new Map(rows.map((row) => [rowKeyOf(table, row), row]));
  const kept = book[table].map((row) => {
    const key = rowKeyOf(table, row);
    const loaded = wanted.get(key);
    wanted.delete(key);
    return loaded ?? row;
  });
  return bookOf((name) => (name === table ? [...kept, ...wanted.values()] : book[name]));
}

function changesOf(
  table: ReferenceName,
  rows: readonly Row[],
  book: Book,
): Pick<ReferenceReading, 'added' | 'changed'> {
  const present = new Map(book[table].map((row) => [rowKeyOf(table, row), row]));
  const known = rows.flatMap((row) => {
    const before = present.get(rowKeyOf(table, row));
    return before === undefined ? [] : [{ before, row }];
  });
  return {
    added: rows.length - known.length,
    changed: known.filter(({ before, row }) => row.some((cell, index) => cell !== before[index])).length,
  };
}
