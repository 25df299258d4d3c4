import type { CheckerFactory } from '../../src/intake/records/checker';
import type { Reject } from '../../src/intake/records/reject';
import { readTable, type TableCounts } from '../../src/intake/read-table';
import { textSource } from './text-source';

interface Outcome<T> {
  readonly records: readonly T[];
  readonly rejects: readonly Reject[];
  readonly counts: TableCounts;
}

/** Reads a whole table from its text and keeps what comes out. */
export async function readRows<T>(
  text: string | Uint8Array,
  checkerFor: CheckerFactory<T>,
  chunkBytes = 65_536,
): Promise<Outcome<T>> {
  const records: T[] = [];
  const rejects: Reject[] = [];
  const counts = await readTable(textSource(text, chunkBytes), checkerFor, {
    onRecord: (record) => records.push(record),
    onReject: (reject) => rejects.push(reject),
  });
  return { records, rejects, counts };
}
