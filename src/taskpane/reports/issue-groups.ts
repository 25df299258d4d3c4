import type { Issue } from '../../engine';

/** From the heaviest to the lightest. */
const WEIGHTS: readonly Issue['weight'][] = ['blocking', 'exception', 'notice'];

/** Issues of one weight. */
export interface IssueGroup {
  readonly weight: Issue['weight'];
  readonly issues: readonly Issue[];
}

/**
 * Issues grouped by weight.
 *
 * Shape: heaviest first, weights without an issue left out; within a weight in the order in which they came.
 */
export function issueGroups(issues: readonly Issue[]): readonly IssueGroup[] {
  return WEIGHTS.map((weight) => ({
    weight,
    issues: issues.filter((issue) => issue.weight === weight),
  })).filter((group) => group.issues.length > 0);
}

/**
 * What an issue of a report is about: tab and line, without the partner, which stands in the heading.
 *
 * @example Harbour IT/smb/Email Encryption → Email Encryption
 */
export function issuePlace(path: string, partner: string): string {
  const inReport =
    path === partner ? '' : path.startsWith(`${partner}/`) ? path.slice(partner.length + 1) : path;
  return inReport.replace(/^(?:services|nfr|smb)(?:\/|$)/, '');
}
