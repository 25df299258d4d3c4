import { rowsOf } from './changes';
import { everySync, onAll, PARTNERS } from './every-sync';
import type { PaneOnWorkbook } from './pane-on-workbook';
import { appendHistory, historyOf } from './replica';
import { askFor, billedPartners, CLEAR, requireDone, viewOf } from './reviewed-workbook';

const REASON = { comments: 'a reason' };

describe('D13 whichever sync fails', () => {
  let pane: PaneOnWorkbook;

  beforeAll(async () => {
    pane = await billedPartners(PARTNERS);
    requireDone(await pane.actions.changeSetting('Automatic approval', 'off'));
  }, 60_000);

  it('approved values are restored with a record, or stand altered', async () => {
    await onAll(pane, { action: 'submit', inputs: REASON });
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
