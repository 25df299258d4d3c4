import type { Change } from '../../src/book/change';
import { recover } from '../../src/workbook/recover';
import { writeChange } from '../../src/workbook/write-change';
import { control } from '../host/control';
import { appended, changeOf, created, headersOf, makeTable, partners, rowsOf } from './changes';
import { dump, emptyWorkbook, failureOf, syncsOf } from './dump';

describe('recover', () => {
  beforeEach(emptyWorkbook);

  const breakOff = async (change: Change, nth: number): Promise<void> => {
    control.failSync(nth);
    control.failSync(nth + 1);
    await failureOf(() => writeChange(change));
    control.resetFaults();
  };

  it('takes one sync where there is nothing to do, else four', async () => {
    expect(await syncsOf(recover)).toBe(1);
    await makeTable('LMP_Partners', partners(3));
    await breakOff(changeOf({ LMP_Tiers: null }, created('LMP_Tiers', partners(0))), 3);
    expect(await syncsOf(() => recover({ patience: 0 }))).toBe(4);
  });

  it('finishes a write of which only the clearing up was broken off', async () => {
    await makeTable('LMP_Partners', partners(3));
    const after = (await dump()) as object;
    await Excel.run(async (context) => {
      const backup = context.workbook.worksheets.add('LMP~Backup');
      backup.visibility = 'VeryHidden';
      const kept = {
        table: 'LMP_Partners',
        backup: 'LMP~Backup',
        headers: [],
        row: 5,
        column: 0,
        filters: [],
      };
      const intent = {
        state: 'written',
        kept: [{ ...kept, rowCount: 1, hasRows: true, hasLines: true }],
        created: [],
        steps: [],
        note: '{"2025-10":3}',
      };
      context.workbook.settings.add('LMP_Journal', JSON.stringify(intent));
      context.runtime.enableEvents = false;
      await context.sync();
    });
    expect(await recover({ patience: 0 })).toBe('nothing');
    expect(await dump()).toEqual({ ...after, settings: [['LMP_Written', '{"2025-10":3}']] });
  });

  it('leaves a sheet alone that people made under the name that ours was to have', async () => {
    await breakOff(changeOf({ LMP_Tiers: null }, created('LMP_Tiers', [])), 3);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('LMP Tiers').getRange('A1').values = [['mine']];
      await context.sync();
    });
    expect(await recover({ patience: 0 })).toBe('undone');
    await Excel.run(async (context) => {
      const mine = context.workbook.worksheets.getItemOrNullObject('LMP Tiers').load('name');
      await context.sync();
      expect(mine.isNullObject).toBe(false);
    });
  });

  it('gives the rows back where people moved the table and added a column meanwhile', async () => {
    await makeTable('LMP_Partners', partners(3));
    const change = changeOf({ LMP_Partners: { headers: headersOf('LMP_Partners'), rowCount: 3 } }, [
      { kind: 'delete', table: 'LMP_Partners', row: 0, count: 2 },
      appended('LMP_Partners', 1),
    ]);
    // The append to what is one row by then takes a sync of its own: the deletion is carried out.
    control.failSync(4);
    control.failSync(5);
    await failureOf(() => writeChange(change));
    control.resetFaults();
    expect(await rowsOf('LMP_Partners')).toHaveLength(2);
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('LMP_Partners');
      table.worksheet.name = 'Elsewhere';
      table.worksheet.getRange('1:3').insert('Down');
      table.columns.add(1, undefined, 'Mine');
      await context.sync();
    });
    expect(await recover({ patience: 0 })).toBe('undone');
    expect(await rowsOf('LMP_Partners')).toEqual(partners(3).map((row) => row.toSpliced(1, 0, '')));
  });
});
