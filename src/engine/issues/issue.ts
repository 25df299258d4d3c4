import { ISSUE_TABLE, type IssueCode, type IssueDetails, type Weight } from './issue-table';

/** A problem in the data, as a value: what it is, how heavy, where, and a sentence that says what to do. */
export interface Issue {
  readonly code: IssueCode;
  readonly weight: Weight;
  /** Partner, tab and line, as `Northwind/services/XDR for Endpoints`; what has no name is left out, '' is everything. */
  readonly path: string;
  readonly message: string;
}

/** Makes the issue of a code; its weight and its sentence come from the one table. */
export function issueOf<Code extends IssueCode>(
  code: Code,
  path: readonly string[],
  details: IssueDetails<Code>,
): Issue {
  const { weight, sentence } = ISSUE_TABLE[code];
  return {
    code,
    weight,
    path: path.filter((part) => part !== '').join('/'),
    message: (sentence as (d: typeof details) => string)(details),
  };
}

/** Whether an issue forbids approval and submission until it is mended. */
export function isBlocking(issue: Issue): boolean {
  return issue.weight === 'blocking';
}

/**
 * What an issue of a report is about, as the name of its line; '' where its sentence names it already.
 *
 * @example Harbour IT/smb/Email Encryption → Email Encryption
 */
export function placeOf({ path, message }: Pick<Issue, 'path' | 'message'>, partner: string): string {
  const inReport =
    path === partner ? '' : path.startsWith(`${partner}/`) ? path.slice(partner.length + 1) : path;
  const place = inReport.replace(/^(?:services|nfr|smb)(?:\/|$)/, '');
  return message.includes(place) ? '' : place;
}
