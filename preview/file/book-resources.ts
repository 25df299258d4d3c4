import type { IResources, IRange, IWorkbookData } from '@univerjs/core';
import { DEFAULT_TABLE_STYLE } from '../grid/table-style-names';

/** Where Univer keeps what is not a cell: JSON text by the name of the plugin. */
const tablePlugin = 'SHEET_TABLE_PLUGIN';
const namePlugin = 'SHEET_DEFINED_NAME_PLUGIN';
const tableThemePlugin = 'SHEET_RANGE_THEME_MODEL_PLUGIN';

/** A table, as Univer's own resource writes it. */
export interface TableResource {
  readonly id: string;
  readonly name: string;
  readonly range: Pick<IRange, 'startRow' | 'endRow' | 'startColumn' | 'endColumn'>;
  readonly columns: readonly { readonly id: string; readonly displayName: string }[];
  readonly options: {
    readonly showHeader?: boolean;
    readonly showFooter?: boolean;
    readonly tableStyleId?: string;
  };
}

export interface NameResource {
  readonly id: string;
  readonly name: string;
  readonly formulaOrRefString: string;
  readonly comment?: string;
}

type Book = Pick<Partial<IWorkbookData>, 'resources'>;

/** The tables of each sheet, by the sheet's id. */
export function tablesOf(book: Book): ReadonlyMap<string, readonly TableResource[]> {
  const bySheet = resource(book, tablePlugin) as Record<
    string,
    { readonly tables: readonly TableResource[] }
  >;
  return new Map(Object.entries(bySheet).map(([sheetId, { tables }]) => [sheetId, tables]));
}

export function namesOf(book: Book): readonly NameResource[] {
  return Object.values(resource(book, namePlugin) as Record<string, NameResource>);
}

/** How many things the plugin keeps, counted by `count`; for what a file cannot hold. */
export function countIn(book: Book, plugin: string, count: (value: unknown) => number): number {
  return Object.values(resource(book, plugin)).reduce<number>((sum, value) => sum + count(value), 0);
}

/** Everything but tables and names, which a file holds in Excel's own way. */
export function otherResources(book: Book): IResources {
  return (book.resources ?? []).filter(
    ({ name }) => name !== tablePlugin && name !== namePlugin && name !== tableThemePlugin,
  );
}

export interface RestoredResources {
  readonly unitId: string;
  readonly tables: ReadonlyMap<string, readonly TableResource[]>;
  readonly names: readonly NameResource[];
}

/** The resources that put tables and names into a workbook of the grid. */
export function resourcesFor({ unitId, tables, names }: RestoredResources): IResources {
  const bySheet = Object.fromEntries(
    [...tables].map(([sheetId, list]) => [sheetId, { tables: list, tableFilteredOutRows: [] }]),
  );
  const themes = [...tables].flatMap(([sheetId, list]) =>
    list.map(({ id, range, options }): [string, unknown] => [
      id,
      {
        rangeInfo: { unitId, subUnitId: sheetId, range },
        themeName: options.tableStyleId ?? DEFAULT_TABLE_STYLE,
      },
    ]),
  );
  return [
    { name: tablePlugin, data: JSON.stringify(bySheet) },
    { name: namePlugin, data: JSON.stringify(Object.fromEntries(names.map((name) => [name.id, name]))) },
    {
      name: tableThemePlugin,
      data: JSON.stringify({
        rangeThemeStyleRuleMap: Object.fromEntries(themes),
        rangeThemeStyleMapJson: {},
      }),
    },
  ];
}

function resource({ resources }: Book, plugin: string): Readonly<Record<string, unknown>> {
  const data = resources?.find(({ name }) => name === plugin)?.data ?? '';
  return data === '' ? {} : (JSON.parse(data) as Record<string, unknown>);
}
