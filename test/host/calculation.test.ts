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

  // Sums that are read at once after they were made stale: a read before the calculation would be wrong.
  // Each book is another one: more or fewer cells, a chain behind the sum, a table, the sheet before it.
  it.each(Array.from({ length: 40 }, (_book, book) => [book]))(
    'never answers a stale sum: book %i',
    async (book) => {
      const count = 2 + ((book * 7) % 23);
      const links = book % 5;
      const seen: unknown[] = [];
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add(`Stress ${book}`);
        sheet.getRange(`A1:A${count + 1}`).values = [
          ['Credits'],
          ...Array.from({ length: count }, () => [0]),
        ];
        const isTable = book % 2 === 1;
        if (isTable) sheet.tables.add(`A1:A${count + 1}`, true).name = `Stress_${book}`;
        const before = book % 3 === 2 ? `+'Stress ${book - 1}'!A2*0` : '';
        sheet.getRange('C1').formulas = [
          [`=SUM(${isTable ? `Stress_${book}[Credits]` : `A2:A${count + 1}`})${before}`],
        ];
        for (let link = 1; link <= links; link += 1)
          sheet.getRange(`C${link + 1}`).formulas = [[`=C${link}*2`]];
        for (let round = 1; round <= 8; round += 1) {
          sheet.getRange(`A${2 + ((round * 3) % count)}`).values = [[round]];
          const last = sheet.getRange(`C${links + 1}`).load('values');
          const parts = sheet.getRange(`A2:A${count + 1}`).load('values');
          await context.sync();
          const sum = parts.values.flat().reduce((all: number, one) => all + Number(one), 0);
          seen.push(last.values[0]?.[0] === sum * 2 ** links);
        }
      });
      expect(seen).toEqual(Array.from({ length: 8 }, () => true));
    },
  );
});
