import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { Source } from '../intake/sources/source';
import { CannotBill } from './cannot-bill';
import { isSystemError, readingProblem } from './file-problem';

const CHUNK_BYTES = 256 * 1024;

/**
 * A file as a source of bytes; `-` is standard input.
 *
 * Edges: throws `CannotBill` where there is no such file, where it is a folder, or where it may not be read.
 */
export async function fileSource(path: string): Promise<Source> {
  if (path === '-') return { name: 'standard input', bytes: null, chunks: () => process.stdin };
  const found = await stat(path).catch((error: unknown) => {
    throw new CannotBill(readingProblem(path, error));
  });
  if (found.isDirectory())
    throw new CannotBill(`${path}: this is a folder, not a file; name the files in it.`);
  return { name: path, bytes: found.isFile() ? found.size : null, chunks: () => chunksOf(path) };
}

async function* chunksOf(path: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of stream) yield chunk;
  } catch (error) {
    if (isSystemError(error)) throw new CannotBill(readingProblem(path, error));
    throw error;
  }
}
