import type { IRange } from '@univerjs/core';
import {
  ScrollToCellOperation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { ISelectionWithStyle } from '@univerjs/sheets';
import { rectOfRange, univerRange } from './book';
import type { Book } from './book';
import type { Block } from './cells';
import { sameRect } from './rect';
import type { Rect } from './rect';

/** Selects a block, and its sheet with it; the page scrolls to it. */
export function selectBlock({ book, sheetId, rect }: Block): void {
  activateSheet(book, sheetId);
  const shown = book.clipped(sheetId, rect) ?? rect;
  book.ensureSize(sheetId, shown);
  const range = univerRange(shown);
  const primary = {
    actualRow: shown.row,
    actualColumn: shown.column,
    startRow: shown.row,
    endRow: shown.row,
    startColumn: shown.column,
    endColumn: shown.column,
    isMerged: false,
    isMergedMainCell: false,
  };
  book.run(SetSelectionsOperation, sheetId, { selections: [{ range, primary, style: null }] });
  book.run(ScrollToCellOperation, sheetId, { range });
}

export function activateSheet(book: Book, sheetId: string): void {
  if (book.activeSheet.getSheetId() !== sheetId) book.run(SetWorksheetActiveOperation, sheetId, {});
}

/** What is selected on the active sheet; A1 as long as nobody selected anything. */
export function selectedBlock(book: Book): Block {
  const sheetId = book.activeSheet.getSheetId();
  return {
    book,
    sheetId,
    rect: selections(book, sheetId)[0]?.rect ?? { row: 0, column: 0, rows: 1, columns: 1 },
  };
}

/** What is selected on a sheet now; answers how to select it again. */
export function keptSelection(book: Book, sheetId: string): () => void {
  const kept = [...selectionsOf(book, sheetId)];
  return () => {
    const now = selectionsOf(book, sheetId);
    const isSame =
      now.length === kept.length && now.every(({ range }, at) => sameRange(range, kept[at]?.range));
    if (isSame) return;
    // The page takes any selection that it is told of for one of the sheet that it shows.
    if (book.activeSheet.getSheetId() !== sheetId) model(book).setSelectionsOfWorksheet(sheetId, kept);
    else book.run(SetSelectionsOperation, sheetId, { selections: kept });
  };
}

const sameRange = (one: IRange, other: IRange | undefined): boolean =>
  other !== undefined && sameRect(rectOfRange(one), rectOfRange(other));

/** The one cell that typing would change. */
export function activeCell(book: Book): Block {
  const sheetId = book.activeSheet.getSheetId();
  const [selected] = selections(book, sheetId);
  const [row, column] = selected?.cell ?? [0, 0];
  return { book, sheetId, rect: { row, column, rows: 1, columns: 1 } };
}

interface Selected {
  readonly rect: Rect;
  readonly cell: readonly [number, number];
}

const model = (book: Book) =>
  book.grid.univer.__getInjector().get(SheetsSelectionsService).getWorkbookSelections(book.unitId);

const selectionsOf = (book: Book, sheetId: string): readonly Readonly<ISelectionWithStyle>[] =>
  model(book).getSelectionsOfWorksheet(sheetId);

const selections = (book: Book, sheetId: string): readonly Selected[] =>
  selectionsOf(book, sheetId).map(({ range, primary }) => ({
    rect: rectOfRange(range),
    cell: [primary?.actualRow ?? range.startRow, primary?.actualColumn ?? range.startColumn] as const,
  }));
