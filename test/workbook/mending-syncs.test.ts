import { control } from '../host/control';
import { rowsOf } from './changes';
import { dump } from './dump';
import { everySync, onAll, PARTNERS } from './every-sync';
import { paneOnWorkbook, type PaneOnWorkbook } from './pane-on-workbook';
import { appendHistory, historyOf } from './replica';
import { askFor, billedPartners, CLEAR, requireDone, viewOf } from './reviewed-workbook';

const REASON = { comments: 'a reason' };

describe('D13 whichever sync fails', () => {
  let pane: PaneOnWorkbook;

  beforeAll(async () => {
    pane = await billedPartners(PARTNERS);
    requireDone(await pane.actions.changeSetting('Automatic approval', 'off'));
  }, 60_000);

  it('R31 every automatic step that is due is taken, or none', async () => {
    const later = paneOnWorkbook(new Date('2025-11-09T09:00:00Z'));
    await later.actions.refresh();
    const before = await dump();
    let undone = 0;
    for (let nth = 1; ; nth += 1) {
      control.failSync(nth);
      const outcome = await later.actions.applyAutomaticSteps();
      control.resetFaults();
      if (outcome.kind === 'done') break;
      expect([nth, outcome.kind]).toEqual([nth, 'failed']);
      expect(await dump()).toEqual(before);
      undone += 1;
    }
    expect(undone).toBeGreaterThan(4);
    const flags = (await rowsOf('LMP_Reports')).map((row) => [row[3], row[5]].join());
    expect(new Set(flags)).toEqual(new Set(['Under review,Automatic submission']));
    expect(await later.store.desk.automaticSteps()).toEqual([]);
  }, 120_000);

  it('approved values are restored with a record, or stand altered', async () => {
    await onAll(pane, CLEAR);
    await onAll(pane, { action: 'approve' });
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('LMP_SMB');
      table.columns.getItem('Chargeable units').getDataBodyRange().values = PARTNERS.map(() => [1]);
      await context.sync();
    });
    const { undone, done } = await everySync(pane, { action: 'restore-approved-values' });
    expect([undone > 4, done > 0]).toEqual([true, true]);
    expect(new Set((await rowsOf('LMP_SMB')).map((row) => row[8]))).toEqual(new Set([12]));
  }, 300_000);

  it('a branch of a forked history is chosen, or both stand', async () => {
    const others = [];
    for (const partner of PARTNERS) {
      const ask = await askFor(pane, partner, { action: 'withdraw-approval', inputs: REASON });
      others.push(await historyOf(pane, { ...ask, inputs: { comments: 'another reason' } }));
    }
    await onAll(pane, { action: 'withdraw-approval', inputs: REASON });
    for (const rows of others) await appendHistory(rows);
    const { undone, done } = await everySync(pane, {
      action: 'resolve-fork',
      inputs: ({ branches }) => ({ ...REASON, keep: branches[1]?.head ?? '' }),
    });
    expect([undone > 4, done > 0]).toEqual([true, true]);
    for (const partner of PARTNERS) expect((await viewOf(pane, partner)).branches).toEqual([]);
  }, 300_000);
});
