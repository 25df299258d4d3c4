import type { Instant } from '../calendar/zone';
import { groupedBy } from '../grouped-by';
import { issueOf, type Issue } from '../issues/issue';
import { sealed, type Digest, type HistoryEntry } from './history-entry';
import { fieldOf, fieldText } from './review-field';
import type { Person } from './role';

const BRANCH = fieldText({ of: 'report', label: 'Branch' });

/** One of several ways in which a history went on. */
export interface Branch {
  /** The id of its last entry. */
  readonly head: string;
  /** Its own entries, oldest first; those before are the trunk's. */
  readonly entries: readonly HistoryEntry[];
}

/** A history in its order: what all agree on, and where it forks the branches. */
export interface OrderedHistory {
  /** Oldest first. */
  readonly trunk: readonly HistoryEntry[];
  /** None where the history is one line; else two or more, by the time of their first entries, then by id. */
  readonly branches: readonly Branch[];
}

/**
 * Puts the entries of one report in the order in which they follow each other.
 *
 * Shape: entries in any order, because people sort tables; one that is there twice counts once → trunk and branches.
 * Edges: a branch that was left by `forkResolved` stays in the entries and is not among the branches any more; if
 *        somebody adds to it, it is one again. An entry whose parent was removed follows the last one before it, because
 *        nobody acted beside another there: that is a gap (D10), and no fork. Nothing is dropped from what was handed in.
 */
export function orderedHistory(entries: readonly HistoryEntry[]): OrderedHistory {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const left = new Set(entries.flatMap(leftHeads));
  const closed = withoutGaps(byId, left);
  const heads = headsOf(closed);
  const open = heads.filter((id) => !left.has(id));
  const lines = (open.length > 0 ? open : heads).map((head) => lineTo(head, closed)).sort(byStart);
  const [first = [], ...others] = lines;
  if (others.length === 0) return { trunk: first, branches: [] };
  const shared = first.findIndex((entry, index) => others.some((line) => line[index]?.id !== entry.id));
  const branches = lines
    .map((line) => ({ head: line.at(-1)?.id ?? '', entries: line.slice(shared) }))
    .sort((a, b) => byStart(a.entries, b.entries));
  return { trunk: first.slice(0, shared), branches };
}

/**
 * The entries that somebody who saw a history up to a head has not seen, by time.
 *
 * Edges: none where that head was removed, because nothing tells then what was seen; '' saw nothing.
 */
export function entriesSince(entries: readonly HistoryEntry[], head: string): readonly HistoryEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  if (head !== '' && !byId.has(head)) return [];
  const closed = withoutGaps(byId, new Set(entries.flatMap(leftHeads)));
  const seen = new Set<string>();
  const before = [head];
  for (let id = before.pop(); id !== undefined; id = before.pop()) {
    const found = closed.get(id);
    if (found === undefined || seen.has(id)) continue;
    seen.add(id);
    before.push(found.follows, ...leftHeads(found.entry));
  }
  return [...byId.values()].filter(({ id }) => !seen.has(id)).sort(inTime);
}

/** What somebody decides about a fork. */
export interface ForkChoice {
  /** The head of the branch that holds. */
  readonly keep: string;
  readonly by: Person;
  readonly at: Instant;
  readonly zone: string;
  /** Why; required. */
  readonly reason: string;
}

/**
 * Ends a fork: an entry after the branch that is kept, which names the heads of those that are left.
 *
 * Issues: nobody, no reason, or a branch that the history does not have.
 */
export function forkResolved(
  entries: readonly HistoryEntry[],
  choice: ForkChoice,
  digest: Digest,
): { readonly entries: readonly HistoryEntry[] } | { readonly issues: readonly Issue[] } {
  const { branches } = orderedHistory(entries);
  const kept = branches.find(({ head }) => head === choice.keep)?.entries.at(-1);
  const path = [entries[0]?.partner ?? ''];
  const issues = [
    ...(choice.by.name.trim() === '' ? [issueOf('review.person-missing', path, {})] : []),
    ...(choice.reason.trim() === ''
      ? [issueOf('review.reason-missing', path, { does: 'choose a branch' })]
      : []),
    ...(kept === undefined ? [issueOf('history.branch-unknown', path, {})] : []),
  ];
  if (kept === undefined || issues.length > 0) return { issues };
  const others = branches.filter(({ head }) => head !== kept.id);
  const entry = {
    cycle: kept.cycle,
    partner: kept.partner,
    version: kept.version,
    at: choice.at,
    zone: choice.zone,
    action: 'resolve-fork',
    by: choice.by,
    from: kept.to,
    to: kept.to,
    changes: others.map(({ head }) => ({ field: BRANCH, old: head, new: kept.id })),
    comments: choice.reason.trim(),
    parent: kept.id,
  };
  return { entries: [sealed(entry, digest)] };
}

/** The heads that an entry leaves behind. */
function leftHeads({ action, changes }: HistoryEntry): readonly string[] {
  if (action !== 'resolve-fork') return [];
  return changes.flatMap((change) => {
    const field = fieldOf(change.field);
    return field?.of === 'report' && field.label === 'Branch' ? change.old : [];
  });
}

/** An entry by its id, and the id of the one that it follows. */
type Followed = ReadonlyMap<string, { readonly entry: HistoryEntry; readonly follows: string }>;

/**
 * What each entry follows: its parent, or where that was removed the last open head before it. Entries of one missing
 * parent follow the same head, so that their fork stays one; where nothing comes before, they are the first.
 */
function withoutGaps(byId: ReadonlyMap<string, HistoryEntry>, left: ReadonlySet<string>): Followed {
  const followed = new Map([...byId].map(([id, entry]) => [id, { entry, follows: entry.parent }]));
  const orphans = [...byId.values()].filter(({ parent }) => parent !== '' && !byId.has(parent)).sort(inTime);
  const loose = new Set(orphans.map(({ id }) => id));
  for (const group of groupedBy(orphans, ({ parent }) => parent).values()) {
    const lines = headsOf(followed)
      .filter((id) => !left.has(id))
      .map((id) => lineTo(id, followed))
      .filter(([first]) => first !== undefined && !loose.has(first.id));
    const ends = lines.flatMap((line) => line.at(-1) ?? []).sort(inTime);
    const before = ends.findLast(({ at }) => at <= group[0].at) ?? ends[0];
    for (const entry of group) {
      loose.delete(entry.id);
      if (before !== undefined) followed.set(entry.id, { entry, follows: before.id });
    }
  }
  return followed;
}

/** The entries that nothing follows. */
function headsOf(followed: Followed): readonly string[] {
  const parents = new Set([...followed.values()].map(({ follows }) => follows));
  return [...followed.keys()].filter((id) => !parents.has(id));
}

/** The entries from the first to a head. A tampered history may run in a circle: it then begins there. */
function lineTo(head: string, followed: Followed): readonly HistoryEntry[] {
  const line: HistoryEntry[] = [];
  const seen = new Set<string>();
  for (let at = followed.get(head); at !== undefined && !seen.has(at.entry.id);) {
    line.push(at.entry);
    seen.add(at.entry.id);
    at = followed.get(at.follows);
  }
  return line.reverse();
}

function byStart(a: readonly HistoryEntry[], b: readonly HistoryEntry[]): number {
  const [one, other] = [a[0], b[0]];
  return one === undefined || other === undefined ? 0 : inTime(one, other);
}

/** By time, then by id. */
function inTime(one: HistoryEntry, other: HistoryEntry): number {
  return one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
