import type { BorderStyleTypes, IBorderStyleData, IStyleData } from '@univerjs/core';
import type { Alignment, Border, BorderStyle, Borders, Style } from 'exceljs';
import { colourOf, argbOf } from './file-colour';
import { wraps, yes } from './grid-codes';

/** Excel's border styles in Univer's order: the index is Univer's number. */
const borderStyles: readonly (BorderStyle | undefined)[] = [
  undefined,
  'thin',
  'hair',
  'dotted',
  'dashed',
  'dashDot',
  'dashDotDot',
  'double',
  'medium',
  'mediumDashed',
  'mediumDashDot',
  'mediumDashDotDot',
  'slantDashDot',
  'thick',
];
const horizontal: readonly (Alignment['horizontal'] | undefined)[] = [
  undefined,
  'left',
  'center',
  'right',
  'justify',
];
const vertical: readonly (Alignment['vertical'] | undefined)[] = [undefined, 'top', 'middle', 'bottom'];
const sides = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

/** A style of the grid as the file writes it. */
export function fileStyle(style: IStyleData): Partial<Style> {
  const { ff, fs, bl, it, ul, st, cl, bg, bd, n } = style;
  const written: Partial<Style> = {
    font: {
      name: ff ?? 'Arial',
      size: fs ?? 11,
      ...(bl === yes && { bold: true }),
      ...(it === yes && { italic: true }),
      ...(ul?.s === yes && { underline: true }),
      ...(st?.s === yes && { strike: true }),
      ...(cl?.rgb && { color: { argb: argbOf(cl.rgb) } }),
    },
  };
  if (bg?.rgb) written.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: argbOf(bg.rgb) } };
  if (n?.pattern !== undefined) written.numFmt = n.pattern;
  const alignment = fileAlignment(style);
  if (alignment) written.alignment = alignment;
  if (bd) {
    const borders: Partial<Borders> = {};
    for (const [side, short] of sides) {
      const border = bd[short];
      const kind = borderStyles[border?.s ?? 0];
      if (border && kind)
        borders[side] = { style: kind, color: { argb: argbOf(border.cl.rgb ?? '#000000') } };
    }
    written.border = borders;
  }
  return written;
}

function fileAlignment({ ht, vt, tb }: IStyleData): Partial<Alignment> | undefined {
  const across = horizontal[ht ?? 0];
  const upright = vertical[vt ?? 0];
  if (!across && !upright && tb !== wraps) return undefined;
  return {
    ...(across && { horizontal: across }),
    ...(upright && { vertical: upright }),
    ...(tb === wraps && { wrapText: true }),
  };
}

/** A style of the file as the grid keeps it. */
export function gridStyle({ font, fill, numFmt, alignment, border }: Partial<Style>): IStyleData {
  const style: IStyleData = {};
  if (font?.name !== undefined) style.ff = font.name;
  if (font?.size !== undefined) style.fs = font.size;
  if (font?.bold === true) style.bl = yes;
  if (font?.italic === true) style.it = yes;
  if (font?.underline !== undefined && font.underline !== false && font.underline !== 'none')
    style.ul = { s: yes };
  if (font?.strike === true) style.st = { s: yes };
  const ink = colourOf(font?.color);
  if (ink !== undefined && ink !== '#000000') style.cl = { rgb: ink };
  const paper = fill?.type === 'pattern' && fill.pattern === 'solid' ? colourOf(fill.fgColor) : undefined;
  if (paper !== undefined) style.bg = { rgb: paper };
  if (numFmt !== undefined && numFmt !== 'General') style.n = { pattern: numFmt };
  const across = horizontal.indexOf(alignment?.horizontal);
  if (across > 0) style.ht = across;
  const upright = vertical.indexOf(alignment?.vertical);
  if (upright > 0) style.vt = upright;
  if (alignment?.wrapText === true) style.tb = wraps;
  const borders = gridBorders(border);
  if (borders) style.bd = borders;
  return style;
}

function gridBorders(border: Partial<Borders> | undefined): NonNullable<IStyleData['bd']> | undefined {
  if (!border) return undefined;
  const found = sides.flatMap(([side, short]) => {
    const data = gridBorder(border[side]);
    return data ? [[short, data] as const] : [];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

function gridBorder(border: Partial<Border> | undefined): IBorderStyleData | undefined {
  const kind = borderStyles.indexOf(border?.style);
  return kind <= 0
    ? undefined
    : { s: kind as BorderStyleTypes, cl: { rgb: colourOf(border?.color) ?? '#000000' } };
}
