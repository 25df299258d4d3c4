import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import { univerRange } from '../book/book';
import { writeStyles } from '../book/cell-styles';
import { clearContents } from '../book/cells';
import { copyBlock } from '../book/copy';
import { isProtected, requireAllowed } from '../book/protection';
import { isWholeColumns, isWholeRows } from '../book/rect';
import { deleteCells, insertCells } from '../book/structure';
import { tablesOf } from '../book/tables';
import { intersection, covers } from '../book/rect';
import type { Args } from '../wire/args';
import { invalidArgument, notImplemented, refuse } from '../wire/host-error';
import type { HostObject } from '../wire/host-object';
import { Area } from './area';
import { removeLinks } from './hyperlink';

type Wrap = (area: Area) => HostObject;
type Unwrap = (value: unknown) => Area | null;
type Calls = Readonly<Record<string, (area: Area, args: Args) => unknown>>;

/** The calls of a range that change cells. */
export const rangeEdits = (wrap: Wrap, unwrap: Unwrap): Calls => ({
  Clear: (area, args) => {
    clear(area, args.optionalText(0) ?? 'All');
  },
  Insert: async (area, args) => {
    const along = args.text(0) === 'Right' ? 'columns' : 'rows';
    requireRoom(area, along, 'allowInsert');
    requireNoTornTable(area, along);
    const { rect } = area;
    await insertCells(area, along);
    return wrap(area.at(rect));
  },
  Delete: async (area, args) => {
    const along = args.text(0) === 'Left' ? 'columns' : 'rows';
    requireRoom(area, along, 'allowDelete');
    requireNoTornTable(area, along);
    await deleteCells(area, along);
  },
  Merge: (area, args) => {
    const { rect } = area;
    const isAcross = args.flag(0);
    const each = Array.from({ length: rect.rows }, (_, row) => ({ ...rect, row: rect.row + row, rows: 1 }));
    const ranges = (isAcross ? each : [rect]).map(univerRange);
    area.book.run(AddWorksheetMergeMutation, area.sheetId, { ranges });
  },
  Unmerge: (area) => {
    area.book.run(RemoveWorksheetMergeMutation, area.sheetId, { ranges: [univerRange(area.rect)] });
  },
  CopyFrom: async (area, args) => {
    const given = args.raw(0);
    const source = typeof given === 'string' ? Area.parse(area.book, area.sheetId, given) : unwrap(given);
    if (!source) throw invalidArgument('copyFrom needs a range');
    if (args.flag(2) || args.flag(3)) throw notImplemented('Range.copyFrom with skipBlanks or transpose');
    await area.book.settle();
    copyBlock(source, { to: area, what: args.optionalText(1) ?? 'All' });
  },
});

type Along = 'rows' | 'columns';

/** Whole rows and columns have options of their own on a protected sheet; parts of them are refused. */
function requireRoom(area: Area, along: Along, kind: 'allowInsert' | 'allowDelete'): void {
  const whole = along === 'rows' ? isWholeRows(area.rect) : isWholeColumns(area.rect);
  const option = along === 'rows' ? (`${kind}Rows` as const) : (`${kind}Columns` as const);
  if (isProtected(area.book, area.sheetId)) requireAllowed(area.book, area.sheetId, whole ? option : null);
}

/** Excel does not let a part of a table move away from the rest. */
function requireNoTornTable(area: Area, along: Along): void {
  for (const table of tablesOf(area.book, area.sheetId)) {
    const { whole } = table;
    const path =
      along === 'rows'
        ? { ...area.rect, rows: Math.max(area.rect.rows, whole.row + whole.rows - area.rect.row) }
        : {
            ...area.rect,
            columns: Math.max(area.rect.columns, whole.column + whole.columns - area.rect.column),
          };
    const hit = intersection(path, whole);
    if (!hit) continue;
    const acrossAll = along === 'rows' ? hit.columns === whole.columns : hit.rows === whole.rows;
    if (!acrossAll && !covers(path, whole)) {
      throw refuse('InvalidOperation', 'This operation is not allowed: it would shift a part of a table.');
    }
  }
}

function clear(area: Area, what: string): void {
  if (!['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'].includes(what)) {
    throw invalidArgument(`${what} is not something that clear knows`);
  }
  if (what === 'All' || what === 'Contents') clearContents(area);
  if (what === 'All' || what === 'Formats') {
    requireAllowed(area.book, area.sheetId, 'allowFormatCells');
    const inside = area.book.clipped(area.sheetId, area.rect);
    if (inside) writeStyles(area.at(inside), () => null);
  }
  if (what === 'All' || what.includes('Hyperlinks')) removeLinks(area);
}
