import type { Instant } from '../calendar/zone';
import type { Issue } from '../issues/issue';
import { unmetNeeds } from './needs';
import type { ReviewAction } from './review-action-table';
import type { ReviewContext } from './review-request';
import { reportReviewOf } from './review-state';
import type { Person } from './role';
import { doesOf, transitionsFrom } from './transition';

/** An action that the tables allow from where a report stands. */
export interface AvailableAction {
  readonly action: ReviewAction;
  /** After “may”, as `submit the usage report on behalf of the partner`. */
  readonly does: string;
  /** What must be written with it. */
  readonly asks: readonly ('reason' | 'reference')[];
  /** Why not now; none where it may be taken. */
  readonly blockers: readonly Issue[];
}

/**
 * What a person may do with a report as it stands, and for each what is in its way: the buttons of the pane.
 *
 * Shape: in the order of the tables. Nothing where the history forks.
 * Edges: what a person has yet to write or to choose is asked for, not a blocker.
 */
export function availableActions(
  context: ReviewContext,
  { by, at }: { readonly by: Person; readonly at: Instant },
): readonly AvailableAction[] {
  if (context.state.isForked) return [];
  const computed = context.computedWith(reportReviewOf(context.state));
  return transitionsFrom(context.state)
    .filter(({ who }) => who === by.role)
    .map((transition) => {
      const does = doesOf(transition);
      return {
        action: transition.action,
        does,
        asks: transition.needs.filter((need) => need === 'reason' || need === 'reference'),
        blockers: unmetNeeds(transition.needs, context, { does, by, at, computed }),
      };
    });
}
