import type { Issue } from '../../engine';
import type { PlannedReview } from '../desk/review-views';
import type { Outcome, ReviewOutcome } from '../shared/pane-context';
import type { PaneStore } from './pane-store';

/**
 * 1. Read the workbook: whoever acted meanwhile is seen. 2. Plan, which refuses what may not be done. 3. Write.
 *
 * Edges: where somebody else acts between reading and writing, nothing is written, and the answer says who did what.
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
  const outcome = await store.perform({
    label,
    canCancel: true,
    run: async (work) => {
      await store.readWorkbook(work);
      const planned = await plan();
      if (planned.refusals.length > 0) return refused(planned);
      return store.write(planned, work).catch(async (failure: unknown) => {
        await store.readWorkbook({ ...work, signal: new AbortController().signal });
        const again = await plan();
        if (again.refusals.length > 0) return refused(again);
        throw failure;
      });
    },
  });
  return { ...outcome, refusals };
}
