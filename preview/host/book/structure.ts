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
import type { Book } from './book';
import type { Block } from './cells';
import { isWholeColumns, isWholeRows, sameRect, shifted } from './rect';
import type { Shift } from './rect';
import { dropTable, tablesOf } from './tables';

type Along = Shift['along'];

/** Puts empty cells in: what stood here and beyond moves down or to the right. */
export async function insertCells(block: Block, along: Along): Promise<void> {
  await change(block, { along, kind: 'insert' });
}

/** Takes cells out: what stood beyond moves up or to the left. */
export async function deleteCells(block: Block, along: Along): Promise<void> {
  await change(block, { along, kind: 'delete' });
}

type Step = Pick<Shift, 'along' | 'kind'>;

async function change(block: Block, step: Step): Promise<void> {
  const { book, sheetId, rect } = block;
  // Univer needs several steps for it; to a listener it is one.
  await book.quietly(() => changeCells(block, step));
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
}

async function changePart({ book, sheetId }: Block, step: Step & { range: IRange }): Promise<void> {
  const { along, kind, range } = step;
  await onSheet({ book, sheetId }, () => book.runAsync(PART[kind][along], { range }));
  moveTables(book, { sheetId, rect: rectOfRange(range), along, kind });
}

/** Univer moves its tables with whole rows and columns only; with parts of them, we do. */
function moveTables(book: Book, shift: Shift): void {
  for (const table of tablesOf(book, shift.sheetId)) {
    const { core } = table;
    const moved = shifted(core, shift);
    if (!moved) dropTable(table);
    else if (!sameRect(moved, core)) table.setCore(moved);
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
