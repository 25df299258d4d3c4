import { control } from './control';

describe('a workbook behind Office.js', () => {
  it('writes cells and a formula, and reads the result', async () => {
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:A2').values = [[20], [22]];
      sheet.getRange('A3').formulas = [['=SUM(A1:A2)']];
      const range = sheet.getRange('A1:A3').load('values');
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[20], [22], [42]]);
  });

  it('counts only the syncs of the add-in', async () => {
    const before = control.syncs();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    await control.idle();
    expect(control.syncs() - before).toBe(2);
  });

  // 30 sums, each read at once after it was made stale: a read before the calculation would be wrong.
  it('never answers a stale sum', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Stress');
      sheet.getRange('A1').values = [[0]];
      sheet.getRange('B1').formulas = [['=SUM(A1:A20)*2']];
      for (let round = 1; round <= 30; round += 1) {
        sheet.getRange(`A${(round % 20) + 1}`).values = [[round]];
        const sum = sheet.getRange('B1').load('values');
        const parts = sheet.getRange('A1:A20').load('values');
        await context.sync();
        const expected = 2 * parts.values.flat().reduce((all: number, one) => all + Number(one), 0);
        seen.push(sum.values[0]?.[0] === expected);
      }
    });
    expect(seen).toEqual(Array.from({ length: 30 }, () => true));
  });
});
