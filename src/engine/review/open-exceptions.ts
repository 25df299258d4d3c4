import { isBlocking, issueOf, type Issue } from '../issues/issue';
import type { Report } from '../report/report';
import { isSameLine } from './report-line';
import type { ClearedException, ReviewState } from './review-state';
import { isSubmitted } from './review-status';

/**
 * The exceptions of a report under review: its violations (R32), then the others that were found when it was computed.
 *
 * Edges: a violation that an automatic submission charges as provisioned is R31's exception already, and stands first too.
 */
export function reviewExceptions(report: Report, state: Pick<ReviewState, 'lines'>): readonly Issue[] {
  const violations = (report.smb?.lines ?? []).flatMap((line) => {
    const path = [report.partner.name, 'smb', line.name];
    const { overProvisionedUnits: over, overProvisionedRatio: ratio, provisionedUnits } = line;
    if (!line.isViolation || over === null || ratio === null) return [];
    const entered = state.lines.find((one) => isSameLine(one, { ...line, tab: 'smb' }));
    const comment = entered?.comment ?? '';
    if (report.review.submission === 'automatic' && comment === '') return [];
    const threshold = report.rules.violationThreshold;
    const details = { over: over.value, provisioned: provisionedUnits.value, ratio: ratio.value };
    return issueOf('line.violation', path, { ...details, threshold, comment });
  });
  const found = report.issues.filter(({ weight }) => weight === 'exception');
  const isPenalty = ({ code }: Issue): boolean => code === 'report.automatically-submitted';
  return [...violations, ...found.filter(isPenalty), ...found.filter((issue) => !isPenalty(issue))];
}

/**
 * Who cleared an exception as it now is; null where nobody did.
 *
 * Edges: a cleared exception whose sentence, and so a figure, is another now counts as not cleared.
 */
export function clearingOf(issue: Issue, { cleared }: Pick<ReviewState, 'cleared'>): ClearedException | null {
  const found = cleared.find(
    ({ code, path, message }) => code === issue.code && path === issue.path && message === issue.message,
  );
  return found ?? null;
}

/**
 * Whether an exception is left to clear.
 *
 * Edges: once the billing report is submitted nothing is, whatever its inputs become; but a history that was altered
 *        stays open for all to see.
 */
export function isOpenException(
  issue: Issue,
  state: Pick<ReviewState, 'cleared' | 'billingStatus'>,
): boolean {
  if (clearingOf(issue, state) !== null) return false;
  return !isSubmitted(state.billingStatus) || issue.code.startsWith('history.');
}

/** The exceptions of a report that are left to clear; violations first. */
export function openExceptions(
  report: Report,
  state: Pick<ReviewState, 'cleared' | 'lines' | 'billingStatus'>,
): readonly Issue[] {
  return reviewExceptions(report, state).filter((issue) => isOpenException(issue, state));
}

/** Whether a report has neither a blocking issue nor any exception, cleared or not: what may be approved with others at once. */
export function isWithoutExceptions(report: Report, state: Pick<ReviewState, 'lines'>): boolean {
  return !report.issues.some(isBlocking) && reviewExceptions(report, state).length === 0;
}

/**
 * An issue of a report for a list of what is in the way: with its line, where the sentence does not name it.
 *
 * @example Harbour IT/smb/Email Encryption → `Email Encryption: …`
 */
export function inWords({ path, message }: Issue): string {
  const line = /\/(?:smb|services|nfr)\/(.+)$/.exec(path)?.[1] ?? '';
  return message.includes(line) ? message : `${line}: ${message}`;
}
