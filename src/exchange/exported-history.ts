import { instantText, orderedHistory, type HistoryEntry } from '../engine';
import type { ExportedHistory } from './exported-report';

/**
 * A report's history as rows, newest first (R35).
 *
 * Shape: entries in any order → a row for each field that an action changed, one for an action that changed none.
 * Edges: where the history forks, the branches come one after the other.
 */
export function exportedHistory(entries: readonly HistoryEntry[]): readonly ExportedHistory[] {
  const { trunk, branches } = orderedHistory(entries);
  const ordered = [...trunk, ...branches.flatMap((branch) => branch.entries)];
  return ordered.toReversed().flatMap(rowsOf);
}

function rowsOf(entry: HistoryEntry): readonly ExportedHistory[] {
  const { at, zone, action, by, from, to, comments, changes } = entry;
  const row = { at: instantText(at), zone, action, by: by.name, from, to, comments };
  if (changes.length === 0) return [{ ...row, field: '', old: '', new: '' }];
  return changes.map((change) => ({ ...row, ...change }));
}
