import { isBlocking, issueOf, type Issue } from '../issues/issue';
import type { Report } from '../report/report';
import { isSameLine } from './report-line';
import type { ReviewState } from './review-state';

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
 * The exceptions of a report that nobody has cleared as they now are; violations first.
 *
 * Edges: a cleared exception whose sentence, and so a figure, is another now counts as not cleared.
 */
export function openExceptions(
  report: Report,
  state: Pick<ReviewState, 'cleared' | 'lines'>,
): readonly Issue[] {
  return reviewExceptions(report, state).filter(
    (issue) =>
      !state.cleared.some(
        ({ code, path, message }) => code === issue.code && path === issue.path && message === issue.message,
      ),
  );
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
