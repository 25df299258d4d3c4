import type { ReviewAsk } from '../../src/taskpane/desk/review-views';
import type { PaneOnWorkbook } from './pane-on-workbook';

/** The rows that an action of another replica appends to LMP_History: planned on the workbook as it stands, not written. */
export async function historyOf({ store }: PaneOnWorkbook, ask: ReviewAsk): Promise<unknown[][]> {
  const planned = await store.desk.planReview([ask]);
  if (planned.refusals.length > 0) throw new Error(planned.refusals.map(({ message }) => message).join(' '));
  const rows: unknown[][] = [];
  for (let index = 0; index < planned.edits; index += 1) {
    const edit = await store.desk.edit(index);
    if (edit.kind === 'write' && edit.table === 'LMP_History') {
      rows.push(...edit.values.map((row) => [...row]));
    }
  }
  return rows;
}

/** What co-authoring brings: rows of another replica, after those that are there. */
export async function appendHistory(rows: unknown[][]): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem('LMP_History').rows.add(undefined, rows as string[][]);
    await context.sync();
  });
}
