import { FileRefusal } from '../file-refusal';
import { firstInvalidByte } from './first-invalid-byte';
import { HEAD_BYTES, otherFormatOf } from './other-format';

/**
 * Decodes UTF-8, and refuses what is no text.
 *
 * Shape: chunks of bytes, cut anywhere → texts in the same order; a byte order mark is dropped.
 * Edges: throws `FileRefusal` for Excel, zip, gzip, PDF and UTF-16 files, NUL bytes and bytes that are not UTF-8.
 */
export async function* decodeUtf8(chunks: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let done = 0;
  for await (const chunk of withHead(chunks)) {
    if (done === 0) refuseOtherFormat(chunk, file);
    const nul = chunk.indexOf(0);
    if (nul !== -1) {
      const sentence = `byte ${done + nul + 1} is a NUL, so this is not a text file; save it as CSV (UTF-8) and load that.`;
      throw new FileRefusal('file.not-text', file, sentence);
    }
    try {
      yield decoder.decode(chunk, { stream: true });
    } catch {
      throw notUtf8(file, done + firstInvalidByte(chunk) + 1);
    }
    done += chunk.length;
  }
  yield decodedEnd(decoder, file, done);
}

/** Joins the first chunks until they hold the file's head; the others pass as they are. */
async function* withHead(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = joined(head, chunk);
    if (head.length >= HEAD_BYTES) {
      yield head;
      head = null;
    }
  }
  if (head !== null) yield head;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

function refuseOtherFormat(head: Uint8Array, file: string): void {
  const found = otherFormatOf(head.subarray(0, HEAD_BYTES));
  if (found !== null) throw new FileRefusal(found.code, file, found.sentence);
}

function decodedEnd(decoder: InstanceType<typeof TextDecoder>, file: string, bytes: number): string {
  try {
    return decoder.decode();
  } catch {
    throw notUtf8(file, bytes);
  }
}

function notUtf8(file: string, byte: number): FileRefusal {
  const sentence = `the text is not UTF-8 from about byte ${byte} on; save it as UTF-8 (in Excel: "CSV UTF-8") and load that.`;
  return new FileRefusal('file.encoding', file, sentence);
}
