import type { TableName } from '../../book/schema';
import type { ExportGrid } from '../../exchange/export-grid';
import type { DailyChart } from '../../workbook/daily-chart';
import type { WrittenSheet } from '../../workbook/export-sheet';
import type { Stop } from '../../workbook/follow-selection';
import type { ReadOptions, TableShapes, TableTaker } from '../../workbook/read-tables';
import type { EditSource, WriteOptions } from '../../workbook/write-change';

/** What the actions need of the workbook; src/workbook gives it. */
export interface WorkbookDoor {
  /** Finishes or undoes what an earlier write left behind (D13). */
  readonly recover: () => Promise<'nothing' | 'undone'>;
  readonly readTables: (taker: TableTaker, options: ReadOptions) => Promise<TableShapes>;
  /** Carries a change out as a whole, or leaves the workbook as it was. */
  readonly writeChange: (change: EditSource, options: WriteOptions) => Promise<void>;
  readonly showTable: (table: TableName) => Promise<boolean>;
  readonly showDailyChart: (chart: DailyChart) => Promise<void>;
  /** Writes an export on a sheet of its own as a whole, or leaves the workbook as it was. */
  readonly writeExportSheet: (grid: ExportGrid) => Promise<WrittenSheet>;
  /** Calls back when a person changes or deletes a table of ours, and with null when one deletes a sheet. */
  readonly followChanges: (onChange: (table: TableName | null) => void) => Promise<Stop>;
  readonly failureText: (failure: unknown) => string;
}
