import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { columnWidths } from './column-widths';
import type { ExportCell } from './export-cell';
import type { ExportBlock, ExportDocument, ExportSheet } from './export-document';
import { TEXT_FORMAT, writtenCell } from './written-cell';
import { xlsxText } from './xlsx-text';

/**
 * An export as an Excel file: values only, never a formula.
 *
 * Rule:  text is text in a cell of the text format, also when it looks like a number, a day or a formula; a number shows
 *        all of its digits, money its currency's. What a number of a workbook cannot hold is exact text.
 * Shape: a sheet for each of the export's; the header stays in sight and is repeated on each page; a page is as wide as
 *        the sheet, and says which of how many it is.
 * Edges: brings exceljs, which is large: the pane loads this module when it is asked for, and not before.
 */
export async function exportXlsx({ title, sheets }: ExportDocument): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.title = xlsxText(title);
  for (const sheet of sheets) writeSheet(workbook.addWorksheet(sheet.name), sheet, title);
  const bytes = await workbook.xlsx.writeBuffer();
  return new Uint8Array(bytes);
}

function writeSheet(worksheet: Worksheet, { blocks }: ExportSheet, title: string): void {
  let row = 0;
  let header: number | null = null;
  for (const [index, block] of blocks.entries()) {
    if (index > 0) row += 1;
    const headerRow = writeBlock(worksheet, block, row);
    header ??= headerRow;
    row = worksheet.rowCount;
  }
  for (const [index, width] of columnWidths(blocks).entries()) worksheet.getColumn(index + 1).width = width;
  setUpPages(worksheet, { title, header });
}

/** Writes a block below a row; gives the row of its header, null where it has none. */
function writeBlock(
  worksheet: Worksheet,
  { title, columns, rows }: ExportBlock,
  above: number,
): number | null {
  let row = above;
  if (title !== '') writeBold(worksheet, (row += 1), [title]);
  const header = columns.length === 0 ? null : (row += 1);
  if (header !== null) writeBold(worksheet, header, columns);
  for (const cells of rows) {
    row += 1;
    for (const [index, cell] of cells.entries()) writeCell(worksheet.getCell(row, index + 1), cell);
  }
  return header;
}

function writeBold(worksheet: Worksheet, row: number, texts: readonly string[]): void {
  for (const [index, text] of texts.entries()) {
    const cell = worksheet.getCell(row, index + 1);
    writeText(cell, text);
    cell.font = { bold: true };
    cell.alignment = { wrapText: texts.length > 1, vertical: 'top' };
  }
}

function writeCell(target: Cell, cell: ExportCell): void {
  if (cell.kind === 'blank') return;
  const { value, format } = writtenCell(cell);
  if (cell.kind === 'text') {
    writeText(target, cell.text);
    target.alignment = { wrapText: true, vertical: 'top' };
    return;
  }
  target.value = value;
  target.numFmt = format;
  target.alignment = { vertical: 'top', ...(cell.kind === 'number' ? { horizontal: 'right' } : {}) };
}

function writeText(target: Cell, text: string): void {
  target.value = xlsxText(text);
  target.numFmt = TEXT_FORMAT;
}

/** Print setup, on whatever paper is usual, and what stays in sight. */
function setUpPages(
  worksheet: Worksheet,
  { title, header }: { readonly title: string; readonly header: number | null },
): void {
  const { pageSetup, headerFooter } = worksheet;
  pageSetup.orientation = 'landscape';
  pageSetup.fitToPage = true;
  pageSetup.fitToWidth = 1;
  // As many pages down as it takes.
  pageSetup.fitToHeight = 0;
  // In a footer, & begins a code.
  const plainTitle = xlsxText(title)
    .replace(/[\r\n\t]/g, ' ')
    .slice(0, 100)
    .replaceAll('&', '&&');
  headerFooter.oddFooter = `&L${plainTitle}&RPage &P of &N`;
  if (header === null) return;
  pageSetup.printTitlesRow = `${header}:${header}`;
  worksheet.views = [{ state: 'frozen', ySplit: header }];
}
