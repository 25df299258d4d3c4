import exceljs from 'exceljs';
import JSZip from 'jszip';
import type { IResources, IWorksheetData } from '@univerjs/core';
import type { Worksheet } from 'exceljs';
import { DEFAULT_TABLE_STYLE } from '../grid/table-style-names';
import { rangeOf } from './cell-address';
import { resourcesFor, type NameResource, type TableResource } from './book-resources';
import { openingLosses } from './opening-losses';
import { readPackageParts } from './package-parts';
import { readSheet, StyleTable } from './read-sheet';
import { noParts, workbookUnitId, type WorkbookContent } from './workbook-content';
import type { PartsData } from '../host/book/parts';

export interface ReadFile {
  readonly content: WorkbookContent;
  /** What of the file is not shown, a line each. */
  readonly losses: readonly string[];
}

/** What the preview wrote about its own workbook, beside what Excel reads. */
interface OwnPart {
  readonly sheetIds: Readonly<Record<string, string>>;
  readonly tableIds: Readonly<Record<string, string>>;
  readonly resources: IResources;
  readonly parts: PartsData;
}

/** Reads an .xlsx file, made here or by Excel. */
export async function readXlsx(file: ArrayBuffer, name: string): Promise<ReadFile> {
  const zip = await JSZip.loadAsync(file).catch(() => {
    throw new Error('It is not an .xlsx file.');
  });
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(file);
  const { names, customXml, own: ownPart } = await readPackageParts(zip);
  const own = ownPart as OwnPart | undefined;
  const styles = new StyleTable();
  const tables = new Map<string, TableResource[]>();
  const sheets = workbook.worksheets.map((worksheet, index): IWorksheetData => {
    const id = own?.sheetIds[worksheet.name] ?? `sheet${index + 1}`;
    const found = tablesIn(worksheet, own?.tableIds ?? {});
    if (found.length > 0) tables.set(id, found);
    return { ...readSheet(worksheet, styles), id } as IWorksheetData;
  });
  const kept = names.map(({ name: defined, text }, index): NameResource & { localSheetId: string } => ({
    id: `name${index + 1}`,
    name: defined,
    formulaOrRefString: /^[^"(]*![^(]*$/.test(text) ? text : `=${text}`,
    localSheetId: 'AllDefaultWorkbook',
  }));
  const content: WorkbookContent = {
    name,
    book: {
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
      styles: styles.byId(),
      resources: [
        ...(own?.resources ?? []),
        ...resourcesFor({ unitId: workbookUnitId, tables, names: kept }),
      ],
    },
    parts: { ...(own?.parts ?? noParts), customXml },
  };
  // A file written here holds everything of the preview; one that Excel has saved since may hold more.
  return { content, losses: await openingLosses(zip) };
}

/** The library keeps a read table's model, which its types do not know. */
interface TableModel {
  readonly name: string;
  readonly tableRef: string;
  readonly headerRow?: boolean;
  readonly totalsRow?: boolean;
  readonly columns: readonly { readonly name: string }[];
}

function tablesIn(worksheet: Worksheet, knownIds: Readonly<Record<string, string>>): TableResource[] {
  const tables = worksheet.getTables() as unknown as readonly { readonly table: TableModel }[];
  return tables.flatMap(({ table }) => {
    const range = rangeOf(table.tableRef);
    if (!range) return [];
    return [
      {
        id: knownIds[table.name] ?? `table-${table.name}`,
        name: table.name,
        range,
        options: {
          showHeader: table.headerRow !== false,
          showFooter: table.totalsRow === true,
          tableStyleId: DEFAULT_TABLE_STYLE,
        },
        filters: { tableColumnFilterList: [] },
        columns: table.columns.map(({ name }, index) => ({
          id: `${table.name}-${index + 1}`,
          displayName: name,
          dataType: 'string',
          formula: '',
          meta: {},
          style: {},
        })),
      },
    ];
  });
}
