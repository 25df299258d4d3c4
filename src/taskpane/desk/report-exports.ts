import { exportCsv, exportTsv } from '../../exchange/export-csv';
import type { ExportDocument } from '../../exchange/export-document';
import { exportGrid, type ExportGrid } from '../../exchange/export-grid';
import { fileNameOf } from '../../exchange/export-name';
import { printDocument } from '../../exchange/print-document';
import { reportExport, reportsExport } from '../../exchange/report-export';
import { partnerText } from '../shared/partner-text';
import { DESK_WORDS } from '../text/desk-words';
import type { DeskBook } from './desk-book';
import type { ExportedFile, ExportRequest, FileFormat } from './export-request';
import { exportedReports } from './exported-reports';
import type { ReportId } from './report-views';

const TYPES: Readonly<Record<FileFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  tsv: 'text/tab-separated-values;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * Reports of the workbook that lies on the desk, as a file.
 *
 * Edges: throws where none of the reports can be computed any more.
 */
export async function exportedFile(
  workbook: DeskBook,
  request: ExportRequest,
  format: FileFormat,
): Promise<ExportedFile> {
  const document = documentOf(workbook, request);
  const name = fileNameOf(nameOf(request), format);
  return { name, type: TYPES[format], content: await contentOf(document, format) };
}

/** The same as the cells of a sheet. */
export function exportedGrid(workbook: DeskBook, request: ExportRequest): ExportGrid {
  return exportGrid(documentOf(workbook, request), nameOf(request));
}

function documentOf(workbook: DeskBook, request: ExportRequest): ExportDocument {
  const { book } = workbook;
  const billed = workbook.billed();
  const { tier } = billed.settings;
  const ids = idsOf(request);
  const reports = exportedReports(ids, { book, billed, summaries: workbook.summaries });
  const [first] = reports;
  if (first === undefined) throw new Error(DESK_WORDS.nothingToExport);
  switch (request.kind) {
    case 'reports':
      return reportsExport(reports, tier);
    case 'report':
      return reportExport(first, tier);
    case 'print':
      return printDocument(first, tier);
  }
}

async function contentOf(
  document: ExportDocument,
  format: FileFormat,
): Promise<string | Uint8Array<ArrayBuffer>> {
  switch (format) {
    case 'csv':
      return exportCsv(document);
    case 'tsv':
      return exportTsv(document);
    case 'xlsx': {
      const { exportXlsx } = await import(/* webpackChunkName: "xlsx" */ '../../exchange/export-xlsx');
      return (await exportXlsx(document)).slice();
    }
  }
}

/** What an export is called: its kind, its cycle, its partner. */
function nameOf(request: ExportRequest): string {
  if (request.kind !== 'reports') {
    const { cycle, partner } = request.id;
    return `${request.kind === 'print' ? 'Print' : 'Report'} ${cycle} ${partnerText(partner)}`;
  }
  const cycles = new Set(request.ids.map(({ cycle }) => cycle));
  return ['Reports', ...[...cycles].sort()].join(' ');
}

function idsOf(request: ExportRequest): readonly ReportId[] {
  return request.kind === 'reports' ? request.ids : [request.id];
}
