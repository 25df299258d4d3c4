import type { ReportId } from './report-views';

/** What is exported: several reports, one, or one as it is printed. */
export type ExportRequest =
  | { readonly kind: 'reports'; readonly ids: readonly ReportId[] }
  | { readonly kind: 'report' | 'print'; readonly id: ReportId };

/** As which file; tsv is for the clipboard. */
export type FileFormat = 'csv' | 'xlsx' | 'tsv';

/** A file that waits to be handed over. */
export interface ExportedFile {
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}
