import { issueOf, replay, type Digest, type Issue, type ReviewState } from '../engine';
import type { Book } from './book';
import { historiesOf } from './history-rows';
import { reportIdIn, reportKeyOf, type ReportId } from './report-id';
import { cellIn } from './row-of';

/** What the histories of a book say: where each report stands, and what is wrong with its history. */
export interface ReviewStates {
  readonly states: ReadonlyMap<string, ReviewState>;
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
}

/** A report that nobody has touched. */
const UNTOUCHED_STATE = replay([]);

/**
 * Replays the histories of a book.
 *
 * Issues: what is wrong with their seals; and a revision that LMP_Reports counts and the history does not have.
 */
export function reviewStatesOf(
  book: Pick<Book, 'LMP_History' | 'LMP_Reports'>,
  digest: Digest,
): ReviewStates {
  const { entries, issues: altered } = historiesOf(book.LMP_History, digest);
  const states = new Map([...entries].map(([key, ofReport]) => [key, replay(ofReport)]));
  const issues = new Map(altered);
  for (const row of book.LMP_Reports) {
    const id = reportIdIn('LMP_Reports', row);
    const key = reportKeyOf(id);
    const revision = Number(cellIn('LMP_Reports', row, 'Revision')) || 0;
    const known = states.get(key)?.revision ?? 0;
    if (revision <= known) continue;
    const issue = issueOf('history.shorter', [id.partner], { revision, entries: known });
    issues.set(key, [...(issues.get(key) ?? []), issue]);
  }
  return { states, issues };
}

/** Where a report stands. */
export function stateOf({ states }: ReviewStates, id: ReportId): ReviewState {
  return states.get(reportKeyOf(id)) ?? UNTOUCHED_STATE;
}
