import type { Cell } from '../../book/cell';
import type { Edit } from '../../book/edit';
import type { ReferenceChange } from '../../book/reference-merge';
import type { Change } from '../../book/change';
import type { TableName } from '../../book/schema';
import type { TableShape } from '../../book/table-shape';
import type { TouchedRows } from '../../book/touched-rows';
import type { DailyChart } from '../../workbook/daily-chart';
import type { ExportGrid } from '../../exchange/export-grid';
import type { ExportedFile, ExportRequest, FileFormat } from './export-request';
import type {
  CellExplanation,
  Overview,
  ReportId,
  ReportView,
  SelectedTableCell,
  Self,
  StepView,
} from './report-views';
import type { AutomaticStepView, PlannedReview, ReviewAsk, ReviewView } from './review-views';
import type {
  FileInspection,
  LoadDecisions,
  LoadPreview,
  ReadProgress,
  ReadRequest,
  UsageReading,
} from './usage-views';

/** A change that waits to be written. Its edits are fetched one by one, so that no message blocks the pane. */
export interface PlannedChange extends Omit<Change, 'edits'> {
  readonly edits: number;
  /** Rows that must still be what they were, because edits go by position. */
  readonly touches: readonly TouchedRows[];
  /** What the change does, in a sentence; '' where there is nothing to write. */
  readonly says: string;
}

/** An input table that can be filled from a file. */
export type ReferenceTable = 'LMP_Partners' | 'LMP_Prices' | 'LMP_Tiers' | 'LMP_BidDesk' | 'LMP_Catalogue';

/** What a reference file held; accepted + rejected = read. */
export interface ReferenceReading {
  readonly table: ReferenceTable;
  readonly file: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** The first hundred, each in a sentence. */
  readonly problems: readonly string[];
  /** Rows that would be added, changed, and left as they are. */
  readonly added: number;
  readonly changed: number;
  /** Cells of rows that are there already, as they would change. */
  readonly changes: readonly ReferenceChange[];
  readonly refusal: string | null;
}

/**
 * Where the pane's work is done: reading, checking, computing. It runs in a worker, so that the pane stays awake, and
 * says nothing to Excel: the pane hands it the workbook's rows and carries out the changes that it plans.
 *
 * Shape: everything that goes in or out is plain data.
 */
export interface Desk {
  /** Forgets the workbook and takes its tables anew; null is a table that is not there, '' the note where there is none. */
  beginBook(shapes: Readonly<Record<TableName, TableShape | null>>, note: string): Promise<void>;
  /** Takes a block of a table's rows, with people's own columns, as they stand; blocks come in their order. */
  takeRows(table: TableName, values: readonly (readonly Cell[])[]): Promise<void>;
  /** Computes everything anew from the rows that were taken. */
  overview(): Promise<Overview>;

  /** Who works in this pane: their name goes before the one that the workbook holds; null takes the workbook's. */
  iAm(self: Self | null): Promise<void>;

  inspect(files: readonly File[], columns: ReadRequest['columns']): Promise<readonly FileInspection[]>;
  /** Reads the files; ends with an `AbortError` where `cancel` was called. */
  read(
    files: readonly File[],
    request: ReadRequest,
    onProgress: (progress: ReadProgress) => void,
  ): Promise<UsageReading>;
  cancel(): Promise<void>;
  /** All rows that the last reading rejected, as CSV. */
  rejectsCsv(): Promise<string>;
  previewLoad(decisions: LoadDecisions): Promise<LoadPreview>;

  planLoad(decisions: LoadDecisions): Promise<PlannedChange>;
  planRecompute(): Promise<PlannedChange>;
  planSetting(name: string, value: string): Promise<PlannedChange>;
  readReference(table: ReferenceTable, file: File): Promise<ReferenceReading>;
  /** Writes reference files that were read, as they were shown; several in one change. */
  planReferences(readings: readonly ReferenceReading[]): Promise<PlannedChange>;
  /** Where a report stands, what may be done with it, and what was. */
  review(id: ReportId): Promise<ReviewView>;
  /** Takes actions of the review, all of them or none; refusals say what is in the way. */
  planReview(asks: readonly ReviewAsk[]): Promise<PlannedReview>;
  /** The automatic steps that are due, in the order in which they fell due (R37); none in a Tier 2 workbook. */
  automaticSteps(): Promise<readonly AutomaticStepView[]>;
  planAutomaticSteps(): Promise<PlannedReview>;
  /** Makes tables that are gone and gives renamed headers their names back. */
  planRepair(): Promise<PlannedChange>;
  /** The tables as they are first made, empty. */
  planTables(): Promise<PlannedChange>;
  /** One step of the change that was planned last. */
  edit(index: number): Promise<Edit>;
  /** Whether rows that a change touches are still what it was planned for; `values` are the rows as they stand. */
  confirm(rows: TouchedRows, values: readonly (readonly Cell[])[]): Promise<boolean>;

  report(id: ReportId): Promise<ReportView>;
  step(id: ReportId, step: number): Promise<StepView>;
  /** A report's daily credits as the workbook draws them; null where it has none. */
  dailyChart(id: ReportId, tab: 'services' | 'nfr'): Promise<DailyChart | null>;
  explain(cell: SelectedTableCell): Promise<CellExplanation | null>;

  /** *Export Reports*, *Export Report* and *Print report* as a file. */
  exportFile(request: ExportRequest, format: FileFormat): Promise<ExportedFile>;
  /** The same as the cells of a sheet. */
  exportGrid(request: ExportRequest): Promise<ExportGrid>;
}
