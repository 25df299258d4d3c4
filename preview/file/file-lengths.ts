/** A file counts widths in digits of its default font, each 7 pixels, and 5 pixels of padding. */
export function fileWidth(pixels: number): number {
  return Math.max(0, Math.round(((pixels - 5) / 7) * 100) / 100);
}

export function gridWidth(width: number): number {
  return Math.round(width * 7 + 5);
}

/** A file counts heights in points. */
export function fileHeight(pixels: number): number {
  return pixels * 0.75;
}

export function gridHeight(points: number): number {
  return Math.round(points / 0.75);
}
