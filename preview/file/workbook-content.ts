import type { IWorkbookData } from '@univerjs/core';
import type { PartsData } from '../host/book/parts';

/** A whole workbook: what is kept in the browser, and what goes into a file. */
export interface WorkbookContent {
  readonly name: string;
  /** Sheets, cells, styles, tables, names: what the grid holds. */
  readonly book: Partial<IWorkbookData>;
  /** What the host keeps besides: settings, custom XML parts, charts, comments. */
  readonly parts: PartsData;
}

/** As many rows and columns as a new sheet shows; writing beyond them makes the sheet larger. */
export const newSheetSize = { rowCount: 1000, columnCount: 40 } as const;

export const noParts: PartsData = {
  settings: {},
  customXml: [],
  sheets: {},
  tables: {},
  structurePassword: undefined,
};

/** An empty workbook of one sheet. */
export function newWorkbook(name: string): WorkbookContent {
  const sheet = { id: 'sheet1', name: 'Sheet1', ...newSheetSize };
  return { name, book: { sheetOrder: [sheet.id], sheets: { [sheet.id]: sheet } }, parts: noParts };
}

/** The id under which the one open workbook stands in the grid. */
export const workbookUnitId = 'workbook';
