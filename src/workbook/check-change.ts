import type { Change } from '../book/change';
import { sheetOf, type TableName } from '../book/schema';
import type { TableShape } from '../book/table-shape';
import { askForClaims, claim, claimsOfOthers } from './claim';
import { firstLines } from './create-table';
import { askForTable, rowsOf, shapeOf, type AskedTable } from './found-table';
import {
  askForIntent,
  intentOf,
  UnfinishedWrite,
  type CreatedTable,
  type Intent,
  type KeptTable,
} from './journal';
import { FIRST_HEADER_ROW } from './sheet-lines';
import { SheetNames } from './sheet-names';
import { movedTable, WorkbookMoved } from './workbook-moved';

/** A table as the check found it. */
export interface CheckedTable {
  readonly name: TableName;
  readonly table: Excel.Table;
  readonly shape: TableShape;
  /** The number formats of its first row. */
  readonly formats: readonly (string | null)[];
}

/** What a write may rely on, and what it will note before it begins. */
export interface Checked {
  readonly intent: Intent;
  readonly tables: ReadonlyMap<TableName, CheckedTable>;
}

type Expected = Pick<Change, 'expects' | 'lines'>;

interface Asked extends AskedTable {
  readonly first: Excel.Range;
  /** The sheet's first cell. */
  readonly title: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
}

/**
 * Looks whether the workbook still is what the change was computed from, and takes a change, and claims the workbook for
 * this write: one sync, nothing else is written.
 *
 * Edges: throws `UnfinishedWrite`, `WorkbookMoved`, or a sentence that names the sheet that is protected.
 */
export async function checkWorkbook(
  context: Excel.RequestContext,
  change: Expected,
  owner: string,
): Promise<Checked> {
  const { workbook } = context;
  const setting = askForIntent(context);
  const claims = askForClaims(context);
  workbook.worksheets.load('items/name');
  workbook.protection.load({ protected: true });
  const names = new Set([...namesOf(change.expects), ...change.lines.map(({ table }) => table)]);
  const asked = [...names].map((name) => ask(context, name));
  claim(context, owner);
  await context.sync();

  if (intentOf(setting) ?? claimsOfOthers(claims, owner).length > 0) throw new UnfinishedWrite();
  for (const one of asked) requireAsExpected(one, change);
  if (workbook.protection.protected) {
    throw new Error('the structure of the workbook is protected; unprotect it first');
  }
  const present = asked.filter(({ table }) => !table.isNullObject);
  for (const { protection, sheet } of present) {
    if (protection.protected) {
      throw new Error(`the sheet ${sheet.name} is protected; unprotect it first`);
    }
  }
  const sheetNames = new SheetNames(workbook.worksheets.items.map(({ name }) => name));
  const kept = present
    .map((one) => keptTable(one, { change, sheetNames }))
    .filter(({ hasRows, hasLines }) => hasRows || hasLines);
  const created = namesOf(change.expects)
    .filter((name) => change.expects[name] === null)
    .map((name) => createdTable(name, { change, sheetNames }));
  return {
    intent: { state: 'writing', kept, created, steps: [] },
    tables: new Map(present.map((one) => [one.name, checkedTable(one)])),
  };
}

function namesOf(expects: Expected['expects']): readonly TableName[] {
  return Object.keys(expects) as TableName[];
}

function ask(context: Excel.RequestContext, name: TableName): Asked {
  const asked = askForTable(context, name);
  const { table } = asked;
  table.autoFilter.load({ criteria: true });
  const first = rowsOf(table, 0, 1);
  first.load({ numberFormat: true });
  const sheet = table.worksheet;
  sheet.load({ name: true });
  const title = sheet.getRange('A1');
  title.load({ values: true });
  const { protection } = sheet;
  protection.load({ protected: true });
  return { ...asked, first, title, sheet, protection };
}

function requireAsExpected(asked: Asked, { expects }: Expected): void {
  const expected = expects[asked.name];
  if (expected === undefined) return;
  const moved = movedTable(asked.name, expected, shapeOf(asked));
  if (moved !== null) throw new WorkbookMoved(moved);
}

interface Places {
  readonly change: Expected;
  readonly sheetNames: SheetNames;
}

function keptTable(asked: Asked, { change, sheetNames }: Places): KeptTable {
  const { name, table, columns, body, title } = asked;
  const wanted = change.lines.find((lines) => lines.table === name)?.lines;
  // A sheet of people's own, to which they moved the table, keeps its first lines.
  const isOurs = ['', wanted?.[0] ?? '', ...firstLines(name, undefined)].includes(
    String(title.values[0]?.[0] ?? ''),
  );
  const hasLines = wanted !== undefined && isOurs && body.rowIndex - 1 >= FIRST_HEADER_ROW;
  return {
    table: name,
    backup: sheetNames.take('LMP~Backup'),
    headers: columns.items.map((column) => column.name),
    row: body.rowIndex,
    column: body.columnIndex,
    rowCount: body.rowCount,
    hasRows: name in change.expects,
    hasLines,
    filters: filtersOf(table),
  };
}

/** The criteria of the columns that have any; what does not belong to a criterion comes as null or as Unknown. */
function filtersOf(table: Excel.Table): KeptTable['filters'] {
  const criteria = (table.autoFilter.criteria as readonly (object | null)[] | null) ?? [];
  return criteria.flatMap((one, column) => {
    const given = Object.entries(one ?? {}).filter(([, value]) => value !== null && value !== 'Unknown');
    const known = Object.fromEntries(given) as Partial<Excel.FilterCriteria>;
    return known.filterOn === undefined ? [] : [[column, known as Excel.FilterCriteria] as const];
  });
}

function createdTable(table: TableName, { change, sheetNames }: Places): CreatedTable {
  const [title = ''] = firstLines(table, change.lines.find((lines) => lines.table === table)?.lines);
  return { table, sheet: sheetNames.take(sheetOf(table)), title };
}

function checkedTable({ name, table, columns, body, first }: Asked): CheckedTable {
  const formats = (first.numberFormat as (string | null)[][])[0] ?? [];
  const headers = columns.items.map((column) => column.name);
  return { name, table, shape: { headers, rowCount: body.rowCount }, formats };
}
