import { decodeUtf8 } from '../../../src/intake/bytes/decode-utf8';
import { FileRefusal } from '../../../src/intake/file-refusal';
import { chunksOf } from '../text-source';

async function decoded(bytes: Uint8Array | readonly number[], chunkBytes = 1_000): Promise<string> {
  let text = '';
  for await (const piece of decodeUtf8(chunksOf(Uint8Array.from(bytes), chunkBytes), 'usage.csv')) {
    text += piece;
  }
  return text;
}

async function refusalOf(bytes: Uint8Array | readonly number[], chunkBytes = 1_000): Promise<FileRefusal> {
  const error: unknown = await decoded(bytes, chunkBytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(FileRefusal);
  return error as FileRefusal;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): number[] => Array.from(text).flatMap((letter) => [letter.charCodeAt(0), 0]);

test('characters of two, three and four bytes survive a cut at every byte', async () => {
  const text = 'Zoë, 東京, 😀 and a long enough line behind them so that more than the head is read';
  for (let size = 1; size <= utf8(text).length; size += 1) {
    expect(await decoded(utf8(text), size)).toBe(text);
  }
});

test('a byte order mark is dropped, also when it arrives byte by byte', async () => {
  expect(await decoded([0xef, 0xbb, 0xbf, 0x61])).toBe('a');
  expect(await decoded([0xef, 0xbb, 0xbf, 0x61], 1)).toBe('a');
});

test('no bytes are an empty text', async () => {
  expect(await decoded([])).toBe('');
});

test.each([
  ['an Excel file', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'file.not-text', 'this is an Excel or zip file'],
  ['an old Excel file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1], 'file.not-text', 'this is an old Excel file'],
  ['a gzip file', [0x1f, 0x8b, 0x08, 0x00], 'file.not-text', 'this is a gzip file'],
  ['a PDF', [...utf8('%PDF-1.7')], 'file.not-text', 'this is a PDF'],
  ['UTF-16 with its mark', [0xff, 0xfe, ...utf16('day')], 'file.encoding', 'this file is UTF-16 text'],
  ['big-endian UTF-16 with its mark', [0xfe, 0xff, 0x00, 0x64], 'file.encoding', 'this file is UTF-16 text'],
  ['UTF-16 without a mark', utf16('day,customer,service\n'), 'file.encoding', 'this file is UTF-16 text'],
  ['a NUL in a text', [0x61, 0x2c, 0x00, 0x62], 'file.not-text', 'byte 3 is a NUL'],
])('%s is refused, however it is cut', async (_, ...[bytes, code, sentence]) => {
  for (const chunkBytes of [1, 2, 3, 1_000]) {
    const refusal = await refusalOf(bytes, chunkBytes);
    expect(refusal.code).toBe(code);
    expect(refusal.message).toContain(`usage.csv: ${sentence}`);
  }
});

test('a NUL far behind the head is refused with its place', async () => {
  const refusal = await refusalOf([...utf8('a'.repeat(5_000)), 0], 512);
  expect(refusal.message).toContain('byte 5001 is a NUL');
});

test('Latin-1 is refused with the byte that is not UTF-8', async () => {
  const bytes = [...utf8('x'.repeat(100)), 0xe9, 0x2c, 0x61];
  expect((await refusalOf(bytes)).message).toBe(
    'usage.csv: the text is not UTF-8 from about byte 102 on; save it as UTF-8 (in Excel: "CSV UTF-8") and load that.',
  );
});

test('a character that the end of the file cuts off is refused', async () => {
  expect((await refusalOf([0x61, 0xe6, 0x9d])).code).toBe('file.encoding');
});
