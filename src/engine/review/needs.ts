import type { Instant } from '../calendar/zone';
import { isBlocking, issueOf, type Issue } from '../issues/issue';
import { hasNothingToBill } from '../report/quantities';
import { inWords, openExceptions } from './open-exceptions';
import { uncommentedViolations } from './report-line';
import type { ComputedReport, ReviewContext } from './review-request';
import { isSubmitted } from './review-status';
import { isSamePerson, type Person } from './role';
import { endOfSubmissionDay } from './submission-day';
import { instantText } from './instant-text';
import type { Need } from './transition';

/** An action about to be taken. */
export interface Asked {
  /** After “may”. */
  readonly does: string;
  readonly by: Person;
  readonly at: Instant;
  readonly computed: ComputedReport;
}

type Check = (context: ReviewContext, asked: Asked) => readonly Issue[];

/** What each need checks; a reason and a reference are checked where they are written. */
const CHECKS: Readonly<Record<Exclude<Need, 'reason' | 'reference'>, Check>> = {
  'comments on violations': ({ state }, { computed: { report } }) => {
    const lines = uncommentedViolations(report, state).map(({ name }) => name);
    return lines.length === 0 ? [] : [issueOf('review.comments-missing', pathOf(report), { lines })];
  },
  'nothing blocking': (_, { does, computed: { report } }) => {
    const problems = report.issues.filter(isBlocking).map(inWords);
    return problems.length === 0 ? [] : [issueOf('review.blocked', pathOf(report), { does, problems })];
  },
  'every exception cleared': ({ state }, { does, computed: { report } }) => {
    const exceptions = openExceptions(report, state).length;
    return exceptions === 0 ? [] : [issueOf('review.exceptions-open', pathOf(report), { does, exceptions })];
  },
  'later exceptions cleared': ({ state }, { does, computed: { report } }) => {
    const exceptions = unflagged(report, state).length;
    return exceptions === 0 ? [] : [issueOf('review.exceptions-open', pathOf(report), { does, exceptions })];
  },
  'up to date': ({ isOutOfDate }, { does, computed: { report } }) =>
    isOutOfDate ? [issueOf('review.out-of-date', pathOf(report), { does })] : [],
  'another person': ({ state, settings }, { by, computed: { report } }) => {
    const changed = changedBy(state, by);
    return settings.samePerson === 'record' || changed.length === 0
      ? []
      : [issueOf('review.same-person', pathOf(report), { name: by.name, changed })];
  },
  'billing not submitted': ({ state: { billingStatus } }, { computed: { report } }) =>
    billingStatus !== null && isSubmitted(billingStatus)
      ? [issueOf('review.billing-submitted', pathOf(report), { status: billingStatus })]
      : [],
  'PO number': ({ state }, { computed: { report } }) =>
    state.poNumber === '' && !hasNothingToBill(report)
      ? [issueOf('review.po-missing', pathOf(report), {})]
      : [],
  'something billed': (_, { computed: { report, money } }) => {
    if (hasNothingToBill(report)) return [issueOf('review.nothing-to-bill', pathOf(report), {})];
    return money.size > 0 ? [] : [issueOf('review.nothing-priced', pathOf(report), {})];
  },
  'every price known': (_, { computed: { report } }) => {
    const unpriced = report.issues.filter(({ code }) => code === 'price.bid-not-entered');
    const products = (report.money?.lines ?? []).filter(({ price }) => price === null);
    const names = [...new Set(products.map(({ product }) => product))];
    return unpriced.length === 0
      ? []
      : [issueOf('review.prices-missing', pathOf(report), { products: names })];
  },
  'as approved': ({ state: { approvedFigures } }, { computed: { report, quantities } }) => {
    const keys = new Set([...approvedFigures.keys(), ...quantities.keys()]);
    const lines = [...keys].filter((key) => approvedFigures.get(key) !== quantities.get(key)).sort();
    return lines.length === 0 ? [] : [issueOf('review.approved-differs', pathOf(report), { lines })];
  },
  due: ({ settings }, { at, computed: { report } }) => {
    const due = endOfSubmissionDay(report.cycle, settings);
    return at >= due ? [] : [issueOf('review.not-due', pathOf(report), { due: instantText(due) })];
  },
  'Tier 1 workbook': ({ settings }, { computed: { report } }) =>
    settings.workbook === 'Tier 1' ? [] : [issueOf('review.tier-2-workbook', pathOf(report), {})],
  'automatic approval': (context, { computed: { report } }) => automaticApprovalIssues(context, report),
};

/** What is in the way of an action, all of it. */
export function unmetNeeds(needs: readonly Need[], context: ReviewContext, asked: Asked): readonly Issue[] {
  return needs.flatMap((need) =>
    need === 'reason' || need === 'reference' ? [] : CHECKS[need](context, asked),
  );
}

/** R30: only what has just been submitted, without a comment, and without an exception but R31's flag. */
function automaticApprovalIssues(
  { state, settings }: ReviewContext,
  report: ComputedReport['report'],
): readonly Issue[] {
  const path = pathOf(report);
  const commented = [
    ...(state.comment === '' ? [] : ['the report']),
    ...state.lines.flatMap(({ name, comment }) => (comment === '' ? [] : name)),
  ];
  const open = unflagged(report, state);
  const justSubmitted = state.moved?.action === 'submit' || state.moved?.action === 'automatic-submission';
  return [
    ...byThemselves({ state, settings }, path),
    ...(settings.automaticApproval ? [] : [issueOf('review.automatic-approval-off', path, {})]),
    ...(justSubmitted ? [] : [issueOf('review.not-just-submitted', path, {})]),
    ...(commented.length === 0 ? [] : [issueOf('review.has-comments', path, { lines: commented })]),
    ...(open.length === 0
      ? []
      : [
          issueOf('review.exceptions-open', path, {
            does: 'approve the usage report automatically',
            exceptions: open.length,
          }),
        ]),
  ];
}

/** R30: what is left to clear besides R31's flag, with which a report may be approved automatically. */
function unflagged(report: ComputedReport['report'], state: ReviewContext['state']): readonly Issue[] {
  return openExceptions(report, state).filter(({ code }) => code !== 'report.automatically-submitted');
}

/** Who may not approve does not do it by submitting, or by clearing exceptions, either. */
function byThemselves(
  { state, settings }: Pick<ReviewContext, 'state' | 'settings'>,
  path: readonly string[],
): readonly Issue[] {
  if (settings.samePerson === 'record') return [];
  const acted = [state.moved ?? [], state.cleared].flat().map(({ by }) => by);
  const found = acted.find((by) => changedBy(state, by).length > 0);
  return found === undefined
    ? []
    : [issueOf('review.same-person', path, { name: found.name, changed: changedBy(state, found) })];
}

/** What a person was the last to change of what decides the amount. */
export function changedBy({ changes }: ReviewContext['state'], person: Person): readonly string[] {
  return changes.filter(({ by }) => isSamePerson(by, person)).map(({ field }) => field);
}

function pathOf({ partner }: ComputedReport['report']): readonly string[] {
  return [partner.name];
}
