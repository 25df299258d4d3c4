import { entriesInOrder, fieldOf, type HistoryChange, type HistoryEntry } from '../engine';
import { frozenRowText } from './frozen-figures';
import { isMoneyField, withoutMoneyColumns } from './money-in-book';
import type { Settings } from './settings';

/**
 * The entries of a history as they are shown: newest first, rows of figures as people read them.
 *
 * Edges: Tier 2 sees no change of money, and no entry that tells of nothing else (section 1).
 */
export function shownHistory(
  entries: readonly HistoryEntry[],
  tier: Settings['tier'],
): readonly HistoryEntry[] {
  return entriesInOrder(entries)
    .toReversed()
    .map((entry) => ({ ...entry, changes: entry.changes.map(readable) }))
    .flatMap((entry) => (tier === 'Tier 2' ? withoutMoney(entry) : entry));
}

function withoutMoney(entry: HistoryEntry): readonly HistoryEntry[] {
  const changes = entry.changes.filter(({ field }) => !isMoneyField(field)).flatMap(partnerWithoutMoney);
  return changes.length === 0 && entry.changes.length > 0 ? [] : [{ ...entry, changes }];
}

/** A partner that changed, without its currency and price list; none where nothing else changed. */
function partnerWithoutMoney(change: HistoryChange): readonly HistoryChange[] {
  const field = fieldOf(change.field);
  if (field?.of !== 'input' || !field.name.startsWith('LMP_Partners')) return [change];
  const [old, now] = [withoutMoneyColumns(change.old), withoutMoneyColumns(change.new)];
  return old === now ? [] : [{ ...change, old, new: now }];
}

/** Rows of figures are kept as JSON, which nobody is to read. */
function readable(change: HistoryChange): HistoryChange {
  const field = fieldOf(change.field);
  if (field?.of !== 'approved' && field?.of !== 'billed') return change;
  const { key } = field;
  return { ...change, old: frozenRowText(key, change.old), new: frozenRowText(key, change.new) };
}
