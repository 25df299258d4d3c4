import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { drawIcon } from '../../scripts/icons/draw-icon';
import { encodePng } from '../../scripts/icons/encode-png';

const icon = (size: number): Buffer =>
  readFileSync(resolve(__dirname, `../../assets/icons/icon-${size}.png`));

/** Colours and alpha of a PNG that `encodePng` wrote: one IDAT, lines without filter. */
function pixelsOf(png: Buffer): Buffer {
  const size = png.readUInt32BE(16);
  const at = png.indexOf('IDAT');
  const lines = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const rows = Array.from({ length: size }, (_, row) =>
    lines.subarray(row * (size * 4 + 1) + 1, (row + 1) * (size * 4 + 1)),
  );
  return Buffer.concat(rows);
}

describe('the icons', () => {
  it.each([16, 32, 64, 80])('of %s pixels is what the script draws', (size) => {
    // Stale? npm run icons. Pixels are compared, since another zlib may pack them otherwise.
    expect(pixelsOf(icon(size)).equals(Buffer.from(drawIcon(size).rgba))).toBe(true);
  });

  it('survive their own encoding, and have a clear corner', () => {
    const picture = drawIcon(16);
    expect(pixelsOf(encodePng(picture)).equals(Buffer.from(picture.rgba))).toBe(true);
    expect([...picture.rgba.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
  });
});
