import { entriesInOrder, fieldOf, type HistoryChange, type HistoryEntry } from '../../../engine';
import { frozenRowText } from '../../../book/frozen-figures';
import { isMoneyField, withoutMoneyColumns } from '../../../book/money-in-book';
import type { Settings } from '../../../book/settings';
import type { HistoryView } from '../review-views';

/**
 * The entries of a history as people read them: newest first; what was done in one second stays in its order.
 *
 * Edges: Tier 2 sees no change of money, and no entry that tells of nothing else (section 1).
 */
export function historyViews(
  entries: readonly HistoryEntry[],
  tier: Settings['tier'],
): readonly HistoryView[] {
  return entriesInOrder(entries)
    .toReversed()
    .map(historyView)
    .flatMap((view) => (tier === 'Tier 2' ? withoutMoney(view) : view));
}

function withoutMoney(view: HistoryView): readonly HistoryView[] {
  const changes = view.changes.filter(({ field }) => !isMoneyField(field)).flatMap(partnerWithoutMoney);
  return changes.length === 0 && view.changes.length > 0 ? [] : [{ ...view, changes }];
}

/** A partner that changed, without its currency and price list; none where nothing else changed. */
function partnerWithoutMoney(change: HistoryChange): readonly HistoryChange[] {
  const field = fieldOf(change.field);
  if (field?.of !== 'input' || !field.name.startsWith('LMP_Partners')) return [change];
  const [old, now] = [withoutMoneyColumns(change.old), withoutMoneyColumns(change.new)];
  return old === now ? [] : [{ ...change, old, new: now }];
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
