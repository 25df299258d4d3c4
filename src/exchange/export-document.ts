import type { ExportCell } from './export-cell';

/** What an export holds, whatever file it becomes. Values only: nothing in it is computed where it is opened. */
export interface ExportDocument {
  /** Stands on each printed page. */
  readonly title: string;
  readonly sheets: readonly ExportSheet[];
  /** How many characters wide it may be on paper; left out, its texts decide. */
  readonly pageCharacters?: number;
}

/** A sheet of an Excel file; in a CSV file its blocks follow those of the sheet before. */
export interface ExportSheet {
  /** At most 31 characters, none of : \ / ? * [ ]. */
  readonly name: string;
  /** One at least. */
  readonly blocks: readonly ExportBlock[];
}

/** Rows that belong together. */
export interface ExportBlock {
  /** '' where the sheet's name says enough. */
  readonly title: string;
  /** None where the first cell of each row says what the others are. */
  readonly columns: readonly string[];
  /** Each as long as the columns, where there are any. */
  readonly rows: readonly (readonly ExportCell[])[];
}
