import {
  ICommandService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import type { ICellData, IRange, IStyleData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from '@univerjs/sheets';
import { SetSheetTableCommand } from '@univerjs/sheets-table';
import type { Grid } from '../../grid/grid';
import { itemNotFound, refuse } from '../wire/host-error';
import { Calculation } from './calculation';
import { shiftSeries } from './chart-references';
import { Parts } from './parts';
import { widenTableReferences } from './table-references';
import { intersection } from './rect';
import type { Rect, Shift } from './rect';

/** Cells by row and column. */
export type CellRows = Record<number, Record<number, ICellData>>;

/** Univer's sheets do not know our workbook; this does. */
const books = new WeakMap<Worksheet, Book>();

export function bookOf(sheet: Worksheet): Book {
  const book = books.get(sheet);
  if (!book) throw refuse('GeneralException', 'A worksheet of an unknown workbook.');
  return book;
}

/** The one workbook: Univer's cells and sheets, and the parts that Univer does not keep. */
export class Book {
  readonly parts = new Parts();
  private readonly calculation: Calculation;
  readonly formulas: FormulaDataModel;
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private readonly undoList: IUndoRedoService;

  private readonly shiftListeners = new Set<(shift: Shift) => void>();
  private quiet = 0;
  private changed = false;
  private waiting: { readonly sheetId: string; readonly rows: CellRows } | null = null;

  constructor(readonly grid: Grid) {
    widenTableReferences();
    const injector = grid.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.undoList = injector.get(IUndoRedoService);
    this.formulas = injector.get(FormulaDataModel);
    this.calculation = new Calculation(grid);
  }

  /** The workbook that is open now: opening another file replaces it. */
  get workbook(): Workbook {
    const open = this.instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (!open) throw refuse('GeneralException', 'No workbook is open.');
    return open;
  }

  get unitId(): string {
    return this.workbook.getUnitId();
  }

  /** The sheets in the order of their tabs. */
  get sheets(): readonly Worksheet[] {
    return this.workbook
      .getSheetOrders()
      .flatMap((id) => this.adopt(this.workbook.getSheetBySheetId(id)) ?? []);
  }

  findSheet(key: string): Worksheet | null {
    const name = key.toLowerCase();
    return (
      this.adopt(this.workbook.getSheetBySheetId(key)) ??
      this.sheets.find((sheet) => sheet.getName().toLowerCase() === name) ??
      null
    );
  }

  sheet(id: string): Worksheet {
    const sheet = this.adopt(this.workbook.getSheetBySheetId(id));
    if (!sheet) throw itemNotFound(`the worksheet ${id}`);
    return sheet;
  }

  get activeSheet(): Worksheet {
    return this.adopt(this.workbook.getActiveSheet()) ?? this.sheet(this.workbook.getSheetOrders()[0] ?? '');
  }

  /** Runs one of Univer's commands on a sheet at once; false means that Univer refused it. */
  run(command: { readonly id: string }, sheetId: string, params: object): void {
    this.flush();
    this.execute(command, sheetId, params);
  }

  /**
   * Writes cells with the next step that needs them there. The client cuts a large write into blocks of
   * 1,500 cells, and after each write Univer goes through all cells of the workbook: so blocks are joined.
   */
  writeLater(sheetId: string, cells: CellRows): void {
    if (this.waiting && this.waiting.sheetId !== sheetId) this.flush();
    const rows = this.waiting?.rows ?? {};
    for (const [row, given] of Object.entries(cells)) {
      const index = Number(row);
      rows[index] = rows[index] ? Object.assign(rows[index], given) : given;
    }
    this.waiting = { sheetId, rows };
  }

  /** Writes what waits; every reader of cells calls it first. */
  flush(): void {
    const { waiting } = this;
    if (!waiting) return;
    this.waiting = null;
    this.execute(SetRangeValuesMutation, waiting.sheetId, { cellValue: waiting.rows });
  }

  /** Resolves when every formula has its result. */
  settle(): Promise<void> {
    this.flush();
    return this.calculation.settle();
  }

  /** Calculates every formula anew. */
  calculateAll(): Promise<void> {
    this.flush();
    return this.calculation.calculateAll();
  }

  /**
   * GUESS 16: what the add-in writes empties the undo list. Undoing an older step would put cells back where
   * others stand now.
   */
  forgetUndo(): void {
    if (this.changed) this.undoList.clearUndoRedo(this.unitId);
    this.changed = false;
  }

  private execute(command: { readonly id: string }, sheetId: string, params: object): void {
    this.changed ||= command.id.includes('.mutation.');
    const full = { unitId: this.unitId, subUnitId: sheetId, ...params };
    if (!this.commands.syncExecuteCommand(command.id, full)) {
      throw refuse('GeneralException', `The grid refused ${command.id}.`);
    }
  }

  /** For the commands of Univer that can only be awaited. */
  async runAsync(command: { readonly id: string }, params: object): Promise<void> {
    this.flush();
    this.changed = true;
    if (!(await this.commands.executeCommand(command.id, { unitId: this.unitId, ...params }))) {
      throw refuse('GeneralException', `The grid refused ${command.id}.`);
    }
  }

  /** Renames a table, and with it the formulas that name it. */
  async renameTable(tableId: string, name: string): Promise<void> {
    await this.runAsync(SetSheetTableCommand, { tableId, name });
  }

  /** Makes the sheet large enough: Univer's sheets have a size, Excel's are all the same. */
  ensureSize(sheetId: string, rect: Rect): void {
    const sheet = this.sheet(sheetId);
    const rowCount = rect.row + rect.rows;
    const columnCount = rect.column + rect.columns;
    if (rowCount > sheet.getRowCount()) this.execute(SetWorksheetRowCountMutation, sheetId, { rowCount });
    if (columnCount > sheet.getColumnCount())
      this.execute(SetWorksheetColumnCountMutation, sheetId, { columnCount });
  }

  /** The part of a block that the sheet has room for now; a whole column becomes its existing rows. */
  clipped(sheetId: string, rect: Rect): Rect | null {
    const sheet = this.sheet(sheetId);
    return intersection(rect, {
      row: 0,
      column: 0,
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    });
  }

  /** Tells everything that stands at cells that the cells moved. */
  moved(shift: Shift): void {
    shiftSeries(this.parts, this.sheet(shift.sheetId).getName(), shift);
    this.parts.shift(shift);
    for (const listener of this.shiftListeners) listener(shift);
  }

  onMoved(listener: (shift: Shift) => void): void {
    this.shiftListeners.add(listener);
  }

  /** Steps of the host's own making in here are not events: nobody activated a sheet. */
  async quietly(act: () => Promise<void>): Promise<void> {
    this.quiet += 1;
    try {
      await act();
    } finally {
      this.quiet -= 1;
    }
  }

  get isQuiet(): boolean {
    return this.quiet > 0;
  }

  /** The style that a cell has of its own, its row or its column: not that of a table's stripes. */
  style(sheetId: string, row: number, column: number): IStyleData {
    const sheet = this.sheet(sheetId);
    return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
  }

  private adopt(sheet: Nullable<Worksheet>): Worksheet | null {
    if (sheet) books.set(sheet, this);
    return sheet || null;
  }

  dispose(): void {
    this.calculation.dispose();
  }
}

/** A block in Univer's words: the last row and column are included. */
export const univerRange = (rect: Rect): IRange => ({
  startRow: rect.row,
  startColumn: rect.column,
  endRow: rect.row + rect.rows - 1,
  endColumn: rect.column + rect.columns - 1,
});

export const rectOfRange = (range: IRange): Rect => ({
  row: range.startRow,
  column: range.startColumn,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});
