import type { Issue } from '../../engine';
import type { PlannedReview } from '../desk/review-views';
import type { Outcome, ReviewOutcome } from '../shared/pane-context';
import type { PaneStore, Work } from './pane-store';

/**
 * 1. Read the workbook: whoever acted meanwhile is seen. 2. Plan, which refuses what may not be done. 3. Write.
 *
 * Rule:  somebody else may write while it is read: what is then refused, or fails, is looked at once more, and the answer
 *        is what the second look says.
 * Edges: where somebody else acted since the report was shown, nothing is written, and the answer says who did what.
 */
export async function reviewed(
  store: PaneStore,
  label: string,
  plan: () => Promise<PlannedReview>,
): Promise<ReviewOutcome> {
  let refusals: readonly Issue[] = [];
  const refused = (planned: PlannedReview): Outcome => {
    refusals = planned.refusals;
    return { kind: 'failed', message: refusals.map(({ message }) => message).join(' ') };
  };
  const look = async (work: Work): Promise<PlannedReview> => {
    await store.readWorkbook(work);
    return plan();
  };
  const outcome = await store.perform({
    label,
    canCancel: true,
    run: async (work) => {
      try {
        const planned = await look(work);
        if (planned.refusals.length === 0) return await store.write(planned, work);
      } catch (failure) {
        if (work.signal.aborted) throw failure;
        const again = await look(work);
        if (again.refusals.length > 0) return refused(again);
        throw failure;
      }
      const again = await look(work);
      return again.refusals.length > 0 ? refused(again) : store.write(again, work);
    },
  });
  return { ...outcome, refusals };
}
