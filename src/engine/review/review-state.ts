import type { Instant } from '../calendar/zone';
import type { Submission } from '../provisioning/chargeable';
import type { EditedPrice, LineReview, ReportReview } from '../report/review-input';
import { orderedHistory, type Branch } from './forks';
import type { HistoryEntry } from './history-entry';
import { stateAfter } from './replayed-entries';
import type { BillingStatus, Flag, Statuses, UsageStatus } from './review-status';
import type { Person } from './role';

/** Who did something, and when. */
export interface Signature {
  readonly by: Person;
  readonly at: Instant;
}

/** An exception that a person cleared, with the figures as seen. */
export interface ClearedException extends Signature {
  readonly code: string;
  readonly path: string;
  /** The exception's sentence as it was; another one is another exception. */
  readonly message: string;
  readonly reason: string;
}

/** Who last changed what decides an amount. */
export interface Change extends Signature {
  /** In words, as a sentence names it. */
  readonly field: string;
}

/** Everything that people have entered on a report, and where it stands: what replaying its history gives. */
export interface ReviewState extends Statuses {
  readonly status: UsageStatus;
  readonly billingStatus: BillingStatus | null;
  readonly flag: Flag | '';
  readonly version: number;
  /** Every entry, each once, in the order handed in. */
  readonly history: readonly HistoryEntry[];
  /** How many entries the history has, those of branches that were left among them. */
  readonly revision: number;
  /** Several people acted on one revision: nothing more may be done until `forkResolved`. */
  readonly isForked: boolean;
  /** None where the history is one line. */
  readonly branches: readonly Branch[];
  /** The id of the last entry, which the next one names as its parent; '' where there is none. */
  readonly head: string;
  readonly submission: Submission;
  /** By tab, name and billing unit, in code-unit order. */
  readonly lines: readonly LineReview[];
  readonly bidDeskNumbers: ReadonlyMap<string, string>;
  readonly editedPrices: ReadonlyMap<string, EditedPrice>;
  readonly poNumber: string;
  /** On the report as a whole. */
  readonly comment: string;
  readonly cleared: readonly ClearedException[];
  /** What the standing approval froze, by the caller's keys; empty where none stands. */
  readonly approvedFigures: ReadonlyMap<string, string>;
  /** What the standing submission to Trend Micro froze. */
  readonly billedFigures: ReadonlyMap<string, string>;
  /** Null where no approval stands. */
  readonly approved: Signature | null;
  /** The last entry that moved a status; null where none did. */
  readonly moved: (Signature & { readonly action: string }) | null;
  readonly last: Signature | null;
  /** The last change of each price, margin, bid, lowered line and input from outside. */
  readonly changes: readonly Change[];
}

/**
 * Replays a history: the history is the truth, and this is what it says.
 *
 * Shape: the entries of one report, in any order → its state; none → a report that nobody has touched.
 * Edges: where the history forks, the trunk and the branch that began first are replayed, and the state says `isForked`.
 *        What is not a field, a status or a number, because somebody wrote into the history, changes nothing.
 */
export function replay(entries: readonly HistoryEntry[]): ReviewState {
  const history = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  const { trunk, branches } = orderedHistory(history);
  const line = [...trunk, ...(branches[0]?.entries ?? [])];
  return {
    ...stateAfter(line),
    history,
    revision: history.length,
    isForked: branches.length > 0,
    branches,
  };
}

/**
 * The state after more entries.
 *
 * Edges: changes of inputs that were handed in with the state, and are no entries of the report, stay.
 */
export function withEntries(state: ReviewState, entries: readonly HistoryEntry[]): ReviewState {
  const after = replay([...state.history, ...entries]);
  const own = new Set(after.changes.map(({ field }) => field));
  return { ...after, changes: [...after.changes, ...state.changes.filter(({ field }) => !own.has(field))] };
}

/** What a report is computed with: the review's part of a state. */
export function reportReviewOf({
  submission,
  lines,
  bidDeskNumbers,
  editedPrices,
}: ReviewState): ReportReview {
  return { submission, lines, bidDeskNumbers, editedPrices };
}

/**
 * What a report is computed with to tell what was calculated, before anybody lowered a line (R33).
 *
 * Rule: the same bids, prices and comments; nothing lowered, and no penalty of an automatic submission (R31).
 */
export function calculatedReviewOf(state: ReviewState): ReportReview {
  const lines = state.lines.map((line) => ({ ...line, loweredTo: null }));
  return { ...reportReviewOf(state), submission: null, lines };
}
