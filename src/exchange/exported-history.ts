import { entriesInOrder, instantText, type HistoryEntry } from '../engine';
import type { ExportedHistory } from './exported-report';

/**
 * A report's history as rows, newest first, those of branches that were left among them (R35).
 *
 * Shape: entries in any order → a row for each field that an action changed, one for an action that changed none.
 */
export function exportedHistory(entries: readonly HistoryEntry[]): readonly ExportedHistory[] {
  return entriesInOrder(entries).toReversed().flatMap(rowsOf);
}

function rowsOf(entry: HistoryEntry): readonly ExportedHistory[] {
  const { at, zone, action, by, from, to, comments, changes } = entry;
  const row = { at: instantText(at), zone, action, by: by.name, from, to, comments };
  if (changes.length === 0) return [{ ...row, field: '', old: '', new: '' }];
  return changes.map((change) => ({ ...row, ...change }));
}
