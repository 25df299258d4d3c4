import type { Worksheet } from '@univerjs/core';
import { WHOLE_SHEET } from '../book/rect';
import { usedRect } from '../book/cells';
import { bookOf } from '../book/book';
import {
  deleteSheet,
  renameSheet,
  moveSheet,
  setVisibility,
  visibilityOf,
  setTabColor,
  setGridlines,
} from '../book/sheets';
import { requireAllowed, requireOpenStructure } from '../book/protection';
import { activateSheet } from '../book/selection';
import { HostClass } from '../wire/host-class';
import { itemNotFound } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import type { Args } from '../wire/args';
import { Area } from './area';
import { autoFilterOfSheet } from './auto-filter';
import { chartCollection } from './chart-collection';
import { commentsOfSheet } from './comment';
import { eventCalls } from './event-calls';
import { freezePanes } from './freeze-panes';
import { namesOfSheet } from './named-item';
import { pageLayout } from './page-layout';
import { range } from './range';
import { tablesOfSheet } from './table-collection';
import { color } from './styled';
import { worksheetProtection } from './worksheet-protection';

const areaOf = (sheet: Worksheet, address: string | null): Area =>
  address === null
    ? new Area(bookOf(sheet), sheet.getSheetId(), WHOLE_SHEET)
    : Area.parse(bookOf(sheet), sheet.getSheetId(), address);

function used(sheet: Worksheet): Area | null {
  const rect = usedRect(areaOf(sheet, null));
  return rect && new Area(bookOf(sheet), sheet.getSheetId(), rect);
}

/** The next or the previous sheet, over hidden ones if only visible ones are wanted. */
const neighbour =
  (step: 1 | -1) =>
  (sheet: Worksheet, args: Args): HostObject | null => {
    const book = bookOf(sheet);
    const sheets = book.sheets.filter(
      (one) => one === sheet || !args.flag(0) || visibilityOf(book, one) === 'Visible',
    );
    return worksheet.wrapOrNull(sheets[sheets.indexOf(sheet) + step]);
  };

const required =
  (find: (sheet: Worksheet, args: Args) => HostObject | null) =>
  (sheet: Worksheet, args: Args): HostObject => {
    const found = find(sheet, args);
    if (!found) throw itemNotFound('there is no such worksheet');
    return found;
  };

export const worksheet: HostClass<Worksheet> = new HostClass<Worksheet>('Worksheet', {
  guard: (sheet, member) => {
    const structural = ['Name', 'Position', 'Visibility', 'Delete', 'Copy'].includes(member);
    if (structural) requireOpenStructure(bookOf(sheet));
    else if (member !== 'Gridlines') requireAllowed(bookOf(sheet), sheet.getSheetId(), 'allowEditObjects');
  },
  identity: ['Id'],
  scalars: {
    Id: { get: (sheet) => sheet.getSheetId() },
    Name: {
      get: (sheet) => sheet.getName(),
      set: (sheet, value) => {
        renameSheet(bookOf(sheet), sheet, String(value));
      },
    },
    Position: {
      get: (sheet) => bookOf(sheet).sheets.indexOf(sheet),
      set: (sheet, value) => {
        moveSheet(bookOf(sheet), sheet, Number(value));
      },
    },
    Visibility: {
      get: (sheet) => visibilityOf(bookOf(sheet), sheet),
      set: (sheet, value) => {
        setVisibility(bookOf(sheet), sheet, String(value));
      },
    },
    TabColor: {
      get: (sheet) => sheet.getTabColor() ?? '',
      set: (sheet, value) => {
        setTabColor(bookOf(sheet), sheet, value === '' ? null : color(value));
      },
    },
    // The wire's name; the client sends showGridlines in this way.
    ShowGridlines: { get: (sheet) => !sheet.hasHiddenGridlines() },
    Gridlines: {
      get: (sheet) => !sheet.hasHiddenGridlines(),
      set: (sheet, value) => {
        setGridlines(bookOf(sheet), sheet, value === true);
      },
    },
    StandardHeight: { get: () => 15 },
    EnableCalculation: { get: () => true },
  },
  links: {
    AutoFilter: (sheet) => autoFilterOfSheet(bookOf(sheet), sheet.getSheetId()),
    Charts: (sheet) => chartCollection.wrap(sheet),
    Comments: (sheet) => commentsOfSheet(bookOf(sheet), sheet.getSheetId()),
    FreezePanes: (sheet) => freezePanes.wrap(sheet),
    Names: (sheet) => namesOfSheet(bookOf(sheet), sheet.getSheetId()),
    PageLayout: (sheet) => pageLayout.wrap(sheet),
    Protection: (sheet) => worksheetProtection.wrap(sheet),
    Tables: (sheet) => tablesOfSheet(bookOf(sheet), sheet.getSheetId()),
  },
  reads: {
    ...eventCalls('Worksheet'),
    Activate: (sheet) => {
      activateSheet(bookOf(sheet), sheet.getSheetId());
    },
    Calculate: (sheet) => bookOf(sheet).settle(),
    GetCell: (sheet, args) =>
      range.wrap(
        new Area(bookOf(sheet), sheet.getSheetId(), {
          row: args.integer(0),
          column: args.integer(1),
          rows: 1,
          columns: 1,
        }),
      ),
    GetRange: (sheet, args) => range.wrap(areaOf(sheet, args.optionalText(0))),
    GetRangeByIndexes: (sheet, args) =>
      range.wrap(
        new Area(bookOf(sheet), sheet.getSheetId(), {
          row: args.integer(0),
          column: args.integer(1),
          rows: args.integer(2),
          columns: args.integer(3),
        }),
      ),
    // GUESS 8: the used range of an empty sheet is its first cell, and formats do not count as use.
    GetUsedRange: (sheet) => range.wrap(used(sheet) ?? areaOf(sheet, 'A1')),
    GetUsedRangeOrNullObject: (sheet) => range.wrapOrNull(used(sheet)),
    GetNext: required(neighbour(1)),
    GetNextOrNullObject: neighbour(1),
    GetPrevious: required(neighbour(-1)),
    GetPreviousOrNullObject: neighbour(-1),
    _GetSheetById: (sheet, args) => worksheet.wrapOrNull(bookOf(sheet).findSheet(args.text(0))),
  },
  writes: {
    Delete: (sheet) => {
      deleteSheet(bookOf(sheet), sheet);
    },
  },
});
