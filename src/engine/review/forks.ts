import type { Instant } from '../calendar/zone';
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
 *        somebody adds to it, it is one again. Nothing is dropped from what was handed in.
 */
export function orderedHistory(entries: readonly HistoryEntry[]): OrderedHistory {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const parents = new Set(entries.map(({ parent }) => parent));
  const left = new Set(entries.flatMap(leftHeads));
  const heads = [...byId.keys()].filter((id) => !parents.has(id));
  const open = heads.filter((id) => !left.has(id));
  const lines = (open.length > 0 ? open : heads).map((head) => lineTo(head, byId)).sort(byStart);
  const [first = [], ...others] = lines;
  if (others.length === 0) return { trunk: first, branches: [] };
  const shared = first.findIndex((entry, index) => others.some((line) => line[index]?.id !== entry.id));
  const branches = lines
    .map((line) => ({ head: line.at(-1)?.id ?? '', entries: line.slice(shared) }))
    .sort((a, b) => byStart(a.entries, b.entries));
  return { trunk: first.slice(0, shared), branches };
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

/** The entries from the first to a head. A tampered history may lack a parent or run in a circle: it then begins there. */
function lineTo(head: string, byId: ReadonlyMap<string, HistoryEntry>): readonly HistoryEntry[] {
  const line: HistoryEntry[] = [];
  const seen = new Set<string>();
  for (let entry = byId.get(head); entry !== undefined && !seen.has(entry.id);) {
    line.push(entry);
    seen.add(entry.id);
    entry = byId.get(entry.parent);
  }
  return line.reverse();
}

function byStart(a: readonly HistoryEntry[], b: readonly HistoryEntry[]): number {
  const [one, other] = [a[0], b[0]];
  if (one === undefined || other === undefined) return 0;
  return one.at - other.at || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
}
