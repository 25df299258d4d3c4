import type { Decimal } from '../decimal';
import type { Instant } from '../calendar/zone';
import type { Issue } from '../issues/issue';
import { unmetNeeds } from './needs';
import { perform } from './perform';
import { uncommentedViolations } from './report-line';
import type { ComputedReport, ReviewContext, ReviewRequest } from './review-request';
import { reportReviewOf, withEntries } from './review-state';
import { SYSTEM } from './role';
import { endOfSubmissionDay } from './submission-day';
import { doesOf, transitionOf } from './transition';

/** One step that a rule takes (R30, R31). */
export interface AutomaticStep {
  readonly action: 'automatic-submission' | 'automatic-approval';
  readonly cycle: string;
  readonly partner: string;
  readonly version: number;
  /** When it should have been taken; when it is, the entry says. */
  readonly due: Instant;
  /** The lines that are charged as provisioned because nobody commented on them (R31). */
  readonly penalties: readonly Penalty[];
  /** Whether the report is approved at once (R30). */
  readonly approves: boolean;
  /** Why it cannot be taken now. */
  readonly blockers: readonly Issue[];
}

/** A line that an automatic submission charges as provisioned. */
export interface Penalty {
  readonly name: string;
  readonly billingUnit: string;
  readonly from: Decimal | null;
  readonly to: Decimal | null;
}

/**
 * Every automatic step that is due, in the order in which they fell due (R37); none in a Tier 2 workbook.
 *
 * Rule:   a report that is still in preparation at the end of its submission day is submitted (R31); one that was
 *         submitted and not yet looked at is approved where R30 lets it.
 * Shape:  contexts of reports, and the time → steps by due time, cycle, partner, in code-unit order. A pane that was
 *         closed over several days finds each of its days' steps.
 * Edges:  an approval that is not allowed is no step; a submission that is blocked is one, and says by what.
 */
export function automaticSteps(reports: readonly ReviewContext[], now: Instant): readonly AutomaticStep[] {
  return reports
    .flatMap((context) => stepOf(context, now))
    .sort(
      (a, b) =>
        a.due - b.due || (a.cycle < b.cycle ? -1 : a.cycle > b.cycle ? 1 : a.partner < b.partner ? -1 : 1),
    );
}

/** The request that takes a step, now. */
export function automaticRequest(
  { action }: Pick<AutomaticStep, 'action'>,
  { at, zone }: Pick<ReviewRequest, 'at' | 'zone'>,
): ReviewRequest {
  return { action, by: SYSTEM, at, zone, inputs: {} };
}

function stepOf(context: ReviewContext, now: Instant): readonly AutomaticStep[] {
  const { state, settings } = context;
  if (settings.workbook !== 'Tier 1' || state.isForked) return [];
  const computed = context.computedWith(reportReviewOf(state));
  const { cycle, partner } = computed.report;
  const step = { cycle, partner: partner.name, version: state.version };
  if (state.status === 'Under review') {
    const blockers = blockersOf('automatic-approval', context, { now, computed });
    const due = state.moved?.at ?? now;
    const approval = { ...step, action: 'automatic-approval', due, penalties: [], approves: true } as const;
    return blockers.length === 0 ? [{ ...approval, blockers }] : [];
  }
  if (state.status !== 'MSP preparing') return [];
  const due = endOfSubmissionDay(cycle, settings);
  if (now < due) return [];
  const action = 'automatic-submission';
  return [
    {
      ...step,
      action,
      due,
      penalties: penaltiesOf(context, computed),
      approves: isApprovedAtOnce(context, now),
      blockers: blockersOf(action, context, { now, computed }),
    },
  ];
}

function blockersOf(
  action: AutomaticStep['action'],
  context: ReviewContext,
  { now, computed }: { readonly now: Instant; readonly computed: ComputedReport },
): readonly Issue[] {
  const transition = transitionOf(context.state, action, 'system');
  if (transition === null) return [];
  const asked = { does: doesOf(transition), by: SYSTEM, at: now, computed };
  return unmetNeeds(transition.needs, context, asked);
}

function penaltiesOf({ state }: ReviewContext, { report }: ComputedReport): readonly Penalty[] {
  return uncommentedViolations(report, state).map(({ name, billingUnit, chargeable }) => {
    const line = report.smb?.lines.find((one) => one.name === name && one.billingUnit === billingUnit);
    return { name, billingUnit, from: chargeable, to: line?.provisionedUnits.value ?? null };
  });
}

/** What the submission would lead to, without writing anything. */
function isApprovedAtOnce(context: ReviewContext, now: Instant): boolean {
  const request = automaticRequest({ action: 'automatic-submission' }, { at: now, zone: 'UTC' });
  const answer = perform(request, context);
  return 'entries' in answer && withEntries(context.state, answer.entries).status === 'Approved';
}
