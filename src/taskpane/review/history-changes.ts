import { decimal, fieldOf, type ReviewField } from '../../engine';
import { splitParts } from '../../book/parts-text';
import type { HistoryView } from '../desk/review-views';
import { amountText } from '../shared/amount';
import { timeText } from '../shared/time-text';
import { HISTORY_WORDS } from '../text/history-words';
import { frozenRows, type FrozenRow } from './frozen-rows';
import { placeOf } from './review-texts';

/** One field that changed, in words: what it is, and from what to what. */
export interface FieldChange {
  readonly field: string;
  readonly says: string;
}

/** What an entry changed, in words; the rows that an approval or a submission froze are apart. */
export interface EntryChanges {
  readonly fields: readonly FieldChange[];
  readonly frozen: readonly FrozenRow[];
}

type Change = HistoryView['changes'][number];

/**
 * What an entry of the history changed, field by field.
 *
 * Rule:  the status that the entry's own line shows is not said twice; texts that no field is read from stay as they are.
 */
export function changesOf(entry: HistoryView): EntryChanges {
  const fields = entry.changes.flatMap((change): readonly FieldChange[] => {
    const field = fieldOf(change.field);
    if (field === null) return [{ field: change.field, says: moved(change) }];
    return isMove(field, change, entry) ? [] : fieldChanges(field, change, entry.zone);
  });
  return { fields, frozen: frozenRows(entry.changes) };
}

/** Whether the entry's own line shows this change: its status, from and to. */
function isMove(field: ReviewField, change: Change, { from, to }: HistoryView): boolean {
  const isStatus = field.of === 'report' && (field.label === 'Status' || field.label === 'Billing status');
  return isStatus && change.old === from && change.new === to;
}

function fieldChanges(field: ReviewField, change: Change, zone: string): readonly FieldChange[] {
  switch (field.of) {
    case 'report':
      return [reportChange(field.label, change, zone)];
    case 'line': {
      const line = HISTORY_WORDS.line(field.name, field.billingUnit);
      const units = { blank: HISTORY_WORDS.asComputed, show: amountText };
      const says = moved(change, field.label === 'Chargeable units' ? units : {});
      return [{ field: `${line}, ${field.label}`, says }];
    }
    case 'product': {
      const show = field.label === 'Channel Margin' ? percentText : amountText;
      const says = moved(
        change,
        field.label === 'Bid Desk Number' ? {} : { blank: HISTORY_WORDS.asListed, show },
      );
      return [{ field: `${field.product}, ${field.label}`, says }];
    }
    case 'exception':
      return [{ field: HISTORY_WORDS.clearedException, says: clearedText(field.path, change.new) }];
    case 'input':
      return inputChanges(field.name, change);
    case 'approved':
    case 'billed':
    case 'restored':
      return [];
  }
}

/** A cleared exception in its sentence, after the name of its line where the sentence does not name it. */
function clearedText(path: string, sentence: string): string {
  const place = placeOf({ path, message: sentence }, path.split('/')[0] ?? '');
  return place === '' ? sentence : `${place}: ${sentence}`;
}

function reportChange(
  label: Extract<ReviewField, { of: 'report' }>['label'],
  change: Change,
  zone: string,
): FieldChange {
  switch (label) {
    case 'Due': {
      const due = Date.parse(change.new);
      return { field: HISTORY_WORDS.due, says: Number.isNaN(due) ? change.new : timeText(due, zone) };
    }
    case 'Same person':
      return { field: HISTORY_WORDS.samePerson, says: change.new };
    case 'Branch':
      return { field: HISTORY_WORDS.branch, says: '' };
    case 'Status':
    case 'Billing status':
    case 'Flag':
    case 'PO number':
    case 'Comments':
      return { field: label, says: moved(change, { blank: HISTORY_WORDS.notSet }) };
  }
}

/**
 * The columns of an input's row that changed.
 *
 * @example LMP_Prices · · Apex One · EUR, `Unit price: 10` → `Unit price: 12.5` is “Price Apex One, EUR: Unit price: 10 → 12.5”
 */
function inputChanges(name: string, change: Change): readonly FieldChange[] {
  const [table = '', ...key] = splitParts(name);
  const field = [HISTORY_WORDS.input(table), key.filter((part) => part !== '').join(', ')].join(' ').trim();
  if (table === 'LMP_Settings') return [{ field, says: moved(change) }];
  const [before, after] = [columnsIn(change.old), columnsIn(change.new)];
  if (change.old === '')
    return [{ field, says: [HISTORY_WORDS.added, columnsText(after)].filter(Boolean).join(': ') }];
  if (change.new === '') return [{ field, says: HISTORY_WORDS.removed }];
  const columns = [...new Set([...before.keys(), ...after.keys()])];
  return columns.flatMap((column) => {
    const [old, now] = [before.get(column) ?? '', after.get(column) ?? ''];
    return old === now ? [] : [{ field: `${field}, ${column}`, says: moved({ old, new: now }) }];
  });
}

/** The columns of a row as the history writes it: `Unit price: 12.5 · Channel margin: 0.2`. */
function columnsIn(text: string): ReadonlyMap<string, string> {
  return new Map(
    splitParts(text).map((part): readonly [string, string] => {
      const end = part.indexOf(': ');
      return end < 0 ? [part, ''] : [part.slice(0, end), part.slice(end + 2)];
    }),
  );
}

function columnsText(columns: ReadonlyMap<string, string>): string {
  return [...columns].flatMap(([column, value]) => (value === '' ? [] : `${column} ${value}`)).join(', ');
}

interface Shown {
  /** What nothing means. */
  readonly blank?: string;
  readonly show?: (text: string) => string;
}

function moved(
  change: Pick<Change, 'old' | 'new'>,
  { blank = HISTORY_WORDS.blank, show }: Shown = {},
): string {
  const text = (value: string): string => (value === '' ? blank : (show?.(value) ?? value));
  return HISTORY_WORDS.was(text(change.old), text(change.new));
}

/** A fraction as a percentage; what is no number is shown as it is. */
function percentText(fraction: string): string {
  if (!/^-?\d{1,60}(\.\d{1,60})?$/.test(fraction)) return fraction;
  return `${amountText(decimal(fraction).times(100).toFixed())} %`;
}
