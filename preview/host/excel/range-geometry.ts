import { rectOfRange } from '../book/book';
import { readBlock } from '../book/cells';
import { intersection, MAX_COLUMNS, MAX_ROWS } from '../book/rect';
import type { Rect } from '../book/rect';
import type { Args } from '../wire/args';
import { invalidArgument, itemNotFound, refuse } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';

type Wrap = (area: Area) => HostObject;
type Unwrap = (value: unknown) => Area | null;
type Calls = Readonly<Record<string, (area: Area, args: Args) => unknown>>;

/** Another range by its place relative to this one. */
const placed: Readonly<Record<string, (rect: Rect, args: Args) => Rect>> = {
  GetCell: (rect, args) => ({
    row: rect.row + args.integer(0),
    column: rect.column + args.integer(1),
    rows: 1,
    columns: 1,
  }),
  GetRow: (rect, args) => ({ ...rect, row: rect.row + args.integer(0), rows: 1 }),
  GetColumn: (rect, args) => ({ ...rect, column: rect.column + args.integer(0), columns: 1 }),
  GetLastRow: (rect) => ({ ...rect, row: rect.row + rect.rows - 1, rows: 1 }),
  GetLastColumn: (rect) => ({ ...rect, column: rect.column + rect.columns - 1, columns: 1 }),
  GetLastCell: (rect) => ({
    row: rect.row + rect.rows - 1,
    column: rect.column + rect.columns - 1,
    rows: 1,
    columns: 1,
  }),
  GetEntireRow: (rect) => ({ ...rect, column: 0, columns: MAX_COLUMNS }),
  GetEntireColumn: (rect) => ({ ...rect, row: 0, rows: MAX_ROWS }),
  GetOffsetRange: (rect, args) => ({
    ...rect,
    row: rect.row + args.integer(0),
    column: rect.column + args.integer(1),
  }),
  GetResizedRange: (rect, args) => ({
    ...rect,
    rows: rect.rows + args.integer(0),
    columns: rect.columns + args.integer(1),
  }),
  GetAbsoluteResizedRange: (rect, args) => ({ ...rect, rows: args.integer(0), columns: args.integer(1) }),
  GetRowsBelow: (rect, args) => {
    const count = args.optionalInteger(0) ?? 1;
    return { ...rect, row: count < 0 ? rect.row + count : rect.row + rect.rows, rows: Math.abs(count) };
  },
  GetRowsAbove: (rect, args) => {
    const count = args.optionalInteger(0) ?? 1;
    return { ...rect, row: count < 0 ? rect.row + rect.rows : rect.row - count, rows: Math.abs(count) };
  },
  GetColumnsAfter: (rect, args) => {
    const count = args.optionalInteger(0) ?? 1;
    return {
      ...rect,
      column: count < 0 ? rect.column + count : rect.column + rect.columns,
      columns: Math.abs(count),
    };
  },
  GetColumnsBefore: (rect, args) => {
    const count = args.optionalInteger(0) ?? 1;
    return {
      ...rect,
      column: count < 0 ? rect.column + rect.columns : rect.column - count,
      columns: Math.abs(count),
    };
  },
};

/** The calls that answer with another range and change nothing. */
function calls(wrap: Wrap, unwrap: Unwrap): Calls {
  const other = (area: Area, args: Args): Area => {
    const value = args.raw(0);
    const found = typeof value === 'string' ? Area.parse(area.book, area.sheetId, value) : unwrap(value);
    if (!found) throw invalidArgument('a range was expected');
    return found;
  };
  const shared = (area: Area, args: Args): Area | null => {
    const with_ = other(area, args);
    const rect = with_.sheetId === area.sheetId ? intersection(area.rect, with_.rect) : null;
    return rect && area.at(rect);
  };
  const found = (area: Area | null, what: string): HostObject => {
    if (!area) throw itemNotFound(what);
    return wrap(area);
  };
  return {
    ...Object.fromEntries(
      Object.entries(placed).map(([name, place]) => [
        name,
        (area: Area, args: Args) => wrap(area.at(place(area.rect, args))),
      ]),
    ),
    GetBoundingRect: (area, args) => wrap(area.bounding(other(area, args))),
    GetIntersection: (area, args) => found(shared(area, args), 'the intersection is empty'),
    GetIntersectionOrNullObject: (area, args) => {
      const both = shared(area, args);
      return both && wrap(both);
    },
    GetSurroundingRegion: (area) => wrap(area.at(surroundingRegion(area))),
    GetSpillingToRange: (area) => found(spillOf(area), 'the cell does not spill'),
    GetSpillingToRangeOrNullObject: (area) => {
      const spill = spillOf(area);
      return spill && wrap(spill);
    },
  };
}

/** The block that the array formula of this one cell fills, or null. */
function spillOf({ book, sheetId, rect }: Area): Area | null {
  const spill = book.formulas.getArrayFormulaRange()[book.unitId]?.[sheetId]?.[rect.row]?.[rect.column];
  if (!spill) return null;
  const filled = rectOfRange(spill);
  return filled.rows * filled.columns > 1 ? new Area(book, sheetId, filled) : null;
}

/** Grows the block until it is surrounded by empty rows and columns. */
function surroundingRegion(area: Area): Rect {
  const inside = area.book.clipped(area.sheetId, area.rect);
  if (!inside) throw refuse('InvalidArgument', 'The range lies outside of the used cells.');
  let rect = inside;
  for (;;) {
    const wider = area.book.clipped(area.sheetId, {
      row: Math.max(0, rect.row - 1),
      column: Math.max(0, rect.column - 1),
      rows: rect.rows + (rect.row > 0 ? 2 : 1),
      columns: rect.columns + (rect.column > 0 ? 2 : 1),
    });
    if (!wider) return rect;
    const used = grown(area, { rect, wider });
    if (used.rows === rect.rows && used.columns === rect.columns) return rect;
    rect = used;
  }
}

function grown(area: Area, { rect, wider }: { rect: Rect; wider: Rect }): Rect {
  let top = rect.row;
  let left = rect.column;
  let bottom = rect.row + rect.rows;
  let right = rect.column + rect.columns;
  readBlock({ book: area.book, sheetId: area.sheetId, rect: wider }, ({ value }, row, column) => {
    if (value === '') return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row + 1);
    right = Math.max(right, column + 1);
  });
  return { row: top, column: left, rows: bottom - top, columns: right - left };
}

export const geometry = { calls, spillOf };
