import type { IStyleData } from '@univerjs/core';
import { resourcesFor } from '../../preview/file/book-resources';
import type { CalculatedCells } from '../../preview/file/calculated-cells';
import { noParts, workbookUnitId, type WorkbookContent } from '../../preview/file/workbook-content';

export const heading: IStyleData = {
  ff: 'Arial',
  fs: 12,
  bl: 1,
  cl: { rgb: '#ffffff' },
  bg: { rgb: '#0f703b' },
  ht: 2,
  tb: 3,
};
export const money: IStyleData = {
  ff: 'Arial',
  fs: 11,
  n: { pattern: '#,##0.00' },
  bd: { b: { s: 1, cl: { rgb: '#333333' } } },
};

const tables = new Map([
  [
    'one',
    [
      {
        id: 'table-7',
        name: 'Usage',
        range: { startRow: 0, endRow: 2, startColumn: 0, endColumn: 1 },
        columns: [
          { id: 'c1', displayName: 'Service' },
          { id: 'c2', displayName: 'Credits' },
        ],
        options: { showHeader: true, showFooter: false },
      },
    ],
  ],
]);
const names = [
  { id: 'n1', name: 'Total', formulaOrRefString: 'Usage!$B$2:$B$3' },
  { id: 'n2', name: 'Margin', formulaOrRefString: '=0.15' },
];

/** A workbook with a table, names, styles, functions of the add-in and what only the preview keeps. */
export const content: WorkbookContent = {
  name: 'October',
  book: {
    sheetOrder: ['one', 'two'],
    styles: { h: heading, m: money },
    sheets: {
      one: {
        id: 'one',
        name: 'Usage',
        cellData: {
          0: { 0: { v: 'Service', t: 1, s: 'h' }, 1: { v: 'Credits', t: 1, s: 'h' } },
          1: { 0: { v: 'Endpoint', t: 1 }, 1: { v: 1234.5, t: 2, s: 'm' } },
          2: { 0: { v: '0012', t: 1 }, 1: { v: 7, t: 2 } },
          4: { 0: { v: 1, t: 3 }, 1: { f: '=LMP.CREDITPACKS(Usage[Credits],"say LMP.X(1)")', v: 12, t: 2 } },
          5: { 0: { f: '=XLOOKUP(1,A1:A2,B1:B2)', v: '#N/A', t: 1 }, 3: { f: '=SEQUENCE(3)', v: 1, t: 2 } },
        },
        columnData: { 0: { w: 150 }, 3: { hd: 1 } },
        rowData: { 1: { h: 40, ia: 0 } },
        freeze: { xSplit: 1, ySplit: 1, startRow: 1, startColumn: 1 },
        mergeData: [{ startRow: 8, endRow: 9, startColumn: 0, endColumn: 1 }],
        tabColor: '#0f703b',
      },
      two: { id: 'two', name: 'Kept aside', hidden: 1, cellData: { 0: { 0: { v: 'x', t: 1 } } } },
    },
    resources: [
      { name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify({ one: { n1: { note: 'hello' } } }) },
      ...resourcesFor({ unitId: workbookUnitId, tables, names }),
    ],
  },
  parts: {
    ...noParts,
    settings: { reminder: { days: 3 } },
    customXml: [
      ['{0F9E3C5A-0000-4000-8000-000000000001}', '<ledger xmlns="urn:lmp"><entry n="1 &amp; 2"/></ledger>'],
    ],
  },
};

/** What the grid calculates of it: one formula spills. */
export const spilled: CalculatedCells = {
  formulaAt: (_sheet, row, column) => (row === 5 && column === 3 ? '=SEQUENCE(3)' : undefined),
  spills: (sheet) =>
    sheet === 'one'
      ? [
          {
            range: { startRow: 5, endRow: 7, startColumn: 3, endColumn: 3 },
            at: (row) => ({ v: row - 4, t: 2 }),
          },
        ]
      : [],
};
