import { BooleanNumber } from '@univerjs/core';
import { writeStyles } from '../book/cell-styles';
import { requireAllowed } from '../book/protection';
import { HostClass } from '../wire/host-class';
import type { Scalar } from '../wire/host-class';
import { refuse } from '../wire/host-error';
import type { Area } from './area';
import { color, number, styled } from './styled';

const guard = ({ book, sheetId }: Area): void => {
  requireAllowed(book, sheetId, 'allowFormatCells');
};

const flag = (value: unknown): BooleanNumber => (value === true ? BooleanNumber.TRUE : BooleanNumber.FALSE);

const switched = (key: 'bl' | 'it'): Scalar<Area> =>
  styled(
    (style) => style[key] === BooleanNumber.TRUE,
    (value) => ({ [key]: flag(value) }),
  );

export const rangeFont = new HostClass<Area>('RangeFont', {
  guard,
  scalars: {
    Name: styled(
      (style) => style.ff ?? 'Calibri',
      (value) => ({ ff: String(value) }),
    ),
    Size: styled(
      (style) => style.fs ?? 11,
      (value) => ({ fs: number(value) }),
    ),
    Color: styled(
      (style) => (style.cl?.rgb ?? '#000000').toUpperCase(),
      (value) => ({ cl: { rgb: color(value) } }),
    ),
    Bold: switched('bl'),
    Italic: switched('it'),
    Strikethrough: styled(
      (style) => style.st?.s === BooleanNumber.TRUE,
      (value) => ({ st: { s: flag(value) } }),
    ),
    Underline: styled(
      (style) => (style.ul?.s === BooleanNumber.TRUE ? 'Single' : 'None'),
      (value) => {
        if (value !== 'None' && value !== 'Single') {
          throw refuse('NotImplemented', `NotImplemented: RangeFont.underline = ${String(value)}`);
        }
        return { ul: { s: flag(value === 'Single') } };
      },
    ),
  },
});

export const rangeFill = new HostClass<Area>('RangeFill', {
  guard,
  scalars: {
    Color: styled(
      // GUESS 7: a cell without fill says that it is white.
      (style) => (style.bg?.rgb ?? '#FFFFFF').toUpperCase(),
      (value) => ({ bg: value === '' ? null : { rgb: color(value) } }),
    ),
  },
  writes: {
    Clear: (area) => {
      const none = { bg: null };
      writeStyles(area, () => none);
    },
  },
});
