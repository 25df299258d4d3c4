import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';
import { requireAllowed, setLocked, isUnlocked } from '../book/protection';
import { autofitRows } from '../book/sizes';
import { HostClass } from '../wire/host-class';
import type { Scalar } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import type { Area } from './area';
import { borderCollection } from './range-border';
import { rangeFill, rangeFont } from './range-font';
import { autofitColumns, commonSize, setSize } from './range-size';
import { choice, number, styled } from './styled';

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Bottom: VerticalAlign.BOTTOM,
  Center: VerticalAlign.MIDDLE,
  Top: VerticalAlign.TOP,
};

const INDENT_PIXELS = 9;

const size = (along: 'rows' | 'columns'): Scalar<Area> => ({
  get: (area) => commonSize(area, along),
  set: (area, value) => {
    setSize(area, along, number(value));
  },
});

export const rangeFormat: HostClass<Area> = new HostClass<Area>('RangeFormat', {
  guard: ({ book, sheetId }, member) => {
    if (/ColumnWidth|AutofitColumns/.test(member)) requireAllowed(book, sheetId, 'allowFormatColumns');
    else if (/RowHeight|AutofitRows/.test(member)) requireAllowed(book, sheetId, 'allowFormatRows');
    else requireAllowed(book, sheetId, 'allowFormatCells');
  },
  scalars: {
    HorizontalAlignment: styled(
      (style) => keyOf(HORIZONTAL, style.ht ?? HorizontalAlign.UNSPECIFIED),
      (value) => ({ ht: choice(HORIZONTAL, value) }),
    ),
    VerticalAlignment: styled(
      (style) => keyOf(VERTICAL, style.vt ?? VerticalAlign.BOTTOM),
      (value) => ({ vt: choice(VERTICAL, value) }),
    ),
    WrapText: styled(
      (style) => style.tb === WrapStrategy.WRAP,
      (value) => ({ tb: value === true ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ),
    IndentLevel: styled(
      (style) => Math.round((style.pd?.l ?? 0) / INDENT_PIXELS),
      (value) => ({ pd: { l: number(value) * INDENT_PIXELS } }),
    ),
    TextOrientation: styled(
      (style) => -(style.tr?.a ?? 0),
      (value) => {
        const angle = number(value);
        if (Math.abs(angle) > 90) throw invalidArgument('an orientation lies between -90 and 90');
        return { tr: { a: -angle, v: BooleanNumber.FALSE } };
      },
    ),
    ColumnWidth: size('columns'),
    RowHeight: size('rows'),
  },
  links: {
    Fill: (area) => rangeFill.wrap(area),
    Font: (area) => rangeFont.wrap(area),
    Borders: (area) => borderCollection.wrap(area),
    Protection: (area) => formatProtection.wrap(area),
  },
  writes: {
    AutofitColumns: async (area) => {
      await area.book.settle();
      autofitColumns(area);
    },
    AutofitRows: (area) => {
      autofitRows(area);
    },
  },
});

const formatProtection = new HostClass<Area>('FormatProtection', {
  guard: ({ book, sheetId }) => {
    requireAllowed(book, sheetId, null);
  },
  scalars: {
    Locked: {
      get: ({ book, sheetId, rect }) => !isUnlocked(book, sheetId, rect),
      set: (area, value) => {
        setLocked(area, value === true);
      },
    },
  },
});

/** Excel's word for one of the grid's numbers. */
const keyOf = (table: Readonly<Record<string, number>>, value: number): string =>
  Object.entries(table).find(([, one]) => one === value)?.[0] ?? 'General';
