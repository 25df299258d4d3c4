import type { Color } from 'exceljs';

/** The colours of Office's own theme, by their number in a file; a file's own theme is not read. */
const themeColours = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
  '0563C1',
  '954F72',
] as const;

/** A colour of the grid, `#rrggbb` or `rgb(r, g, b)`, as a file writes it. */
export function argbOf(colour: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(colour);
  if (parts)
    return `FF${parts
      .slice(1, 4)
      .map((part) => hex(Number(part)))
      .join('')}`;
  const digits = colour.replace('#', '').toUpperCase();
  const six = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits.slice(0, 6);
  return `FF${six}`;
}

/** A colour of a file as `#rrggbb`. */
export function colourOf(
  colour: (Partial<Color> & { readonly tint?: number }) | undefined,
): string | undefined {
  if (colour?.argb !== undefined) return `#${colour.argb.slice(-6).toLowerCase()}`;
  const theme = colour?.theme === undefined ? undefined : themeColours[colour.theme];
  return theme === undefined ? undefined : `#${tinted(theme, colour?.tint ?? 0).toLowerCase()}`;
}

function tinted(rrggbb: string, tint: number): string {
  return [0, 2, 4]
    .map((at) => {
      const part = parseInt(rrggbb.slice(at, at + 2), 16);
      return hex(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint);
    })
    .join('');
}

function hex(part: number): string {
  return Math.round(part).toString(16).padStart(2, '0').toUpperCase();
}
