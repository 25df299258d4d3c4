import exceljs from 'exceljs';
import type { TableColumnProperties, Worksheet } from 'exceljs';
import { rangeAddress } from './cell-address';
import { yes } from './grid-codes';
import { namesOf, otherResources, tablesOf, type TableResource } from './book-resources';
import { writePackageParts } from './package-parts';
import { savingLosses } from './saving-losses';
import { writeSheet } from './write-sheet';
import type { CalculatedCells } from './calculated-cells';
import type { WorkbookContent } from './workbook-content';

export interface WorkbookToWrite {
  readonly content: WorkbookContent;
  readonly cells: CalculatedCells;
  readonly namespace: string;
}

export interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What Excel will not find in the file, a line each. */
  readonly losses: readonly string[];
}

/** Writes a workbook as .xlsx: cells, styles, tables, names, custom XML parts, and the preview's own part. */
export async function writeXlsx({ content, cells, namespace }: WorkbookToWrite): Promise<WrittenFile> {
  const { book, parts } = content;
  const workbook = new exceljs.Workbook();
  const tables = tablesOf(book);
  const sheetIds: Record<string, string> = {};
  const tableIds: Record<string, string> = {};
  for (const id of book.sheetOrder ?? []) {
    const sheet = book.sheets?.[id];
    if (!sheet) continue;
    const name = sheet.name ?? id;
    sheetIds[name] = id;
    const target = workbook.addWorksheet(name);
    target.state =
      parts.sheets[id]?.veryHidden === true ? 'veryHidden' : sheet.hidden === yes ? 'hidden' : 'visible';
    writeSheet(target, { sheet: { ...sheet, id }, styles: book.styles ?? {}, cells, namespace });
    for (const table of tables.get(id) ?? []) {
      tableIds[table.name] = table.id;
      writeTable(target, table);
    }
  }
  const withoutParts = await workbook.xlsx.writeBuffer();
  const own = { sheetIds, tableIds, resources: otherResources(book), parts };
  const bytes = await writePackageParts(withoutParts, {
    names: namesOf(book),
    customXml: parts.customXml,
    own,
  });
  return { bytes, losses: savingLosses(content) };
}

/** The library writes a table from its rows, so these are what stands in its cells already. */
function writeTable(target: Worksheet, { name, range, columns, options }: TableResource): void {
  const rows: unknown[][] = [];
  const last = range.endRow - (options.showFooter === true ? 1 : 0);
  for (let row = range.startRow + 1; row <= last; row++) {
    rows.push(columns.map((_, offset) => target.getCell(row + 1, range.startColumn + offset + 1).value));
  }
  const footer = columns.map(
    (_, offset) => target.getCell(range.endRow + 1, range.startColumn + offset + 1).value,
  );
  target.addTable({
    name,
    displayName: name,
    ref:
      rangeAddress({ ...range, endRow: range.startRow, endColumn: range.startColumn }).split(':')[0] ?? 'A1',
    headerRow: options.showHeader !== false,
    totalsRow: options.showFooter === true,
    style: { theme: 'TableStyleMedium2', showRowStripes: true },
    columns: columns.map(({ displayName }): TableColumnProperties => ({
      name: displayName,
      filterButton: true,
    })),
    rows,
  });
  if (options.showFooter !== true) return;
  footer.forEach((value, offset) => {
    target.getCell(range.endRow + 1, range.startColumn + offset + 1).value = value;
  });
}
