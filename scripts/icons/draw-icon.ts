import type { Picture } from './encode-png';

/** The mark: three packs of credits in a stack, and a check that they have been reviewed. Units are those of a 32 × 32 field. */

type Colour = readonly [red: number, green: number, blue: number];

/** How far a point lies outside a shape; below 0 it lies inside. */
type Distance = (x: number, y: number) => number;

interface Layer {
  readonly shape: Distance;
  /** Null cuts a hole, so that the badge stands apart on any background. */
  readonly colour: Colour | null;
}

const FIELD = 32;

/** Samples a side of each pixel, for smooth edges. */
const SAMPLES = 8;

const DEEP: Colour = [0x0f, 0x57, 0xab];
const MIDDLE: Colour = [0x24, 0x80, 0xd6];
const LIGHT: Colour = [0x6b, 0xb3, 0xee];
const GREEN: Colour = [0x1b, 0x8a, 0x4b];
const WHITE: Colour = [0xff, 0xff, 0xff];

/** From the bottom up. */
const LAYERS: readonly Layer[] = [
  { shape: pack(20.5), colour: LIGHT },
  { shape: pack(11.75), colour: MIDDLE },
  { shape: pack(3), colour: DEEP },
  { shape: disc(23, 23, 9.5), colour: null },
  { shape: disc(23, 23, 8), colour: GREEN },
  { shape: stroke([18.9, 23.2], [21.9, 26.2]), colour: WHITE },
  { shape: stroke([21.9, 26.2], [27.2, 20.2]), colour: WHITE },
];

/** Draws the mark on a clear ground, `size` pixels a side. */
export function drawIcon(size: number): Picture {
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) rgba.set(pixelAt(x, y, size), (y * size + x) * 4);
  }
  return { size, rgba };
}

/** The mean of a pixel's samples; a clear sample adds no colour. */
function pixelAt(x: number, y: number, size: number): readonly number[] {
  const sum = [0, 0, 0];
  let inked = 0;
  for (let sample = 0; sample < SAMPLES * SAMPLES; sample += 1) {
    const dx = ((sample % SAMPLES) + 0.5) / SAMPLES;
    const dy = (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES;
    const colour = colourAt(((x + dx) * FIELD) / size, ((y + dy) * FIELD) / size);
    if (colour === null) continue;
    inked += 1;
    colour.forEach((value, channel) => (sum[channel] = (sum[channel] ?? 0) + value));
  }
  const mean = sum.map((value) => (inked === 0 ? 0 : Math.round(value / inked)));
  return [...mean, Math.round((inked * 255) / (SAMPLES * SAMPLES))];
}

function colourAt(x: number, y: number): Colour | null {
  return LAYERS.findLast(({ shape }) => shape(x, y) <= 0)?.colour ?? null;
}

/** A pack: a bar with round corners, its upper edge at `top`. */
function pack(top: number): Distance {
  const [left, right, height, corner] = [2, 30, 7.5, 2.5];
  const [halfWidth, halfHeight] = [(right - left) / 2, height / 2];
  return (x, y) => {
    const dx = Math.abs(x - (left + halfWidth)) - halfWidth + corner;
    const dy = Math.abs(y - (top + halfHeight)) - halfHeight + corner;
    return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - corner;
  };
}

function disc(centreX: number, centreY: number, radius: number): Distance {
  return (x, y) => Math.hypot(x - centreX, y - centreY) - radius;
}

/** A line with round ends. */
function stroke([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): Distance {
  const [halfWidth, length] = [1.35, Math.hypot(x2 - x1, y2 - y1)];
  return (x, y) => {
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length ** 2;
    const nearest = Math.min(Math.max(along, 0), 1);
    return Math.hypot(x - x1 - nearest * (x2 - x1), y - y1 - nearest * (y2 - y1)) - halfWidth;
  };
}
