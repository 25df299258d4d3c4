import { crc32, deflateSync } from 'node:zlib';

/** A square picture: red, green, blue and alpha of each pixel, row by row, 0 to 255. */
export interface Picture {
  readonly size: number;
  readonly rgba: Uint8Array;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** 8 bits a channel, colour with alpha, no interlacing. */
const FORMAT = Buffer.from([8, 6, 0, 0, 0]);

/** Writes a picture as PNG: the same picture always gives the same bytes. */
export function encodePng({ size, rgba }: Picture): Buffer {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const stride = size * 4;
  const lines = Array.from({ length: size }, (_, row) =>
    // Each line begins with its filter, 0: none.
    Buffer.concat([Buffer.from([0]), rgba.subarray(row * stride, (row + 1) * stride)]),
  );
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', Buffer.concat([header, FORMAT])),
    chunk('IDAT', deflateSync(Buffer.concat(lines), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
