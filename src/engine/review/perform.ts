import type { Instant } from '../calendar/zone';
import { issueOf, type Issue } from '../issues/issue';
import { enteredChanges } from './entered-changes';
import { sealed, type HistoryChange, type HistoryEntry } from './history-entry';
import { instantText } from './instant-text';
import { changedBy, unmetNeeds } from './needs';
import { uncommentedViolations } from './report-line';
import { REVIEW_ACTIONS, type ReviewAction } from './review-action-table';
import { fieldText } from './review-field';
import type { ComputedReport, ReviewAnswer, ReviewContext, ReviewRequest } from './review-request';
import { reportReviewOf, withEntries } from './review-state';
import { statusInWords, type Flag } from './review-status';
import { roleInWords, SYSTEM } from './role';
import { endOfSubmissionDay } from './submission-day';
import { allowedFrom, doesOf, transitionOf, type Recorded, type Transition } from './transition';

/**
 * Takes an action of the review: checks it against the tables and gives the entries to append to the history.
 *
 * Rule:   1. the history is one line; 2. the tables have the action for this status and role (R34); 3. somebody does it;
 *         4. what the action needs is there; 5. what was entered is allowed; 6. the entry; 7. R30, where it was a
 *         submission: the automatic approval as an entry of its own.
 * Shape:  a request and what it is checked against → entries, none for *back* and where nothing changed; or every issue
 *         that is in the way. Nothing is performed: the caller appends, and replays.
 */
export function perform(request: ReviewRequest, context: ReviewContext): ReviewAnswer {
  const { state } = context;
  const computed = context.computedWith(reportReviewOf(state));
  const path = [computed.report.partner.name];
  if (state.isForked) return { issues: [issueOf('history.forked', path, forkDetails(context))] };

  const transition = transitionOf(state, request.action, request.by.role);
  if (transition === null) return { issues: [notAllowed(request, context, path)] };
  if (transition.records === 'nothing') return { entries: [] };

  const does = doesOf(transition);
  const issues = [
    ...(request.by.name.trim() === '' ? [issueOf('review.person-missing', path, {})] : []),
    ...writtenIssues(transition, request, path),
    ...unmetNeeds(transition.needs, context, { does, by: request.by, at: request.at, computed }),
  ];
  const entered = enteredChanges(request, { state, report: computed.report });
  if ('issues' in entered) return { issues: [...issues, ...entered.issues] };
  if (issues.length > 0) return { issues };

  const recorded = recordedChanges(transition, { request, context, computed });
  const moved = movedChanges(transition, { context, computed });
  const changes = [...moved, ...entered.changes, ...recorded];
  const isNothing = changes.length === 0 && asksForChanges(transition);
  if (isNothing) return { entries: [] };
  const entry = entryOf(transition, { request, context, computed }, changes);
  return { entries: [entry, ...automaticApproval(entry, request, context)] };
}

/** A step of `perform`. */
interface Taken {
  readonly request: ReviewRequest;
  readonly context: ReviewContext;
  readonly computed: ComputedReport;
}

function notAllowed({ action, by }: ReviewRequest, { state }: ReviewContext, path: readonly string[]): Issue {
  return issueOf('review.not-allowed', path, {
    who: sentenceStart(roleInWords(by.role)),
    does: REVIEW_ACTIONS[action].does,
    status: statusInWords(state),
    allowed: allowedFrom(state),
  });
}

function forkDetails({ state }: ReviewContext): { branches: number; by: readonly string[] } {
  const by = state.branches.flatMap(({ entries }) => entries[0]?.by.name ?? []);
  return { branches: state.branches.length, by };
}

/** A reason or a reference that the tables ask for and nobody wrote. */
function writtenIssues(
  transition: Transition,
  { inputs }: ReviewRequest,
  path: readonly string[],
): readonly Issue[] {
  if ((inputs.comments ?? '').trim() !== '') return [];
  const does = doesOf(transition);
  return [
    ...(transition.needs.includes('reason') ? [issueOf('review.reason-missing', path, { does })] : []),
    ...(transition.needs.includes('reference') ? [issueOf('review.reference-missing', path, { does })] : []),
  ];
}

/** Whether an action is only what people enter with it: without a change there is nothing to record. */
function asksForChanges({ to, records }: Transition): boolean {
  return (
    Object.keys(to).length === 0 &&
    (records.includes('what changed') || records.includes('exceptions as seen'))
  );
}

/** The statuses and the flag, as the table moves them. */
function movedChanges(
  { to, flag }: Transition,
  { context: { state }, computed }: Omit<Taken, 'request'>,
): readonly HistoryChange[] {
  const billing = to.billingStatus === 'none' ? '' : (to.billingStatus ?? state.billingStatus ?? '');
  const penalties = uncommentedViolations(computed.report, state).length > 0;
  const byPenalties: Flag = penalties
    ? 'Automatically submitted - may require review'
    : 'Automatic submission';
  const flagged = flag === 'by penalties' ? byPenalties : (flag ?? state.flag);
  const changes = [
    { field: 'Status' as const, old: state.status, new: to.status ?? state.status },
    { field: 'Billing status' as const, old: state.billingStatus ?? '', new: billing },
    { field: 'Flag' as const, old: state.flag, new: flagged },
  ];
  return changes
    .filter((change) => change.old !== change.new)
    .map((change) => ({ ...change, field: fieldText({ of: 'report', label: change.field }) }));
}

/** What the table says is recorded besides what people entered. */
function recordedChanges({ action, needs, records }: Transition, taken: Taken): readonly HistoryChange[] {
  const { request, context, computed } = taken;
  const frozen = (of: 'approved' | 'billed', figures: ReadonlyMap<string, string>) =>
    [...figures]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, text]) => ({ field: fieldText({ of, key }), old: '', new: text }));
  const changesOf = (recorded: Recorded): readonly HistoryChange[] => {
    switch (recorded) {
      case 'approved figures':
        return frozen('approved', computed.quantities);
      case 'billed figures':
        return frozen('billed', computed.money);
      case 'due time': {
        const due = dueTime(action, taken);
        return [{ field: fieldText({ of: 'report', label: 'Due' }), old: '', new: instantText(due) }];
      }
      case 'reason on violations':
        return reasonOnViolations(taken);
      case 'reason':
      case 'reference':
      case 'what changed':
      case 'exceptions as seen':
        return [];
    }
  };
  const changed = needs.includes('another person') ? changedBy(context.state, request.by) : [];
  const samePerson = {
    field: fieldText({ of: 'report', label: 'Same person' }),
    old: '',
    new: `${request.by.name} last changed ${changed.join('; ')}`,
  };
  return [
    ...(changed.length === 0 ? [] : [samePerson]),
    ...(records === 'nothing' ? [] : records.flatMap(changesOf)),
  ];
}

/** R32: what a partner did not say on a violation is said on the partner's behalf. */
function reasonOnViolations({ request, context, computed }: Taken): readonly HistoryChange[] {
  const reason = (request.inputs.comments ?? '').trim();
  return uncommentedViolations(computed.report, context.state).map(({ tab, name, billingUnit }) => ({
    field: fieldText({ of: 'line', tab, name, billingUnit, label: 'Comments' }),
    old: '',
    new: `On behalf of the partner: ${reason}`,
  }));
}

/** R37: an approval is due once its report is submitted, a submission at the end of its day. */
function dueTime(action: ReviewAction, { request, context: { state, settings }, computed }: Taken): Instant {
  return action === 'automatic-approval'
    ? (state.moved?.at ?? request.at)
    : endOfSubmissionDay(computed.report.cycle, settings);
}

function entryOf(transition: Transition, taken: Taken, changes: readonly HistoryChange[]): HistoryEntry {
  const { request, context, computed } = taken;
  const { state, digest } = context;
  const { action, to } = transition;
  const isUsage = REVIEW_ACTIONS[action].document === 'usage report';
  const from = isUsage ? state.status : (state.billingStatus ?? '');
  const reached = isUsage ? to.status : to.billingStatus === 'none' ? to.status : to.billingStatus;
  const entry = {
    cycle: computed.report.cycle,
    partner: computed.report.partner.name,
    version: state.version,
    at: request.at,
    zone: request.zone,
    action,
    by: request.by,
    from,
    to: reached ?? from,
    changes,
    comments: (request.inputs.comments ?? '').trim(),
    parent: state.head,
  };
  return sealed(entry, digest);
}

const SUBMISSIONS: readonly ReviewAction[] = ['submit', 'automatic-submission'];

/** R30: the entry of the automatic approval that follows a submission; none where something is in its way. */
function automaticApproval(
  submission: HistoryEntry,
  { at, zone, action }: ReviewRequest,
  context: ReviewContext,
): readonly HistoryEntry[] {
  if (!SUBMISSIONS.includes(action)) return [];
  const after = { ...context, state: withEntries(context.state, [submission]) };
  const request = { action: 'automatic-approval', by: SYSTEM, at, zone, inputs: {} } as const;
  const answer = perform(request, after);
  return 'entries' in answer ? answer.entries : [];
}

function sentenceStart(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
