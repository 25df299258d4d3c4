import { inSheet } from './in-sheet';

// The size that the add-in must stay usable with. The limits are ten times and more what two quiet cores need: they tell of a
// step that costs n², not of a busy machine.

const ROWS = 20_000;
const BLOCK = 2_000;
const COLUMNS = 17;
const ALL = `A1:Q${ROWS + 1}`;

const headers = Array.from({ length: COLUMNS }, (_name, column) => `Column ${column + 1}`);

/** Six columns of texts, eleven of numbers. */
const rowsFrom = (first: number, count: number): (string | number)[][] =>
  Array.from({ length: count }, (_row, index) =>
    headers.map((_name, column) =>
      column < 6 ? `text ${column} ${(first + index) % 97}` : (first + index) * column,
    ),
  );

let number = 0;
const seconds: string[] = [];

async function within(limit: number, what: string, act: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  await act();
  const ms = Math.round(performance.now() - start);
  seconds.push(`${what}: ${ms} ms`);
  expect([what, ms < limit * 1000]).toEqual([what, true]);
}

/** A table of 20,000 rows by 17 columns, in ten blocks of one sync each. */
async function load(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<Excel.Table> {
  number += 1;
  sheet.getRange('A1:Q1').values = [headers];
  const table = sheet.tables.add('A1:Q1', true);
  table.name = `Large_${number}`;
  await context.sync();
  for (let first = 0; first < ROWS; first += BLOCK) {
    table.rows.add(undefined, rowsFrom(first, BLOCK));
    await context.sync();
  }
  return table;
}

describe(`${ROWS.toLocaleString('en-US')} rows by ${COLUMNS} columns`, () => {
  afterAll(() => {
    // The figures of this run, for whoever asks for them: HOST_TIMES=1 npx jest --selectProjects host
    if (process.env['HOST_TIMES']) process.stdout.write(`${seconds.join('\n')}\n`);
  });

  it('are loaded, read and copied', async () => {
    await inSheet(async (context, sheet) => {
      await within(30, 'rows.add, ten blocks', () => load(context, sheet));
      const table = context.workbook.tables.getItem(`Large_${number}`);
      const body = table.getDataBodyRange();
      await within(20, 'read the values', async () => {
        body.load('values');
        await context.sync();
        expect([body.values.length, body.values[19_999]?.[16]]).toEqual([ROWS, 19_999 * 16]);
      });
      await within(20, 'read a block of 5,000', async () => {
        const block = body.getRow(10_000).getResizedRange(4_999, 0).load('values,formulas,numberFormat');
        await context.sync();
        expect([block.values.length, block.values[0]?.[6]]).toEqual([5000, 60_000]);
      });
      const copy = context.workbook.worksheets.add(`Copy ${number}`);
      await within(30, 'copyFrom, all of it', async () => {
        copy.getRange(ALL).copyFrom(sheet.getRange(ALL));
        await context.sync();
      });
      await within(30, 'copyFrom back', async () => {
        sheet.getRange(ALL).copyFrom(copy.getRange(ALL));
        const last = sheet.getRange(`Q${ROWS + 1}`).load('values');
        await context.sync();
        expect(last.values).toEqual([[19_999 * 16]]);
      });
      await within(20, 'number formats of all columns', async () => {
        body.numberFormat = rowsFrom(0, ROWS).map((row) => row.map((_one, at) => (at < 6 ? '@' : '#,##0')));
        await context.sync();
      });
      await within(30, 'write all values again', async () => {
        body.values = rowsFrom(0, ROWS);
        await context.sync();
      });
      await within(30, 'copyFrom, with formats', async () => {
        copy.getRange(ALL).copyFrom(sheet.getRange(ALL));
        await context.sync();
      });
    });
  }, 300_000);

  it('lose rows and get rows and columns', async () => {
    await inSheet(async (context, sheet) => {
      const table = await load(context, sheet);
      await within(20, 'delete a row', async () => {
        table.rows.getItemAt(10).delete();
        await context.sync();
      });
      await within(20, 'insert 3 rows in the middle', async () => {
        table.rows.add(100, rowsFrom(0, 3));
        await context.sync();
      });
      await within(20, 'delete a span of 3,000', async () => {
        table.getDataBodyRange().getRow(500).getResizedRange(2_999, 0).delete('Up');
        await context.sync();
      });
      await within(30, 'sort', async () => {
        table.sort.apply([{ key: 8, ascending: false }]);
        await context.sync();
      });
      await within(20, 'filter', async () => {
        table.columns.getItem('Column 1').filter.applyValuesFilter(['text 0 1']);
        await context.sync();
      });
      await within(20, 'clear the filter', async () => {
        table.clearFilters();
        await context.sync();
      });
      await within(60, 'a column in the middle', async () => {
        table.columns.add(3, undefined, 'Note');
        await context.sync();
      });
      await within(60, 'a formula in each row', async () => {
        const count = ROWS - 2998;
        table.columns.add(undefined, [
          ['Twice'],
          ...Array.from({ length: count }, (_one, at) => [`=R${at + 2}*2`]),
        ]);
        const last = table.getDataBodyRange().getLastRow().load('values');
        await context.sync();
        const [row = []] = last.values;
        expect(row[18]).toBe(Number(row[17]) * 2);
      });
      sheet.getRange('Z500').values = [['a remark beside the table']];
      await within(60, 'delete a row where something stands beside', async () => {
        table.rows.getItemAt(10).delete();
        const remark = sheet.getRange('Z500').load('values');
        await context.sync();
        expect(remark.values).toEqual([['a remark beside the table']]);
      });
      await within(60, 'delete all rows', async () => {
        table.getDataBodyRange().delete('Up');
        table.rows.load('count');
        await context.sync();
        expect(table.rows.count).toBe(1);
      });
    });
  }, 300_000);
});
