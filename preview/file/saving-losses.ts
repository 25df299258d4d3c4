import { countIn } from './book-resources';
import type { SheetParts } from '../host/book/parts';
import type { WorkbookContent } from './workbook-content';

interface Kind {
  readonly one: string;
  readonly many: string;
  readonly count: (sheet: SheetParts) => number;
}

const keptBySheet: readonly Kind[] = [
  { one: 'chart', many: 'charts', count: ({ charts }) => charts.length },
  { one: 'comment', many: 'comments', count: ({ comments }) => comments.length },
  { one: 'data validation', many: 'data validations', count: ({ validations }) => validations.length },
  {
    one: 'conditional format',
    many: 'conditional formats',
    count: (sheet) => sheet.conditionalFormats.length,
  },
  { one: 'hyperlink', many: 'hyperlinks', count: ({ links }) => links.length },
  { one: 'protected sheet', many: 'protected sheets', count: ({ protection }) => (protection ? 1 : 0) },
  { one: 'sheet’s filter', many: 'sheets’ filters', count: ({ autoFilter }) => (autoFilter ? 1 : 0) },
  {
    one: 'page layout or print area',
    many: 'page layouts or print areas',
    count: ({ pageLayout, printArea }) => (printArea || Object.keys(pageLayout).length > 0 ? 1 : 0),
  },
];

const keptByGrid = [
  { plugin: 'SHEET_NOTE_PLUGIN', one: 'note', many: 'notes' },
  {
    plugin: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
    one: 'conditional format of the grid',
    many: 'conditional formats of the grid',
  },
  {
    plugin: 'SHEET_DATA_VALIDATION_PLUGIN',
    one: 'data validation of the grid',
    many: 'data validations of the grid',
  },
  { plugin: 'SHEET_HYPER_LINK_PLUGIN', one: 'hyperlink of the grid', many: 'hyperlinks of the grid' },
  { plugin: 'SHEET_FILTER_PLUGIN', one: 'filter of the grid', many: 'filters of the grid' },
  { plugin: 'SHEET_DRAWING_PLUGIN', one: 'picture', many: 'pictures' },
] as const;

/** What stands in the file for this preview only: Excel will not show it. A line a kind. */
export function savingLosses({ book, parts }: WorkbookContent): string[] {
  const sheets = Object.values(parts.sheets);
  const fromHost = keptBySheet.map(({ one, many, count }) =>
    counted(
      sheets.reduce((sum, sheet) => sum + count(sheet), 0),
      one,
      many,
    ),
  );
  const fromGrid = keptByGrid.map(({ plugin, one, many }) =>
    counted(
      countIn(book, plugin, (value) =>
        typeof value === 'object' && value !== null ? Object.keys(value).length : 0,
      ),
      one,
      many,
    ),
  );
  return [...fromHost, ...fromGrid].filter((line) => line !== '');
}

function counted(count: number, one: string, many: string): string {
  if (count === 0) return '';
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
