import type { HistoryEntry } from '../../../engine';
import type { HistoryView } from '../review-views';

/** The entries of a history as people read them: newest first; what was done in one second stays in its order. */
export function historyViews(entries: readonly HistoryEntry[]): readonly HistoryView[] {
  return [...entries]
    .sort((a, b) => a.at - b.at)
    .reverse()
    .map(historyView);
}

function historyView(entry: HistoryEntry): HistoryView {
  const { id, at, zone, action, by, from, to, comments, changes } = entry;
  return { id, at, zone, action, by, from, to, comments, changes };
}
