import { inSheet } from './in-sheet';

/** More digits than a number has. */
const EXACT = '0.1234567890123456789';
const WRITTEN = `'${EXACT}`;

/** What the cells of a range hold: texts, every one of them. */
async function expectTexts(context: Excel.RequestContext, range: Excel.Range): Promise<void> {
  range.load('values,valueTypes,formulas');
  await context.sync();
  expect(range.values.flat()).toEqual(range.values.flat().map(() => EXACT));
  expect(range.valueTypes.flat()).toEqual(range.values.flat().map(() => 'String'));
  expect(range.formulas).toEqual(range.values);
}

describe('text of digits, written with an apostrophe into cells of numbers', () => {
  it('stays text wherever it is copied, and whatever format it is given', async () => {
    await inSheet(async (context, sheet) => {
      const cells = sheet.getRange('A1:A3');
      cells.numberFormat = [['0.00'], ['General'], ['#,##0 "credits"']];
      cells.values = [[WRITTEN], [WRITTEN], [WRITTEN]];
      await expectTexts(context, cells);
      const copies = context.workbook.worksheets.add();
      copies.getRange('C5:C7').copyFrom(cells);
      await expectTexts(context, copies.getRange('C5:C7'));
      for (const what of ['All', 'Values', 'Formulas'] as const) {
        cells.clear();
        cells.copyFrom(copies.getRange('C5:C7'), what);
        await expectTexts(context, cells);
      }
      cells.numberFormat = [['0'], ['0.0%'], ['General']];
      await expectTexts(context, cells);
      copies.delete();
      await context.sync();
    });
  });

  it('stays text in a table whose rows come, go and are sorted', async () => {
    await inSheet(async (context, sheet) => {
      sheet.getRange('A1:B1').values = [['Name', 'Credits']];
      const table = sheet.tables.add('A1:B1', true);
      table.rows.add(undefined, [['b', WRITTEN]]);
      const credits = (): Excel.Range => table.columns.getItem('Credits').getDataBodyRange();
      credits().numberFormat = [['#,##0.00']];
      table.rows.add(undefined, [
        ['c', WRITTEN],
        ['d', WRITTEN],
      ]);
      table.rows.add(0, [['a', WRITTEN]]);
      table.rows.getItemAt(1).delete();
      table.sort.apply([{ key: 0, ascending: false }]);
      table.columns.add(1, undefined, 'Note');
      sheet.getRange('1:1').insert('Down');
      await expectTexts(context, credits());
      const formats = credits().load('numberFormat');
      await context.sync();
      expect(formats.numberFormat).toEqual([['#,##0.00'], ['#,##0.00'], ['#,##0.00']]);
    });
  });
});
