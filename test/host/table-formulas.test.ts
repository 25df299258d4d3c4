import { inSheet } from './in-sheet';

/** A table of four rows, and on another sheet formulas over it; answers how to read what they say. */
async function fourRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): Promise<{ table: Excel.Table; results: () => Promise<unknown[]> }> {
  const formulas = context.workbook.worksheets.add().getRange('A1:A4');
  // Written before there is a table of this name.
  formulas.formulas = [
    [`=SUM(${name}[Credits])`],
    [`=SUM(${name}[Twice])`],
    [`=ROWS(${name})`],
    [`="a formula of more than 64 letters: "&COUNT(${name}[Credits])&" numbers in it"`],
  ];
  await context.sync();
  sheet.getRange('C3:D3').values = [['Name', 'Credits']];
  const table = sheet.tables.add('C3:D3', true);
  table.name = name;
  table.rows.add(undefined, [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4],
  ]);
  table.columns.add(undefined, [['Twice'], ['=D4*2'], ['=D5*2'], ['=D6*2'], ['=D7*2']]);
  const read = async (): Promise<unknown[]> => {
    formulas.load('values');
    await context.sync();
    return formulas.values.flat() as unknown[];
  };
  const results = async (): Promise<unknown[]> => {
    const soon = await read();
    context.workbook.application.calculate('Full');
    expect(await read()).toEqual(soon);
    return soon;
  };
  return { table, results };
}

const expected = (sum: number, rows: number): unknown[] => [
  sum,
  2 * sum,
  rows,
  `a formula of more than 64 letters: ${rows} numbers in it`,
];

describe('formulas over a table’s columns, on another sheet', () => {
  it('are right as soon as the table is there, and while rows come and go inside it', async () => {
    await inSheet(async (context, sheet) => {
      const { table, results } = await fourRows(context, sheet, 'LMP_Rows');
      expect(await results()).toEqual(expected(10, 4));
      table.rows.getItemAt(1).delete();
      expect(await results()).toEqual(expected(8, 3));
      table.getDataBodyRange().getRow(1).insert('Down');
      table.getDataBodyRange().getRow(1).values = [['x', 100, 200]];
      expect(await results()).toEqual(expected(108, 4));
      table.rows.add(undefined, [['y', 1000, 2000]]);
      expect(await results()).toEqual(expected(1108, 5));
      table.getDataBodyRange().getRow(1).getResizedRange(1, 0).delete('Up');
      expect(await results()).toEqual(expected(1005, 3));
      table.getDataBodyRange().getLastRow().getCell(0, 1).values = [[2]];
      table.getDataBodyRange().getLastRow().getCell(0, 2).values = [[4]];
      expect(await results()).toEqual(expected(7, 3));
    });
  });

  it('stay right while columns come and go, the table is sorted, moves, and is named anew', async () => {
    await inSheet(async (context, sheet) => {
      const { table, results } = await fourRows(context, sheet, 'LMP_Columns');
      const steps: readonly (() => void)[] = [
        () => table.columns.add(1, undefined, 'New'),
        () => {
          table.columns.getItem('New').name = 'Newer';
        },
        () => {
          table.sort.apply([{ key: 0, ascending: false }]);
        },
        () => {
          table.columns.getItem('Newer').delete();
        },
        () => sheet.getRange('1:2').insert('Down'),
        () => sheet.getRange('A:A').insert('Right'),
        () => {
          sheet.name = 'Moved columns';
        },
        () => {
          table.name = 'LMP_Columns_too';
        },
      ];
      for (const step of steps) {
        step();
        expect(await results()).toEqual(expected(10, 4));
      }
    });
  });
});
