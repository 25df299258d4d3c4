import { BorderStyleTypes } from '@univerjs/core';
import type { IBorderData, IBorderStyleData, Nullable } from '@univerjs/core';
import { writeStyles } from '../book/cell-styles';
import { requireAllowed } from '../book/protection';
import { HostClass } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import type { Area } from './area';
import { color, common } from './styled';

const SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

type SideName = (typeof SIDES)[number];

/** One side of a range. Inside sides are the edges that two cells of it share. */
interface Side {
  readonly area: Area;
  readonly side: SideName;
}

type Key = 't' | 'b' | 'l' | 'r' | 'tl_br' | 'bl_tr';

/** Which edges of the cell at this place belong to the side. */
function edges({ area, side }: Side, row: number, column: number): readonly Key[] {
  const { rows, columns } = area.rect;
  switch (side) {
    case 'EdgeTop':
      return row === 0 ? ['t'] : [];
    case 'EdgeBottom':
      return row === rows - 1 ? ['b'] : [];
    case 'EdgeLeft':
      return column === 0 ? ['l'] : [];
    case 'EdgeRight':
      return column === columns - 1 ? ['r'] : [];
    case 'InsideHorizontal':
      return row < rows - 1 ? ['b'] : [];
    case 'InsideVertical':
      return column < columns - 1 ? ['r'] : [];
    case 'DiagonalDown':
      return ['tl_br'];
    case 'DiagonalUp':
      return ['bl_tr'];
  }
}

interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

const STYLES: readonly (readonly [style: string, weight: string, univer: BorderStyleTypes])[] = [
  ['Continuous', 'Thin', BorderStyleTypes.THIN],
  ['Continuous', 'Hairline', BorderStyleTypes.HAIR],
  ['Continuous', 'Medium', BorderStyleTypes.MEDIUM],
  ['Continuous', 'Thick', BorderStyleTypes.THICK],
  ['Dash', 'Thin', BorderStyleTypes.DASHED],
  ['Dash', 'Medium', BorderStyleTypes.MEDIUM_DASHED],
  ['DashDot', 'Thin', BorderStyleTypes.DASH_DOT],
  ['DashDotDot', 'Thin', BorderStyleTypes.DASH_DOT_DOT],
  ['Dot', 'Thin', BorderStyleTypes.DOTTED],
  ['Double', 'Thick', BorderStyleTypes.DOUBLE],
];

const NONE: Line = { style: 'None', weight: 'Thin', color: '#000000' };

const fromUniver = (border: Nullable<IBorderStyleData>): Line => {
  const [style, weight] = STYLES.find(([, , univer]) => univer === border?.s) ?? [NONE.style, NONE.weight];
  return { style, weight, color: (border?.cl.rgb ?? NONE.color).toUpperCase() };
};

function toUniver(line: Line): IBorderStyleData | null {
  if (line.style === 'None') return null;
  const found =
    STYLES.find(([style, weight]) => style === line.style && weight === line.weight) ??
    STYLES.find(([style]) => style === line.style);
  if (!found) throw invalidArgument(`${line.style} is not a border style`);
  return { s: found[2], cl: { rgb: line.color } };
}

function lineOf(side: Side): Line {
  const { rows, columns } = side.area.rect;
  const [row, column] = [
    side.side === 'EdgeBottom' ? rows - 1 : 0,
    side.side === 'EdgeRight' ? columns - 1 : 0,
  ];
  const [key] = edges(side, row, column);
  if (key === undefined) return NONE;
  const { rect } = side.area;
  const cell = side.area.at({ row: rect.row + row, column: rect.column + column, rows: 1, columns: 1 });
  return common(cell, (style) => fromUniver(style.bd?.[key])) as Line;
}

function draw(side: Side, part: Partial<Line>): void {
  const before = lineOf(side);
  // A colour or weight on a side without a line draws one, as in Excel.
  const style = before.style === 'None' ? 'Continuous' : before.style;
  const line = toUniver({ ...before, style, ...part });
  writeStyles(side.area, (row, column) => {
    const keys = edges(side, row, column);
    if (keys.length === 0) return {};
    const bd: IBorderData = {};
    for (const key of keys) bd[key] = line;
    return { bd };
  });
}

const guard = ({ book, sheetId }: Area): void => {
  requireAllowed(book, sheetId, 'allowFormatCells');
};

const border = new HostClass<Side>('RangeBorder', {
  guard: ({ area }) => {
    guard(area);
  },
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (side) => lineOf(side).style,
      set: (side, value) => {
        draw(side, { style: String(value) });
      },
    },
    Weight: {
      get: (side) => lineOf(side).weight,
      set: (side, value) => {
        draw(side, { weight: String(value) });
      },
    },
    Color: {
      get: (side) => lineOf(side).color,
      set: (side, value) => {
        draw(side, { color: color(value) });
      },
    },
  },
});

export const borderCollection = new HostClass<Area>('RangeBorderCollection', {
  guard,
  scalars: { Count: { get: () => SIDES.length } },
  items: (area) => SIDES.map((side) => border.wrap({ area, side })),
  item: (area, args) => {
    const side = SIDES.find((name) => name === args.text(0));
    return side === undefined ? null : border.wrap({ area, side });
  },
});
