import { firstInvalidByte } from '../../../src/intake/bytes/first-invalid-byte';

test.each([
  ['a lone byte of Latin-1', [0x61, 0x62, 0xff, 0x63], 2],
  ['behind the rest of a character that began before', [0x9d, 0xb1, 0x61, 0xff], 3],
  ['wrong only together with the chunk before', [0x80, 0x61], 0],
])('%s', (_, bytes, at) => {
  expect(firstInvalidByte(Uint8Array.from(bytes))).toBe(at);
});
