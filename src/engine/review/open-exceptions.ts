import { isBlocking, type Issue } from '../issues/issue';
import type { Report } from '../report/report';
import type { ReviewState } from './review-state';

/**
 * The exceptions of a report that nobody has cleared as they now are.
 *
 * Edges: a cleared exception whose sentence, and so a figure, is another now counts as not cleared.
 */
export function openExceptions(report: Report, { cleared }: Pick<ReviewState, 'cleared'>): readonly Issue[] {
  return report.issues.filter(
    (issue) =>
      issue.weight === 'exception' &&
      !cleared.some(
        ({ code, path, message }) => code === issue.code && path === issue.path && message === issue.message,
      ),
  );
}

/** Whether a report has neither a blocking issue nor any exception, cleared or not: what may be approved with others at once. */
export function isWithoutExceptions(report: Report): boolean {
  return !report.issues.some((issue) => isBlocking(issue) || issue.weight === 'exception');
}

/** An issue with its place, for a list of what is in the way. */
export function inWords({ path, message }: Issue): string {
  return path === '' ? message : `${path}: ${message}`;
}
