import { historyIssues, issueOf, replay, type Digest, type Issue, type ReviewState } from '../engine';
import type { Book } from './book';
import type { Row } from './cell';
import { entriesOf, historyRowsByReport } from './history-rows';
import { KeptByKey } from './kept';
import { reportIdIn, reportKeyOf, type ReportId } from './report-id';
import { cellIn } from './row-of';

/** What the history of one report says. */
export interface ReportHistory extends ReportId {
  readonly state: ReviewState;
  /** What is wrong with it: entries that do not read as they were written, and entries that are gone (D10). */
  readonly issues: readonly Issue[];
}

/** Everything that a history is replayed from. */
export type HistoryInputs = Readonly<{
  cycle: string;
  partner: string;
  rows: readonly Row[];
  revision: number;
  digest: Digest;
}>;

/**
 * Replays the histories of a book, by report.
 *
 * Edges: a report that LMP_Reports counts revisions of, and that has no entry at all, has a history too: an empty one,
 *        with an issue.
 */
export function reportHistoriesOf(
  book: Pick<Book, 'LMP_History' | 'LMP_Reports'>,
  digest: Digest,
  kept = new KeptByKey<HistoryInputs, ReportHistory>(),
): ReadonlyMap<string, ReportHistory> {
  const rows = historyRowsByReport(book.LMP_History);
  const revisions = revisionsIn(book.LMP_Reports);
  const keys = new Map([...revisions, ...rows].map(([key, { id }]) => [key, id]));
  return new Map(
    [...keys].map(([key, id]) => {
      const inputs = {
        ...id,
        rows: rows.get(key)?.rows ?? [],
        revision: revisions.get(key)?.revision ?? 0,
        digest,
      };
      return [key, kept.of(key).answer(inputs, replayed)];
    }),
  );
}

/** A report that nobody has touched. */
export const UNTOUCHED_STATE: ReviewState = replay([]);

function replayed({ cycle, partner, rows, revision, digest }: HistoryInputs): ReportHistory {
  const { entries, mixed } = entriesOf(rows);
  const state = replay(entries);
  const shorter = { revision, entries: state.revision };
  return {
    cycle,
    partner,
    state,
    issues: [
      ...historyIssues(entries, digest, mixed),
      ...(revision > state.revision ? [issueOf('history.shorter', [partner], shorter)] : []),
    ],
  };
}

/** The reports whose rows in LMP_Reports say that people have acted on them. */
function revisionsIn(
  rows: readonly Row[],
): ReadonlyMap<string, { readonly id: ReportId; readonly revision: number }> {
  return new Map(
    rows.flatMap((row) => {
      const revision = Number(cellIn('LMP_Reports', row, 'Revision')) || 0;
      const id = reportIdIn('LMP_Reports', row);
      return revision === 0 ? [] : [[reportKeyOf(id), { id, revision }] as const];
    }),
  );
}
