import type { Change } from '../../src/book/change';
import { appended, changeOf, created, headersOf, makeTable, partners, written } from './changes';
import { emptyWorkbook } from './dump';

/** More digits than a number has: it stays text in a column of numbers. */
export const EXACT = '0.1234567890123456789';

/** Rows that make a change of several blocks. */
export const MANY = 2500;

const headers = [...headersOf('LMP_Partners').toSpliced(2, 0, 'Note'), 'Twice'];

/**
 * A workbook as people have it: a moved table with their own columns and formulas, sorted, filtered, a renamed sheet, text
 * below and beside, formulas elsewhere; and another table of ours.
 */
export async function lively(): Promise<void> {
  await emptyWorkbook();
  const rows = partners(6).map((row, index) => (index === 1 ? row.with(7, EXACT) : row));
  await makeTable('LMP_Partners', rows, ['LMP Partners', 'ours', '6 partners']);
  await makeTable('LMP_Tiers', [
    ['XDR', 'EUR', 1, 0.2, ''],
    ['XDR', 'EUR', 10, EXACT, ''],
  ]);
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('LMP_Partners');
    const sheet = table.worksheet;
    sheet.name = 'Our partners';
    sheet.getRange('3:3').insert('Down');
    table.columns.add(2, [['Note'], ...partners(6).map((_row, index) => [`note ${index}`])]);
    table.columns.add(undefined, [['Twice'], ...partners(6).map((_row, index) => [`=I${7 + index}*2`])]);
    table.columns.getItem('Twice').getDataBodyRange().numberFormat = partners(6).map(() => ['0.0%']);
    table.sort.apply([{ key: 0, ascending: false }]);
    table.columns.getItem('Partner').filter.applyValuesFilter(['Partner 2', 'Partner 3']);
    sheet.getRange('A1').formulas = [['="Partners of "&B1']];
    sheet.getRange('B1').values = [["'=2025"]];
    sheet.getRange('N7').values = [['beside']];
    sheet.getRange('A15').values = [['below']];
    const other = context.workbook.worksheets.getItem('Sheet1');
    other.getRange('A1:A4').formulas = [
      ["='Our partners'!A12"],
      ["=SUM('Our partners'!I7:I12)"],
      ['=SUM(LMP_Partners[Twice])'],
      ['=ROWS(LMP_Partners)&" rows, "&COUNT(LMP_Partners[Violation threshold])&" numbers"'],
    ];
    await context.sync();
  });
}

/** Every kind of step: rows go, come and change, a table is made, columns are added and renamed, lines are written. */
export function everything(): Change {
  const withQuarter = headers.map((header) => (header === 'Note' ? 'Remark' : header));
  return changeOf(
    {
      LMP_Partners: { headers, rowCount: 6 },
      LMP_Tiers: { headers: headersOf('LMP_Tiers'), rowCount: 2 },
      LMP_Prices: null,
    },
    [
      { kind: 'delete', table: 'LMP_Partners', row: 3, count: 2 },
      { kind: 'rename-column', table: 'LMP_Partners', column: 2, name: 'Remark' },
      ...created(
        'LMP_Prices',
        Array.from({ length: MANY }, (_row, index) => ['', `Product ${index}`, 'EUR', 1.5, 0.2, 45_931, '']),
      ),
      appended(
        'LMP_Partners',
        MANY,
        withQuarter.map((header) => (header === 'Partner' ? '@' : null)),
      ),
      written(
        'LMP_Partners',
        4,
        partners(MANY, 7).map((row) => row.toSpliced(2, 0, null)),
      ),
      { kind: 'format', table: 'LMP_Tiers', formats: ['@', '@', '0', '0%', '0.00'] },
      { kind: 'delete', table: 'LMP_Tiers', row: 0, count: 1 },
      { kind: 'add-column', table: 'LMP_Tiers', column: 1, name: 'Extra' },
      written('LMP_Tiers', 0, [['=1+1', 'x', null, 5]]),
    ],
    [
      { table: 'LMP_Partners', lines: ['LMP Partners', '=1+1', 'new'] },
      { table: 'LMP_Prices', lines: ['LMP Prices', 'Prices of October'] },
    ],
  );
}
