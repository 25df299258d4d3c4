import type { Source } from '../../src/intake/sources/source';

/** A source in memory, cut into chunks of a few bytes, so that every seam is crossed. */
export function textSource(text: string | Uint8Array, chunkBytes = 7): Source {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return { name: 'usage.csv', bytes: bytes.length, chunks: () => chunksOf(bytes, chunkBytes) };
}

export async function* chunksOf(bytes: Uint8Array, chunkBytes: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    yield await Promise.resolve(bytes.subarray(at, at + chunkBytes));
  }
}

export async function* textsOf(...texts: readonly string[]): AsyncGenerator<string> {
  for (const text of texts) yield await Promise.resolve(text);
}
