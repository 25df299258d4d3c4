import type { AutomaticStep } from '../../../engine';
import type { AutomaticStepView } from '../review-views';

/** An automatic step as the pane lists it. */
export function automaticStepView(step: AutomaticStep): AutomaticStepView {
  const { action, cycle, partner, due, approves, blockers, penalties } = step;
  return {
    action,
    cycle,
    partner,
    due,
    approves,
    blockers,
    penalties: penalties.map(({ name, billingUnit, from, to }) => ({
      name,
      billingUnit,
      from: from?.toFixed() ?? null,
      to: to?.toFixed() ?? null,
    })),
  };
}
