import {
  amount,
  decimal,
  fieldInWords,
  fieldOf,
  placeOf,
  type HistoryChange,
  type HistoryEntry,
  type ReviewField,
} from '../engine';
import { frozenRows, type FrozenRow } from './frozen-rows-in-words';
import { HISTORY_WORDS } from './history-words';
import { inputInWords } from './input-in-words';
import { splitParts } from './parts-text';

/** One field that changed, in words. */
export interface FieldChange {
  /** As `Apex One (seat), Chargeable units`. */
  readonly field: string;
  /** As the history has them; '' is nothing. */
  readonly old: string;
  readonly new: string;
  /** From what to what, as people read it; '' where the field says enough. */
  readonly says: string;
}

/** What an entry changed, in words; the rows that an approval or a submission froze are apart. */
export interface EntryChanges {
  readonly fields: readonly FieldChange[];
  readonly frozen: readonly FrozenRow[];
}

type Told = Pick<HistoryEntry, 'from' | 'to' | 'changes'>;

/** A time as people read it. */
type TimeText = (at: number) => string;

/**
 * What an entry of a history as it is shown changed, field by field.
 *
 * Rule:  the status that the entry itself has is not said twice; texts that no field is read from stay as they are.
 */
export function changesInWords(entry: Told, timeText?: TimeText): EntryChanges {
  const fields = entry.changes.flatMap((change): readonly FieldChange[] => {
    const field = fieldOf(change.field);
    if (field === null) return [{ ...change, says: moved(change) }];
    return isMove(field, change, entry) ? [] : fieldChanges(field, change, timeText);
  });
  return { fields, frozen: frozenRows(entry.changes) };
}

/** A field with what is said of it, on one line. */
export function changeText({ field, says }: FieldChange): string {
  return says === '' ? field : `${field}: ${says}`;
}

/** Whether the entry itself has this change: its status, from and to. */
function isMove(field: ReviewField, change: HistoryChange, { from, to }: Told): boolean {
  const isStatus = field.of === 'report' && (field.label === 'Status' || field.label === 'Billing status');
  return isStatus && change.old === from && change.new === to;
}

function fieldChanges(
  field: ReviewField,
  change: HistoryChange,
  timeText: TimeText | undefined,
): readonly FieldChange[] {
  const named = { ...change, field: fieldInWords(field) };
  switch (field.of) {
    case 'report':
      return [reportChange(field.label, named, timeText)];
    case 'line': {
      const units = { blank: HISTORY_WORDS.asComputed, show: numberText };
      return [{ ...named, says: moved(change, field.label === 'Chargeable units' ? units : {}) }];
    }
    case 'product': {
      const show = field.label === 'Channel Margin' ? percentText : numberText;
      const isNumber = field.label !== 'Bid Desk Number';
      return [{ ...named, says: moved(change, isNumber ? { blank: HISTORY_WORDS.asListed, show } : {}) }];
    }
    case 'exception':
      return [{ ...named, says: clearedText(field.path, change.new) }];
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
  change: HistoryChange,
  timeText: TimeText | undefined,
): FieldChange {
  switch (label) {
    case 'Due': {
      const due = Date.parse(change.new);
      const isShown = timeText !== undefined && !Number.isNaN(due);
      return { ...change, says: isShown ? timeText(due) : change.new };
    }
    case 'Same person':
      return { ...change, says: change.new };
    case 'Branch':
      return { field: HISTORY_WORDS.branch, old: '', new: '', says: '' };
    case 'Status':
    case 'Billing status':
    case 'Flag':
    case 'PO number':
    case 'Comments':
      return { ...change, says: moved(change, { blank: HISTORY_WORDS.notSet }) };
  }
}

/**
 * The columns of an input's row that changed.
 *
 * @example `Unit price: 10` → `Unit price: 12.5` is “Price Apex One, EUR, Unit price: 10 → 12.5”
 */
function inputChanges(name: string, change: HistoryChange): readonly FieldChange[] {
  const field = inputInWords(name);
  if (splitParts(name)[0] === 'LMP_Settings') return [{ ...change, field, says: moved(change) }];
  const [before, after] = [columnsIn(change.old), columnsIn(change.new)];
  if (change.old === '') {
    const says = [HISTORY_WORDS.added, columnsText(after)].filter(Boolean).join(': ');
    return [{ ...change, field, says }];
  }
  if (change.new === '') return [{ ...change, field, says: HISTORY_WORDS.removed }];
  const columns = [...new Set([...before.keys(), ...after.keys()])];
  return columns.flatMap((column) => {
    const values = { old: before.get(column) ?? '', new: after.get(column) ?? '' };
    if (values.old === values.new) return [];
    return [{ ...values, field: `${field}, ${column}`, says: moved(values) }];
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
  change: Pick<HistoryChange, 'old' | 'new'>,
  { blank = HISTORY_WORDS.blank, show }: Shown = {},
): string {
  const text = (value: string): string => (value === '' ? blank : (show?.(value) ?? value));
  return HISTORY_WORDS.was(text(change.old), text(change.new));
}

const NUMBER = /^-?\d{1,60}(\.\d{1,60})?$/;

/** A number with its thousands apart; what is no number is shown as it is. */
function numberText(text: string): string {
  return NUMBER.test(text) ? amount(decimal(text)) : text;
}

/** A fraction as a percentage; what is no number is shown as it is. */
function percentText(fraction: string): string {
  return NUMBER.test(fraction) ? `${amount(decimal(fraction).times(100))} %` : fraction;
}
