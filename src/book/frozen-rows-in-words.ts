import { fieldOf, type HistoryChange } from '../engine';
import { HISTORY_WORDS } from './history-words';
import { splitParts } from './parts-text';

/** A row of figures that an approval or a submission froze, for people. */
export interface FrozenRow {
  readonly of: 'approved' | 'billed';
  /** As `Apex One, seat`. */
  readonly name: string;
  /** As `Used units: 95 · Chargeable units: 95`. */
  readonly cells: string;
  /** Whether it was put back, because something else stood there. */
  readonly isRestored: boolean;
  /** What stood there before it was put back; '' where nothing did. */
  readonly stood: string;
}

/** The frozen rows among an entry's changes, in their order. */
export function frozenRows(changes: readonly HistoryChange[]): readonly FrozenRow[] {
  return changes.flatMap((change): readonly FrozenRow[] => {
    const field = fieldOf(change.field);
    if (field?.of === 'restored') {
      const cells = change.new === '' ? HISTORY_WORDS.removed : readText(change.new);
      const stood = change.old === '' ? HISTORY_WORDS.noRow : readText(change.old);
      return [{ of: field.figures, name: rowName(field.key), cells, isRestored: true, stood }];
    }
    if (field?.of !== 'approved' && field?.of !== 'billed') return [];
    return [
      { of: field.of, name: rowName(field.key), cells: readText(change.new), isRestored: false, stood: '' },
    ];
  });
}

/** How many rows were frozen, or put back; what each holds is a press away. */
export function frozenText(rows: readonly FrozenRow[]): string {
  const count = (of: FrozenRow['of']): number => rows.filter((row) => row.of === of).length;
  const text = HISTORY_WORDS.frozen(count('approved'), count('billed'));
  return rows.some(({ isRestored }) => isRestored) ? HISTORY_WORDS.putBack(text) : HISTORY_WORDS.kept(text);
}

/** A row with its cells, and with what stood there where it was put back. */
export function frozenRowInWords({ name, cells, isRestored, stood }: FrozenRow): string {
  return `${name}: ${cells}${isRestored ? ` (${HISTORY_WORDS.stood(stood)})` : ''}`;
}

/** The row's key without its table; the report's own row, which has no other key, is the report. */
function rowName(key: string): string {
  const [, ...parts] = splitParts(key);
  const named = parts.filter((part) => part !== '');
  return named.length === 0 ? HISTORY_WORDS.ofReport : named.join(', ');
}

function readText(text: string): string {
  return splitParts(text).join(' · ');
}
