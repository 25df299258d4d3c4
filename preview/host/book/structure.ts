import { Direction } from '@univerjs/core';
import type { IRange } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowCommand,
  RemoveColCommand,
  RemoveRowCommand,
  SetWorksheetActiveOperation,
} from '@univerjs/sheets';
import { rectOfRange, univerRange } from './book';
import { clearContents } from './cells';
import type { Block } from './cells';
import { requireUnfiltered } from './filter';
import { covers, isWholeColumns, isWholeRows, MAX_ROWS, sameRect, shifted } from './rect';
import type { Rect, Shift } from './rect';
import { keptSelection } from './selection';
import { dropTable, tablesOf } from './tables';
import type { BookTable } from './tables';

type Along = Shift['along'];

/** Puts empty cells in: what stood here and beyond moves down or to the right. */
export async function insertCells(block: Block, along: Along): Promise<void> {
  await change(block, { along, kind: 'insert' });
}

/** Takes cells out: what stood beyond moves up or to the left. A table that would lose its last row keeps a blank one. */
export async function deleteCells(block: Block, along: Along): Promise<void> {
  const { rect } = block;
  const emptied =
    along === 'rows' &&
    tablesOf(block.book, block.sheetId).find(({ body, core }) => covers(rect, body) && !covers(rect, core));
  if (!emptied) {
    await change(block, { along, kind: 'delete' });
    return;
  }
  const { body } = emptied;
  const first = { ...block, rect: { ...rect, row: body.row, rows: 1 } };
  clearContents(first);
  const below = { ...rect, row: body.row + 1, rows: rect.row + rect.rows - body.row - 1 };
  if (below.rows > 0) await change({ ...block, rect: below }, { along, kind: 'delete' });
  // What is above the data and not in the table goes as it would have.
  const above = { ...rect, rows: body.row - rect.row };
  if (above.rows > 0) await change({ ...block, rect: above }, { along, kind: 'delete' });
}

type Step = Pick<Shift, 'along' | 'kind'>;

async function change(block: Block, step: Step): Promise<void> {
  const { book, sheetId, rect } = block;
  const seen = new Set([sheetId, book.activeSheet.getSheetId()]);
  const putBack = [...seen].map((id) => keptSelection(book, id));
  // Univer needs several steps for it; to a listener it is one.
  await book.quietly(async () => {
    await changeCells(block, step);
    // Univer selects what it moved; Excel leaves the user where they are.
    for (const restore of putBack) restore();
  });
  book.moved({ sheetId, rect, ...step });
}

async function changeCells(block: Block, { along, kind }: Step): Promise<void> {
  const { book, sheetId } = block;
  const whole = along === 'rows' ? isWholeRows(block.rect) : isWholeColumns(block.rect);
  const sheet = book.sheet(sheetId);
  if (kind === 'insert') {
    const { row, column } = block.rect;
    book.ensureSize(sheetId, {
      row: whole && along === 'columns' ? 0 : row,
      column: whole && along === 'rows' ? 0 : column,
      rows: 1,
      columns: 1,
    });
  }
  const rect = whole
    ? {
        ...block.rect,
        ...(along === 'rows' ? { columns: sheet.getColumnCount() } : { rows: sheet.getRowCount() }),
      }
    : block.rect;
  const inside = kind === 'delete' ? book.clipped(sheetId, rect) : rect;
  if (inside) {
    const range = univerRange(inside);
    await (whole ? changeWhole(block, { along, kind, range }) : changePart(block, { along, kind, range }));
  }
}

interface Command {
  readonly id: string;
}

// A fault in Univer's declarations leaves this one command without a type.
const insertRow = InsertRowCommand as Command;

const WHOLE: Readonly<Record<Shift['kind'], Readonly<Record<Along, Command>>>> = {
  insert: { rows: insertRow, columns: InsertColCommand },
  delete: { rows: RemoveRowCommand, columns: RemoveColCommand },
};

const PART: Readonly<Record<Shift['kind'], Readonly<Record<Along, Command>>>> = {
  insert: { rows: InsertRangeMoveDownCommand, columns: InsertRangeMoveRightCommand },
  delete: { rows: DeleteRangeMoveUpCommand, columns: DeleteRangeMoveLeftCommand },
};

async function changeWhole({ book, sheetId }: Block, step: Step & { range: IRange }): Promise<void> {
  const { along, kind, range } = step;
  const direction = along === 'rows' ? Direction.UP : Direction.LEFT;
  const params = { subUnitId: sheetId, range, direction };
  await onSheet({ book, sheetId }, () => book.runAsync(WHOLE[kind][along], params));
  // Univer takes a table's first column away and puts a new one behind the last when the table moves to the right.
  if (along === 'columns') for (const table of tablesOf(book, sheetId)) table.readHeaders();
}

async function changePart({ book, sheetId }: Block, step: Step & { range: IRange }): Promise<void> {
  const { along, kind, range } = step;
  const block = { book, sheetId, rect: rectOfRange(range) };
  if (along === 'rows') requireUnfiltered(book, sheetId, { ...block.rect, rows: MAX_ROWS - block.rect.row });
  const tables = tablesOf(book, sheetId).map((table) => ({ table, core: table.core }));
  if (along === 'rows' && standsAlone(block)) {
    const sheet = book.sheet(sheetId);
    const size = { row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
    const rows = { ...size, row: block.rect.row, rows: block.rect.rows };
    await changeWhole(block, { ...step, range: univerRange(rows) });
    // The sheet itself does not become smaller.
    book.ensureSize(sheetId, size);
  } else {
    await onSheet(block, () => book.runAsync(PART[kind][along], { range }));
  }
  moveTables(tables, { sheetId, rect: block.rect, along, kind });
}

/**
 * Whether nothing stands beside the block, from its first row on: then whole rows may move in its place. Univer
 * moves a part of 20,000 rows in a second, and whole rows in a fortieth of that.
 */
function standsAlone({ book, sheetId, rect }: Block): boolean {
  const sheet = book.sheet(sheetId);
  const isBeside = (from: number, to: number): boolean =>
    from < rect.column || to >= rect.column + rect.columns;
  const rows = Object.entries(sheet.getRowManager().getRowData());
  if (rows.some(([row, { hd, h, s }]) => Number(row) >= rect.row && Boolean(hd ?? h ?? s))) return false;
  if (sheet.getMergeData().some((one) => one.endRow >= rect.row && isBeside(one.startColumn, one.endColumn)))
    return false;
  book.flush();
  for (const [row, cells] of Object.entries(sheet.getCellMatrix().getMatrix())) {
    if (Number(row) < rect.row) continue;
    for (const column in cells) if (isBeside(Number(column), Number(column))) return false;
  }
  return true;
}

/** Univer moves its tables with whole rows and columns only, and in its own way; here they move as their cells did. */
function moveTables(
  tables: readonly { readonly table: BookTable; readonly core: Rect }[],
  shift: Shift,
): void {
  for (const { table, core } of tables) {
    const moved = shifted(core, shift);
    if (!moved) dropTable(table);
    else if (!sameRect(moved, table.core)) table.setCore(moved);
  }
}

/** Some of Univer's commands know only the active sheet: it is changed for them, and changed back. */
async function onSheet(
  { book, sheetId }: Pick<Block, 'book' | 'sheetId'>,
  act: () => Promise<void>,
): Promise<void> {
  const active = book.activeSheet.getSheetId();
  if (active === sheetId) {
    await act();
    return;
  }
  book.run(SetWorksheetActiveOperation, sheetId, {});
  try {
    await act();
  } finally {
    book.run(SetWorksheetActiveOperation, active, {});
  }
}
