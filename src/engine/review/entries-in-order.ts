import type { HistoryEntry } from './history-entry';

/**
 * Every entry of a history once, oldest first, those of branches that were left among them (R35).
 *
 * Shape: entries in any order → by time; what was done in one second, each after the one that it followed.
 * Edges: entries whose parent is not there, or that stand in a circle, are there too.
 */
export function entriesInOrder(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ordered = new Set<HistoryEntry>();
  for (const entry of byId.values()) {
    const line = new Set<HistoryEntry>();
    for (
      let one: HistoryEntry | undefined = entry;
      one !== undefined && !ordered.has(one) && !line.has(one);
      one = byId.get(one.parent)
    ) {
      line.add(one);
    }
    for (const one of [...line].reverse()) ordered.add(one);
  }
  return [...ordered].sort((a, b) => a.at - b.at);
}
