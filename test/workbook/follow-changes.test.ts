import { followChanges } from '../../src/workbook/follow-changes';
import { recover } from '../../src/workbook/recover';
import { writeChange } from '../../src/workbook/write-change';
import { control } from '../host/control';
import { appended, changeOf, makeTable, partners, shape, written } from './changes';
import { emptyWorkbook } from './dump';

beforeEach(emptyWorkbook);

describe('following changes', () => {
  it('tells which table people changed, until it is stopped', async () => {
    await makeTable('LMP_Partners', partners(3));
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').tables.add('A1:B2', true).name = 'Mine';
      await context.sync();
    });
    const seen: (string | null)[] = [];
    const stop = await followChanges((table) => seen.push(table));
    control.type('LMP Partners', 'C7', 'Linz');
    await control.idle();
    await control.idle();
    expect(seen).toEqual(['LMP_Partners']);
    control.type('LMP Partners', 'A2', 'beside');
    control.type('Sheet1', 'A2', 'mine');
    await control.idle();
    await control.idle();
    expect(seen).toEqual(['LMP_Partners']);
    // A row that a person deletes counts as well.
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('LMP_Partners').rows.getItemAt(0).delete();
      await context.sync();
    });
    await control.idle();
    expect(seen).toEqual(['LMP_Partners', 'LMP_Partners']);
    await stop();
    control.type('LMP Partners', 'C6', 'Wels');
    await control.idle();
    await control.idle();
    expect(seen).toHaveLength(2);
  });

  it('tells of a table of ours that is deleted, and of every sheet, which may have held some', async () => {
    await makeTable('LMP_Partners', partners(3));
    await makeTable('LMP_Settings', []);
    const seen: (string | null)[] = [];
    const stop = await followChanges((table) => seen.push(table));
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('LMP_Partners').delete();
      await context.sync();
    });
    await control.idle();
    expect(seen).toContain('LMP_Partners');
    seen.length = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('LMP Settings').delete();
      await context.sync();
    });
    await control.idle();
    expect(seen).toContain(null);
    await stop();
    seen.length = 0;
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('LMP Partners').delete();
      await context.sync();
    });
    await control.idle();
    expect(seen).toEqual([]);
  });

  it('does not tell what we write or undo ourselves, and hears people again afterwards', async () => {
    await makeTable('LMP_Partners', partners(3));
    const seen: (string | null)[] = [];
    const stop = await followChanges((table) => seen.push(table));
    const change = changeOf({ LMP_Partners: shape('LMP_Partners', 3) }, [
      appended('LMP_Partners', 2),
      written('LMP_Partners', 3, partners(2, 4)),
    ]);
    await writeChange(change);
    await control.idle();
    control.failSync(3);
    control.failSync(4);
    await writeChange(
      changeOf({ LMP_Partners: shape('LMP_Partners', 5) }, [written('LMP_Partners', 0, [['x']])]),
    ).catch(() => undefined);
    control.resetFaults();
    await recover({ patience: 0 });
    await control.idle();
    expect(seen).toEqual([]);
    control.type('LMP Partners', 'C7', 'Linz');
    await control.idle();
    await control.idle();
    expect(seen).toEqual(['LMP_Partners']);
    await stop();
  });
});
