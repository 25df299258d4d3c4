import type { Issue } from '../../engine';
import type { ReportSummary } from '../desk/report-views';
import type { ReviewAsk } from '../desk/review-views';
import { REVIEW_LIST_WORDS } from '../text/review-list-words';

/** The reports that may be approved in one action: under review as they stand, and never with anything to clear. */
export function approvable(reports: readonly ReportSummary[]): readonly ReportSummary[] {
  return reports.filter(
    ({ status, isWithoutExceptions, isOutOfDate, isAltered, isForked }) =>
      status === 'Under review' && isWithoutExceptions && !isOutOfDate && !isAltered && !isForked,
  );
}

/** What is asked for: each report as it is shown, with a word in its history about the others. */
export function approvalAsks(reports: readonly ReportSummary[]): readonly ReviewAsk[] {
  const comments = REVIEW_LIST_WORDS.together(reports.length - 1);
  return reports.map(({ cycle, partner, revision, head }) => ({
    cycle,
    partner,
    action: 'approve',
    seenRevision: revision,
    seenHead: head,
    inputs: { comments },
  }));
}

/**
 * The reports that refusals are about, where others are left to be approved without them.
 *
 * Edges: none where the refusals are about every report, as a missing name is.
 */
export function refusedAmong(
  reports: readonly ReportSummary[],
  refusals: readonly Issue[],
): readonly ReportSummary[] {
  const refused = reports.filter(({ partner }) => refusals.some(({ path }) => path === partner));
  return refused.length === reports.length ? [] : refused;
}
