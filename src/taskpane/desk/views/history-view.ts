import { fieldOf, type HistoryChange, type HistoryEntry } from '../../../engine';
import { frozenRowText } from '../../../book/frozen-figures';
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
  return { id, at, zone, action, by, from, to, comments, changes: changes.map(readable) };
}

/** Rows of figures are kept as JSON, which nobody is to read. */
function readable(change: HistoryChange): HistoryChange {
  const field = fieldOf(change.field);
  if (field?.of !== 'approved' && field?.of !== 'billed') return change;
  const { key } = field;
  return { ...change, old: frozenRowText(key, change.old), new: frozenRowText(key, change.new) };
}
