import type { RefusalCode } from '../file-refusal';

/** What the refusal of another format says. */
interface OtherFormat {
  readonly code: RefusalCode;
  readonly sentence: string;
}

const UTF16: OtherFormat = {
  code: 'file.encoding',
  sentence: 'this file is UTF-16 text; save it as UTF-8 (in Excel: "CSV UTF-8") and load that.',
};

/** What a file of another format begins with. */
const SIGNATURES: readonly (readonly [readonly number[], OtherFormat])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    notText('this is an Excel or zip file; save the sheet as CSV (UTF-8) and load that.'),
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    notText('this is an old Excel file; save the sheet as CSV (UTF-8) and load that.'),
  ],
  [[0x1f, 0x8b], notText('this is a gzip file; unpack it and load what is inside.')],
  [[0x25, 0x50, 0x44, 0x46], notText('this is a PDF; ask for the figures as CSV.')],
  [[0xff, 0xfe], UTF16],
  [[0xfe, 0xff], UTF16],
];

/** How many bytes `otherFormatOf` wants to see: enough to tell UTF-16 without a mark from stray NUL bytes. */
export const HEAD_BYTES = 64;

/**
 * Recognises a file that is no UTF-8 text from its first bytes.
 *
 * Shape: the first HEAD_BYTES bytes, or the whole file where it is shorter → what its refusal says, or null.
 */
export function otherFormatOf(head: Uint8Array): OtherFormat | null {
  const found = SIGNATURES.find(([bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (found !== undefined) return found[1];
  return isUtf16WithoutMark(head) ? UTF16 : null;
}

/** Latin text in UTF-16 has a NUL in every second byte, and no others. */
function isUtf16WithoutMark(head: Uint8Array): boolean {
  const even = head.filter((byte, index) => byte === 0 && index % 2 === 0).length;
  const odd = head.filter((byte, index) => byte === 0 && index % 2 === 1).length;
  return (even === 0) !== (odd === 0) && even + odd > head.length / 4;
}

function notText(sentence: string): OtherFormat {
  return { code: 'file.not-text', sentence };
}
