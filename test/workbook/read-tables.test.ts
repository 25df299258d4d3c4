import type { Cell } from '../../src/book/cell';
import { TABLE_NAMES, type TableName } from '../../src/book/schema';
import { readTables, type TableShapes } from '../../src/workbook/read-tables';
import { control } from '../host/control';
import { headersOf, makeTable, partners } from './changes';
import { emptyWorkbook, syncsOf } from './dump';

beforeEach(emptyWorkbook);

/** A taker that keeps everything. */
function taker() {
  const blocks: { table: TableName; values: readonly (readonly Cell[])[] }[] = [];
  const begun: TableShapes[] = [];
  return {
    blocks,
    begun,
    rowsOf: (name: TableName) => blocks.filter(({ table }) => table === name).flatMap(({ values }) => values),
    beginBook: (shapes: TableShapes) => {
      begun.push(shapes);
      return Promise.resolve();
    },
    takeRows: (table: TableName, values: readonly (readonly Cell[])[]) => {
      blocks.push({ table, values });
      return Promise.resolve();
    },
  };
}

const tiers = (count: number) =>
  Array.from({ length: count }, (_row, index) => ['XDR', 'EUR', index + 1, 0.1, index]);

jest.setTimeout(30_000);

describe('reading all tables', () => {
  it('of an empty workbook finds none of them, in one sync', async () => {
    const taken = taker();
    expect(await syncsOf(() => readTables(taken))).toBe(1);
    expect(taken.begun).toHaveLength(1);
    expect(TABLE_NAMES.map((name) => taken.begun[0]?.[name])).toEqual(TABLE_NAMES.map(() => null));
    expect(taken.blocks).toEqual([]);
  });

  it('takes two syncs while all of them are small, whatever people did to their sheets', async () => {
    await makeTable('LMP_Partners', partners(3));
    await makeTable('LMP_Tiers', tiers(2));
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('LMP_Partners');
      table.worksheet.name = 'Partners of ours';
      table.columns.add(1, [['Note'], ['a'], ['b'], ['c']]);
      table.columns.getItem('Partner').filter.applyValuesFilter(['Partner 2']);
      context.workbook.worksheets.getItem('LMP Tiers').visibility = 'Hidden';
      await context.sync();
    });
    const taken = taker();
    expect(await syncsOf(() => readTables(taken))).toBe(2);
    const headers = headersOf('LMP_Partners').toSpliced(1, 0, 'Note');
    expect(taken.begun[0]?.LMP_Partners).toEqual({ headers, rowCount: 3 });
    expect(taken.rowsOf('LMP_Partners').map((row) => row.slice(0, 3))).toEqual([
      ['Partner 1', 'a', '0001'],
      ['Partner 2', 'b', '0002'],
      ['Partner 3', 'c', '0003'],
    ]);
    expect(taken.rowsOf('LMP_Tiers')).toEqual(tiers(2));
  });

  // 9,000 rows of 5 cells are 45,000 cells: blocks of 4,000, 4,000 and 1,000 rows; the partners fit before the first.
  it('takes one sync and one for each block of 20,000 cells; rows come in their order', async () => {
    await makeTable('LMP_Partners', partners(3));
    await makeTable('LMP_Tiers', tiers(9000));
    const taken = taker();
    const progress: (readonly [number, number])[] = [];
    const syncs = await syncsOf(() =>
      readTables(taken, { onProgress: (read, of) => progress.push([read, of]) }),
    );
    expect(syncs).toBe(1 + 4);
    expect(taken.rowsOf('LMP_Tiers')).toEqual(tiers(9000));
    expect(progress).toEqual([30, 20_030, 40_030, 45_030].map((read) => [read, 45_030]));
  });

  it('stops between blocks when it is told to', async () => {
    await makeTable('LMP_Tiers', tiers(9000));
    const taken = taker();
    const controller = new AbortController();
    const reading = readTables(taken, {
      signal: controller.signal,
      onProgress: () => {
        controller.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    expect(taken.blocks).toHaveLength(1);
  });

  it.each([
    ['go', 8999],
    ['come', 9001],
  ])('notices rows that %s while it reads', async (_, count) => {
    await makeTable('LMP_Tiers', tiers(9000));
    let isMoved = false;
    const reading = readTables({
      ...taker(),
      takeRows: async () => {
        if (isMoved) return;
        isMoved = true;
        await Excel.run(async (context) => {
          const { rows } = context.workbook.tables.getItem('LMP_Tiers');
          if (count > 9000) rows.add(undefined, [['A', 'EUR', 1, 0.5, '']]);
          else rows.getItemAt(0).delete();
          await context.sync();
        });
      },
    });
    await expect(reading).rejects.toThrow(`LMP_Tiers has ${count} rows instead of 9000`);
  });

  it('reads cells that hold errors, blanks and logical values', async () => {
    await makeTable('LMP_Tiers', tiers(1));
    await Excel.run(async (context) => {
      const cells = context.workbook.tables.getItem('LMP_Tiers').getDataBodyRange();
      cells.numberFormat = [['0', '0', '0', '0', '0']];
      cells.formulas = [['=1/0', '', '=TRUE', '=NA()', 'x']];
      cells.load('values');
      await context.sync();
    });
    const taken = taker();
    await readTables(taken);
    expect(taken.rowsOf('LMP_Tiers')).toEqual([['#DIV/0!', '', true, '#N/A', 'x']]);
  });

  it('fails as Excel fails', async () => {
    await makeTable('LMP_Tiers', tiers(1));
    control.payloadTooLarge(2);
    await expect(readTables(taker())).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
  });
});
