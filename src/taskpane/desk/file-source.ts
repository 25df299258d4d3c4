import { sha256 } from '@noble/hashes/sha2';
import { bytesToHex } from '@noble/hashes/utils';
import type { Source } from '../../intake/sources/source';

const CHUNK_BYTES = 256 * 1024;

/** A file of the pane as a source of bytes, and the digest of what was read of it so far. */
export interface DigestedSource {
  readonly source: Source;
  /** SHA-256 in hexadecimal digits; the file's own once it was read to its end. */
  readonly digest: () => string;
}

/** A file that a person chose, read piece by piece and digested on the way. */
export function fileSource(file: File): DigestedSource {
  const hash = sha256.create();
  const chunks = async function* (): AsyncGenerator<Uint8Array> {
    for (let from = 0; from < file.size; from += CHUNK_BYTES) {
      const chunk = new Uint8Array(await file.slice(from, from + CHUNK_BYTES).arrayBuffer());
      hash.update(chunk);
      yield chunk;
    }
  };
  return {
    source: { name: file.name, bytes: file.size, chunks },
    digest: () => bytesToHex(hash.clone().digest()),
  };
}
