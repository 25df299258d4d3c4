import type { Worksheet } from '@univerjs/core';
import { SetFrozenMutation } from '@univerjs/sheets';
import { bookOf } from '../book/book';
import { MAX_COLUMNS, MAX_ROWS } from '../book/rect';
import { unguarded, HostClass } from '../wire/host-class';
import { invalidArgument } from '../wire/host-error';
import { Area } from './area';
import { range } from './range';

function freeze(sheet: Worksheet, rows: number, columns: number): void {
  if (rows < 0 || columns < 0) throw invalidArgument('a number of panes cannot be negative');
  const book = bookOf(sheet);
  const id = sheet.getSheetId();
  book.ensureSize(id, { row: 0, column: 0, rows: rows + 1, columns: columns + 1 });
  book.run(SetFrozenMutation, id, {
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
    resetScroll: true,
  });
}

function location(sheet: Worksheet): Area | null {
  const { xSplit, ySplit } = sheet.getFreeze();
  if (xSplit === 0 && ySplit === 0) return null;
  return new Area(bookOf(sheet), sheet.getSheetId(), {
    row: 0,
    column: 0,
    rows: ySplit === 0 ? MAX_ROWS : ySplit,
    columns: xSplit === 0 ? MAX_COLUMNS : xSplit,
  });
}

/** Frozen panes are a view, not content: Excel lets them change on a protected sheet. */
export const freezePanes = new HostClass<Worksheet>('WorksheetFreezePanes', {
  guard: unguarded,
  reads: {
    GetLocationOrNullObject: (sheet) => range.wrapOrNull(location(sheet)),
  },
  writes: {
    FreezeRows: (sheet, args) => {
      freeze(sheet, args.optionalInteger(0) ?? 1, 0);
    },
    FreezeColumns: (sheet, args) => {
      freeze(sheet, 0, args.optionalInteger(0) ?? 1);
    },
    FreezeAt: (sheet, args) => {
      const given = args.raw(0);
      const area =
        typeof given === 'string' ? Area.parse(bookOf(sheet), sheet.getSheetId(), given) : range.of(given);
      if (!area) throw invalidArgument('freezeAt needs a range');
      const { row, column, rows, columns } = area.rect;
      freeze(sheet, rows === MAX_ROWS ? 0 : row + rows, columns === MAX_COLUMNS ? 0 : column + columns);
    },
    Unfreeze: (sheet) => {
      freeze(sheet, 0, 0);
    },
  },
});
