/**
 * Finds about where a chunk stops being UTF-8, for a message: the decoder itself does not say.
 *
 * Domain: a chunk that a decoder has refused.
 * Edges:  0 where the chunk is wrong only together with the one before it.
 */
export function firstInvalidByte(chunk: Uint8Array): number {
  // The chunk may begin inside a character whose first bytes stand in the chunk before.
  let start = 0;
  while (start < 3 && isContinuation(chunk[start])) start += 1;
  if (isValid(chunk, start, chunk.length)) return 0;
  let valid = start;
  let invalid = chunk.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValid(chunk, start, middle)) valid = middle;
    else invalid = middle;
  }
  return invalid - 1;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function isValid(chunk: Uint8Array, start: number, end: number): boolean {
  try {
    // As a stream, so that a character cut at the end is no fault.
    new TextDecoder('utf-8', { fatal: true }).decode(chunk.subarray(start, end), { stream: true });
    return true;
  } catch {
    return false;
  }
}
