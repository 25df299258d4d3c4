import type { Grid } from '../../preview/grid/grid';
import type { Host } from '../../preview/host/create-host';
import type * as Bundled from './host-bundle';
import { bundleHost } from './bundle-host';

type Bundle = typeof Bundled;

const BOOK_ID = 'book';

/** One Univer for each worker of Jest: it takes a second to start, an empty workbook milliseconds. */
export class ExcelEngine {
  private readonly bundle: Bundle;
  private readonly grid: Grid;
  private host: Host | null = null;

  private constructor() {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file is built a moment before
    this.bundle = require(bundleHost()) as Bundle;
    this.grid = this.bundle.createHeadlessGrid();
  }

  static ofWorker(): ExcelEngine {
    const holder = process as { excelEngine?: ExcelEngine };
    holder.excelEngine ??= new ExcelEngine();
    return holder.excelEngine;
  }

  /** A new workbook with one empty sheet, and a host over it. What was there before is gone. */
  open(): Host {
    this.close();
    const sheet = { id: 'sheet1', name: 'Sheet1', rowCount: 1000, columnCount: 26, cellData: {} };
    this.grid.api.createWorkbook({
      id: BOOK_ID,
      name: 'Book1',
      sheetOrder: ['sheet1'],
      sheets: { sheet1: sheet },
    });
    this.host = this.bundle.createHost(this.grid);
    return this.host;
  }

  close(): void {
    this.host?.dispose();
    this.host = null;
    if (this.grid.api.getWorkbook(BOOK_ID)) this.grid.api.disposeUnit(BOOK_ID);
  }

  /** Types into a cell as a user does in the grid, not through Office.js. */
  type(sheet: string, address: string, value: string | number): void {
    this.grid.api.getWorkbook(BOOK_ID)?.getSheetByName(sheet)?.getRange(address).setValue(value);
  }

  /** Filters the sheet's first table by the grid's own filter. */
  async filter(sheet: string, column: number, values: string[]): Promise<void> {
    const worksheet = this.grid.api.getWorkbook(BOOK_ID)?.getSheetByName(sheet);
    const [table] = worksheet?.getSubTableInfos() ?? [];
    const filter = { filterType: 'manual', values: [...values] };
    await worksheet?.setTableFilter(table?.id ?? '', column, filter as never);
  }

  insertColumn(sheet: string, column: number): void {
    this.grid.api.getWorkbook(BOOK_ID)?.getSheetByName(sheet)?.insertColumns(column, 1);
  }

  /** Undoes the user's last step. */
  undo(): void {
    this.grid.api.getWorkbook(BOOK_ID)?.undo();
  }

  select(sheet: string, address: string): void {
    const worksheet = this.grid.api.getWorkbook(BOOK_ID)?.getSheetByName(sheet);
    worksheet?.activate();
    worksheet?.getRange(address).activate();
  }
}
