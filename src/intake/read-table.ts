import { decodeUtf8 } from './bytes/decode-utf8';
import { FileRefusal } from './file-refusal';
import type { Checker, CheckerFactory } from './records/checker';
import type { Reject } from './records/reject';
import type { Source } from './sources/source';
import { readDelimited } from './tables/read-delimited';
import type { Row } from './tables/row';

/** Who takes what comes out of a table, row by row and in its order. */
export interface TableHandlers<T> {
  readonly onRecord: (record: T) => void;
  readonly onReject: (reject: Reject) => void;
  /** Told after each chunk how many bytes have been read. */
  readonly onProgress?: (bytesRead: number) => void;
  /** Stops the reading between two chunks; its reason is thrown. */
  readonly signal?: AbortSignal;
}

/** accepted + rejected = read */
export interface TableCounts {
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
}

/**
 * Reads a table from its bytes to checked records.
 *
 * Shape:  each row reaches one handler; no more of the table is held than a chunk and one record.
 * Issues: what is wrong with a row is a reject. Throws `FileRefusal` where the file is not what it says, which may be
 *         after some rows were handed out: the caller then counts none of them.
 */
export async function readTable<T>(
  source: Source,
  checkerFor: CheckerFactory<T>,
  handlers: TableHandlers<T>,
): Promise<TableCounts> {
  // 1. Bytes become text, text becomes rows.
  const texts = decodeUtf8(watched(source, handlers), source.name);
  const batches = readDelimited(texts, source.name);

  let checker: Checker<T> | null = null;
  let accepted = 0;
  let rejected = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      // 2. The first row is the header: it decides which column is which field.
      if (checker === null) {
        checker = checkerFor({ file: source.name, names: headerNamesOf(row, source.name) });
        continue;
      }
      // 3. Every other row becomes a record or a reject, and is handed on.
      const checked = checker(row);
      if ('record' in checked) {
        accepted += 1;
        handlers.onRecord(checked.record);
      } else {
        rejected += 1;
        handlers.onReject(checked.reject);
      }
    }
  }

  // 4. A table without a header, or with nothing under it, is no table.
  if (checker === null) throw noHeader(source.name);
  const read = accepted + rejected;
  if (read === 0) {
    const sentence = 'there is a header and no row under it; check that this is the whole file.';
    throw new FileRefusal('file.no-rows', source.name, sentence);
  }
  return { read, accepted, rejected };
}

/** Passes a source's chunks on, tells the progress and stops on the signal. */
async function* watched(
  source: Source,
  handlers: Pick<TableHandlers<unknown>, 'onProgress' | 'signal'>,
): AsyncGenerator<Uint8Array> {
  let bytesRead = 0;
  handlers.signal?.throwIfAborted();
  for await (const chunk of source.chunks()) {
    yield chunk;
    handlers.signal?.throwIfAborted();
    bytesRead += chunk.length;
    handlers.onProgress?.(bytesRead);
  }
}

function headerNamesOf(row: Row, file: string): readonly string[] {
  if (row.malformedField !== null) {
    const sentence = `in field ${row.malformedField + 1} of the header text follows the closing quote; mend the header.`;
    throw new FileRefusal('file.open-quote', file, sentence);
  }
  if (row.fields.every((field) => field.trim() === '')) throw noHeader(file);
  return row.fields;
}

function noHeader(file: string): FileRefusal {
  const sentence = 'there is no header; the first row must name the columns.';
  return new FileRefusal('file.no-header', file, sentence);
}
