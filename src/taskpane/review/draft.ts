import type { AskedInputs, AskedLine, ReviewLineView, ReviewView } from '../desk/review-views';

/** What somebody typed on a line; what is left out was not touched. */
export interface LineDraft {
  readonly loweredTo?: string;
  readonly comment?: string;
}

/** What somebody typed on a report and has not saved yet. */
export interface Draft {
  /** By the line's key. */
  readonly lines: ReadonlyMap<string, LineDraft>;
  /** On the report; left out, it was not touched. */
  readonly comment?: string;
}

export const NO_DRAFT: Draft = { lines: new Map() };

/** A line's own key in its report. */
export function lineKey({ tab, name, billingUnit }: Pick<AskedLine, 'tab' | 'name' | 'billingUnit'>): string {
  return JSON.stringify([tab, name, billingUnit]);
}

/** The draft with what was typed on some lines. */
export function typedOn(draft: Draft, keys: readonly string[], typed: LineDraft): Draft {
  const lines = new Map(draft.lines);
  for (const key of keys) lines.set(key, { ...lines.get(key), ...typed });
  return { ...draft, lines };
}

/** What the fields of a line show: what was typed, else what is saved. */
export function shownLine(line: ReviewLineView, draft: Draft): Required<LineDraft> {
  const typed = draft.lines.get(lineKey(line));
  return {
    loweredTo: typed?.loweredTo ?? line.loweredTo ?? '',
    comment: typed?.comment ?? line.comment,
  };
}

/**
 * What saving would send: the fields that differ from what is saved, as typed.
 *
 * Edges: null where nothing differs. What was typed on a line that the report no longer has is left out.
 */
export function draftInputs(
  view: ReviewView,
  draft: Draft,
): Pick<AskedInputs, 'lines' | 'reportComment'> | null {
  const lines = view.lines.flatMap((line) => changedLine(line, shownLine(line, draft)));
  const comment = draft.comment?.trim() ?? view.comment;
  const isReportChanged = comment !== view.comment;
  if (lines.length === 0 && !isReportChanged) return null;
  return {
    ...(lines.length === 0 ? {} : { lines }),
    ...(isReportChanged ? { reportComment: comment } : {}),
  };
}

function changedLine(line: ReviewLineView, shown: Required<LineDraft>): readonly AskedLine[] {
  const loweredTo = shown.loweredTo.trim();
  const comment = shown.comment.trim();
  const changed = {
    ...(loweredTo === (line.loweredTo ?? '') ? {} : { loweredTo }),
    ...(comment === line.comment ? {} : { comment }),
  };
  if (Object.keys(changed).length === 0) return [];
  const { tab, name, billingUnit } = line;
  return [{ tab, name, billingUnit, ...changed }];
}

/** The lines as they are worked on: violations first, else in the order of the report. */
export function violationsFirst(lines: readonly ReviewLineView[]): readonly ReviewLineView[] {
  const isViolation = ({ violation }: ReviewLineView): boolean => violation !== '';
  return [...lines.filter(isViolation), ...lines.filter((line) => !isViolation(line))];
}
