import type { Decimal } from '../decimal';
import { issueOf, type Issue } from '../issues/issue';
import type { Report } from '../report/report';
import type { HistoryChange } from './history-entry';
import { isSameLine, reportLines, type ReportLine } from './report-line';
import { fieldText } from './review-field';
import type { DraftLine, ReviewInputs } from './review-request';
import type { ReviewState } from './review-state';

/** What an action changes; or why it cannot. */
export type Changes = { readonly changes: readonly HistoryChange[] } | { readonly issues: readonly Issue[] };

/**
 * What saving a draft changes: chargeable units, comments on lines, the comment on the report.
 *
 * Rule:   Chargeable may be lowered, from what is computed down to 0, with a comment on the line; it has decimals only
 *         where the billing unit has them (R3, R11).
 * Shape:  lines as entered; what is left out stays → fields with old and new. The old value of a line that was not
 *         lowered is what is computed; the new one of a line that is lowered no more is '', so that it follows what
 *         is computed from then on.
 */
export function draftChanges(
  { lines = [], reportComment }: Pick<ReviewInputs, 'lines' | 'reportComment'>,
  { state, report }: { readonly state: ReviewState; readonly report: Report },
): Changes {
  const known = reportLines(report);
  const results = lines.map((line): Changes => {
    const found = known.find((one) => isSameLine(one, line)) ?? null;
    return lineChanges(line, { found, state, partner: report.partner.name });
  });
  const issues = results.flatMap((result) => ('issues' in result ? result.issues : []));
  if (issues.length > 0) return { issues };
  const comment = reportComment?.trim() ?? state.comment;
  const ofReport = {
    field: fieldText({ of: 'report', label: 'Comments' }),
    old: state.comment,
    new: comment,
  };
  return {
    changes: [
      ...results.flatMap((result) => ('changes' in result ? result.changes : [])),
      ...(comment === state.comment ? [] : [ofReport]),
    ],
  };
}

interface LineContext {
  readonly found: ReportLine | null;
  readonly state: ReviewState;
  readonly partner: string;
}

function lineChanges(line: DraftLine, { found, state, partner }: LineContext): Changes {
  const { tab, name, billingUnit } = line;
  const before = state.lines.find((entered) => isSameLine(entered, line));
  const path = [partner, tab, name];
  const comment = line.comment?.trim() ?? before?.comment ?? '';
  const asked = line.loweredTo === undefined ? (before?.loweredTo ?? null) : line.loweredTo;
  const loweredTo = asked !== null && isAllOf(asked, found) ? null : asked;
  const issues = lineIssues({ loweredTo, comment, found }, path);
  if (issues.length > 0) return { issues };
  const old = before?.loweredTo ?? null;
  const computed = found?.computed?.toFixed() ?? '';
  const text = (label: 'Chargeable units' | 'Comments'): string =>
    fieldText({ of: 'line', tab, name, billingUnit, label });
  const isSame = old === null || loweredTo === null ? old === loweredTo : old.equals(loweredTo);
  const units = {
    field: text('Chargeable units'),
    old: old?.toFixed() ?? computed,
    new: loweredTo?.toFixed() ?? '',
  };
  const comments = { field: text('Comments'), old: before?.comment ?? '', new: comment };
  return { changes: [...(isSame ? [] : [units]), ...(comments.old === comment ? [] : [comments])] };
}

interface Entered {
  readonly loweredTo: Decimal | null;
  readonly comment: string;
  readonly found: ReportLine | null;
}

function lineIssues({ loweredTo, comment, found }: Entered, path: readonly string[]): readonly Issue[] {
  if (loweredTo === null) {
    return found === null && comment !== '' ? [issueOf('comment.line-unknown', path, {})] : [];
  }
  const computed = found?.computed ?? null;
  if (computed === null) return [issueOf('chargeable.line-unknown', path, { asked: loweredTo })];
  const details = { asked: loweredTo, computed };
  if (!loweredTo.isFinite() || loweredTo.isNegative() || loweredTo.gt(computed)) {
    return [issueOf('chargeable.out-of-range', path, details)];
  }
  return [
    ...(loweredTo.isInteger() || found?.hasDecimals === true
      ? []
      : [issueOf('chargeable.not-whole', path, details)]),
    ...(comment === '' ? [issueOf('chargeable.comment-missing', path, details)] : []),
  ];
}

/** Whether nothing is lowered. None of none still lowers a line's credits to 0 (R11). */
function isAllOf(asked: Decimal, found: ReportLine | null): boolean {
  const computed = found?.computed ?? null;
  if (computed === null || !asked.equals(computed)) return false;
  return found?.tab === 'smb' || !asked.isZero();
}
