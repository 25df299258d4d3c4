import type { Column, ColumnKind } from '../book/column';
import { numberFormatsOf } from '../book/number-formats';
import { schemaOf, sheetOf, type TableName } from '../book/schema';
import type { CreatedTable } from './journal';
import { writeLines } from './sheet-lines';

/** The header's row, from 0: the fifth, under three lines and a blank one. */
const HEADER_ROW = 4;

/** Tables that people fill: their cells are visibly inputs. */
const INPUT_TABLES: readonly TableName[] = [
  'LMP_Partners',
  'LMP_Prices',
  'LMP_Tiers',
  'LMP_BidDesk',
  'LMP_Catalogue',
];

const INPUT_FILL = '#FFF9E0';
const INPUT_FONT = '#1F3F9F';

/** Points that the typical content of a column needs. */
const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 110,
  cycle: 60,
  day: 80,
  moment: 145,
  units: 80,
  credits: 120,
  packs: 80,
  requirement: 90,
  count: 60,
  ratio: 70,
  money: 100,
  flag: 60,
};

/** Columns of names, and of sentences, which would be wider than a page. */
const SENTENCES = [
  ...['Meaning', 'Message', 'Suggestion', 'Comments', 'Options', 'Columns', 'Note'],
  ...['Field', 'Old', 'New'],
];
const NAMES = [
  ...['Partner', 'Customer', 'NFR customer', 'Product', 'Capability', 'Service', 'Name'],
  ...['Billing rule', 'Setting', 'Value', 'Default', 'File', 'Action', 'By', 'Code'],
];

/** Columns of statuses and flags: the longest is “Automatically submitted - may require review”. */
const STATUSES = ['Billing status', 'Flag', 'From', 'To'];
const CODES = ['Currency', 'State'];
const SENTENCE_WIDTH = 260;
const NAME_WIDTH = 190;
const STATUS_WIDTH = 240;
const CODE_WIDTH = 60;

/** A letter of a bold header, and the button of its filter. */
const POINTS_PER_LETTER = 6.5;
const BUTTON_POINTS = 22;

/** The lines of a new sheet for which nobody gave any. */
export function firstLines(name: TableName, given: readonly string[] | undefined): readonly string[] {
  const [first] = given ?? [];
  return given && first !== undefined && first !== '' ? given : [sheetOf(name), schemaOf(name).says];
}

/**
 * Makes a table with its headers and one blank row on a sheet of its own.
 *
 * Rule:  the sheet's first cell is written first: by it an undo knows the sheet.
 */
export function createTable(
  context: Excel.RequestContext,
  { table: name, sheet: sheetName }: CreatedTable,
  lines: readonly string[],
): Excel.Table {
  const { columns } = schemaOf(name);
  const sheet = context.workbook.worksheets.add(sheetName);
  writeLines(sheet, lines);
  const title = sheet.getRange('A1').format.font;
  title.bold = true;
  title.size = 14;
  sheet.getRange('A2:A3').format.font.color = '#595959';

  const header = sheet.getRangeByIndexes(HEADER_ROW, 0, 1, columns.length);
  header.values = [columns.map((column) => column.name)];
  const table = sheet.tables.add(sheet.getRangeByIndexes(HEADER_ROW, 0, 2, columns.length), true);
  table.name = name;
  table.style = 'TableStyleMedium2';
  header.format.font.bold = true;
  header.format.wrapText = true;
  header.format.verticalAlignment = Excel.VerticalAlignment.center;
  for (const [index, column] of columns.entries()) {
    sheet.getRangeByIndexes(HEADER_ROW, index, 1, 1).format.columnWidth = widthOf(column);
  }
  table.getDataBodyRange().numberFormat = [[...numberFormatsOf(name, [])]];
  markInputs(table, name, { from: 0, count: 1 });
  freeze(sheet, columns);
  return table;
}

/** Keeps the header in sight, and in tables of partners whose row it is. */
function freeze(sheet: Excel.Worksheet, columns: readonly Column[]): void {
  const keys = columns.findIndex(({ name }) => name === 'Partner') + 1;
  if (keys === 0) sheet.freezePanes.freezeRows(HEADER_ROW + 1);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, HEADER_ROW + 1, keys));
}

function widthOf({ name, kind }: Column): number {
  return Math.max(contentWidth(name, kind), Math.ceil(name.length * POINTS_PER_LETTER) + BUTTON_POINTS);
}

function contentWidth(name: string, kind: ColumnKind): number {
  if (SENTENCES.includes(name)) return SENTENCE_WIDTH;
  if (NAMES.includes(name)) return NAME_WIDTH;
  if (STATUSES.includes(name)) return STATUS_WIDTH;
  return CODES.includes(name) ? CODE_WIDTH : WIDTHS[kind];
}

/** Shows that people fill these rows: blue on light yellow, as finance staff are used to. */
export function markInputs(
  table: Excel.Table,
  name: TableName,
  { from, count }: { readonly from: number; readonly count: number },
): void {
  const rows = (first: Excel.Range): Excel.Range => first.getRow(from).getResizedRange(count - 1, 0);
  const cells = INPUT_TABLES.includes(name)
    ? rows(table.getDataBodyRange())
    : name === 'LMP_Settings'
      ? rows(table.columns.getItem('Value').getDataBodyRange())
      : null;
  if (!cells) return;
  cells.format.fill.color = INPUT_FILL;
  cells.format.font.color = INPUT_FONT;
}

/**
 * Sets how a new table's sheet is printed: landscape, one page wide, the header on each page. Whole columns are its print
 * area, so that it grows with the table.
 */
export function layOutPages(table: Excel.Table): void {
  const { pageLayout } = table.worksheet;
  pageLayout.setPrintArea(table.getRange().getEntireColumn());
  pageLayout.setPrintTitleRows(`$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`);
  pageLayout.orientation = Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1 };
}
