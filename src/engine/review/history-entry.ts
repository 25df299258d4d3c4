import type { Instant } from '../calendar/zone';
import { issueOf, type Issue } from '../issues/issue';
import { instantText } from './instant-text';
import type { Person } from './role';

/** One field that an action changed; all texts, '' is nothing. */
export interface HistoryChange {
  /** As `fieldText` writes it. */
  readonly field: string;
  readonly old: string;
  readonly new: string;
}

/** One action on a report (R35). Nothing in it is ever changed or removed. */
export interface HistoryEntry {
  readonly cycle: string;
  readonly partner: string;
  readonly version: number;
  /** When it was done. */
  readonly at: Instant;
  /** The zone of who did it, for reading the time. */
  readonly zone: string;
  readonly action: string;
  readonly by: Person;
  /** The status of the action's document before and after. */
  readonly from: string;
  readonly to: string;
  readonly changes: readonly HistoryChange[];
  /** The reason, the reference, or what else was written with the action; '' is nothing. */
  readonly comments: string;
  /** The digest of the canonical text, which includes the parent's: what came before cannot change unnoticed (D10). */
  readonly id: string;
  /** The id of the entry before; '' where this is the first. */
  readonly parent: string;
}

/** Makes a short text of a long one, as SHA-256 does; handed in. */
export type Digest = (text: string) => string;

/**
 * The one text that stands for an entry: every member but its id, in a fixed order.
 *
 * Edges: the order of the changes does not matter, because a sheet holds one in a row and people sort sheets.
 */
export function canonicalText(entry: Omit<HistoryEntry, 'id'>): string {
  const { cycle, partner, version, at, zone, action, by, from, to, changes, comments, parent } = entry;
  return JSON.stringify([
    [cycle, partner, version, at, zone, action],
    [by.name, by.company, by.role],
    [from, to, comments, parent],
    changes.map((change) => JSON.stringify([change.field, change.old, change.new])).sort(),
  ]);
}

/** An entry with its id. */
export function sealed(entry: Omit<HistoryEntry, 'id'>, digest: Digest): HistoryEntry {
  return { ...entry, id: digest(canonicalText(entry)) };
}

/**
 * Whether a history reads as it was written (D10).
 *
 * Issues: `history.altered`, once, for an entry whose id is not its text's, or that is among the `mixed`, by id: what the
 *         caller read of it in several places is not the same; `history.gap` for one whose parent is missing.
 */
export function historyIssues(
  entries: readonly HistoryEntry[],
  digest: Digest,
  mixed: ReadonlySet<string> = new Set(),
): readonly Issue[] {
  const ids = new Set(entries.map(({ id }) => id));
  return entries.flatMap((entry) => {
    const path = [entry.partner];
    const { action, by, at } = entry;
    const details = { entry: `${action} by ${by.name === '' ? by.role : by.name}, ${instantText(at)}` };
    const isAsWritten = digest(canonicalText(entry)) === entry.id && !mixed.has(entry.id);
    return [
      ...(isAsWritten ? [] : [issueOf('history.altered', path, details)]),
      ...(entry.parent === '' || ids.has(entry.parent) ? [] : [issueOf('history.gap', path, details)]),
    ];
  });
}
