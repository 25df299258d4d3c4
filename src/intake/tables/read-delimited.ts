import { CsvError, parse, type Parser } from 'csv-parse';
import { FileRefusal } from '../file-refusal';
import { DelimiterSniffer } from './delimiter-sniffer';
import { malformedFieldOf } from './malformed-field';
import type { Row } from './row';
import { OUR_COLUMN, unescapedText } from './safe-text';

/** A longer record is a quote that nobody closed, or no table; reading on would fill the memory. */
const MAX_RECORD_BYTES = 4 * 1024 * 1024;

/** What the parser hands out for each record. */
interface ParsedRecord {
  readonly record: readonly string[];
  /** The record's own text, with the blank lines before it. */
  readonly raw: string;
}

/**
 * Reads a delimited table: CSV, or the same with tabs, semicolons or bars.
 *
 * Shape: texts, cut anywhere between two characters → batches of rows; a step for each row would cost more than
 *        its reading.
 * Rule:  in a table whose header has `OUR_COLUMN`, which only exports of ours have, the apostrophe that kept a text from
 *        being a formula is taken off. In any other table it stays: there it may belong to the text.
 * Edges: lines end with \n, \r\n or \r, also mixed. A row with malformed quotes is marked, and the next one reads
 *        well. Throws `FileRefusal` for a quote that is never closed.
 */
export async function* readDelimited(
  texts: AsyncIterable<string>,
  file: string,
): AsyncGenerator<readonly Row[]> {
  const remaining = texts[Symbol.asyncIterator]();
  const { begin, delimiter } = await firstLineOf(remaining);
  const { parser, failure } = parserFor(delimiter);
  let rows = 0;
  let isOurs = false;
  const rowOf = ({ record, raw }: ParsedRecord): Row => {
    rows += 1;
    if (rows === 1) isOurs = record.includes(OUR_COLUMN);
    return {
      row: rows,
      fields: isOurs ? record.map(unescapedText) : record,
      // The parser gives a malformed field back with its opening quote, which no unquoted field begins with.
      malformedField: record.some((field) => field.startsWith('"')) ? malformedFieldOf(raw, delimiter) : null,
    };
  };
  try {
    parser.write(begin);
    yield drained(parser, failure).map(rowOf);
    for (let next = await remaining.next(); next.done !== true; next = await remaining.next()) {
      if (next.value === '') continue;
      parser.write(next.value);
      yield drained(parser, failure).map(rowOf);
    }
    yield (await ended(parser, failure)).map(rowOf);
  } catch (error) {
    throw refusalOf(error, file, parser.info.records + 1);
  } finally {
    await remaining.return?.();
  }
}

/** Takes texts until the first line, which tells the delimiter, has ended or is too long to be one. */
async function firstLineOf(
  texts: AsyncIterator<string>,
): Promise<{ readonly begin: string; readonly delimiter: string }> {
  const sniffer = new DelimiterSniffer();
  const pieces: string[] = [];
  let length = 0;
  for (let next = await texts.next(); next.done !== true; next = await texts.next()) {
    pieces.push(next.value);
    length += next.value.length;
    if (sniffer.sees(next.value) || length > MAX_RECORD_BYTES) break;
  }
  return { begin: pieces.join(''), delimiter: sniffer.delimiter };
}

/** Tells what the parser failed with; null while it has not. */
type Failure = () => Error | null;

/** A parser, which runs in Node and, over the streams that its build for browsers brings, in a worker. */
function parserFor(delimiter: string): { readonly parser: Parser; readonly failure: Failure } {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    raw: true,
    max_record_size: MAX_RECORD_BYTES,
  });
  let failed: Error | null = null;
  // Without a listener an error would also end the program.
  parser.on('error', (error: Error) => {
    failed = error;
  });
  return { parser, failure: () => failed };
}

/** The records that the parser has finished so far. */
function drained(parser: Parser, failure: Failure): ParsedRecord[] {
  const records: ParsedRecord[] = [];
  for (;;) {
    const failed = failure();
    if (failed !== null) throw failed;
    const record = parser.read() as ParsedRecord | null;
    if (record === null) return records;
    records.push(record);
  }
}

/** The records that only the end of the text finishes. */
function ended(parser: Parser, failure: Failure): Promise<ParsedRecord[]> {
  const records: ParsedRecord[] = [];
  return new Promise((resolve, reject) => {
    parser.on('error', reject);
    const take = (): void => {
      // What the parser failed with, its listener has said by now.
      if (failure() === null) records.push(...drained(parser, () => null));
    };
    parser.on('readable', take);
    parser.on('end', () => {
      resolve(records);
    });
    parser.end();
    take();
  });
}

/** The parser's own errors become refusals; `row` is the one that it could not finish. */
function refusalOf(error: unknown, file: string, row: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const sentence = `the quote that opens in row ${row} is never closed; close it, or double it if it belongs to the text.`;
    return new FileRefusal('file.open-quote', file, sentence);
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    const sentence = `row ${row} is longer than 4 MiB, most likely because a quote that opens in it is never closed; mend that row.`;
    return new FileRefusal('file.long-row', file, sentence);
  }
  return error;
}
