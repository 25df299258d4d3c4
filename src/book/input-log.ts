import {
  fieldOf,
  inputsChanged,
  once,
  replay,
  reportLines,
  type Digest,
  type HistoryEntry,
  type InputChange,
  type Instant,
  type Person,
  type Report,
  type ReviewState,
} from '../engine';
import type { Book } from './book';
import { BLANK, type Row } from './cell';
import { cellText } from './cell-text';
import { entriesOf, withHistory } from './history-rows';
import { inputInWords } from './input-in-words';
import { isMoneyInput } from './money-in-book';
import { joinedParts, numberedKeys, splitParts } from './parts-text';
import { REFERENCE_NAMES } from './reference-rows';
import { isBlankRow } from './row-of';
import { schemaOf, type ColumnOf, type TableName } from './schema';
import { TABLES } from './schema-table';
import { settingsOf } from './settings';
import { SETTINGS, type SettingName } from './settings-table';

/** The tables whose changes decide amounts, or who may do what (R35). */
const LOGGED = [...REFERENCE_NAMES, 'LMP_Settings'] as const satisfies readonly TableName[];
type LoggedTable = (typeof LOGGED)[number];

/** What changes of inputs are recorded under: no report, the workbook. */
export const OF_WORKBOOK = { cycle: '', partner: '' };

/** When inputs were seen to be others, and who saw it. */
export interface Seen {
  readonly by: Person;
  readonly at: Instant;
  readonly zone: string;
}

/**
 * A book whose history tells of every change of prices, tiers, bids, partners, catalogue and settings (R35).
 *
 * Rule:  what the inputs say is compared with what the history last said of them, so that changes count which somebody
 *        typed into cells; they are recorded when they are first seen, by whoever sees them.
 * Edges: a setting is recorded once it is not its default any more. Nothing is appended where nothing changed. A Tier 2
 *        workbook records nothing of money, neither what stands there nor that it is gone (section 1).
 */
export function withInputLog(book: Book, seen: Seen, digest: Digest): Book {
  const entries = logOf(book.LMP_History);
  const changes = inputChanges(book, entries);
  if (changes.length === 0) return book;
  const happened = { ...OF_WORKBOOK, ...seen };
  return withHistory(book, [inputsChanged({ state: replay(entries), happened }, changes, digest)]);
}

/** The entries that tell of inputs, oldest first. */
export function logOf(history: readonly Row[]): readonly HistoryEntry[] {
  const ofWorkbook = history.filter((row) => {
    const { at } = TABLES.LMP_History;
    return row[at.Cycle] === BLANK && row[at.Partner] === BLANK;
  });
  return [...entriesOf(ofWorkbook).entries].sort((a, b) => a.at - b.at);
}

/** What the inputs of a book say that the log does not, in the order of the tables; then what it said and is gone. */
function inputChanges(book: Book, log: readonly HistoryEntry[]): readonly InputChange[] {
  const before = new Map<string, string>();
  for (const { changes } of log) {
    for (const change of changes) {
      const field = fieldOf(change.field);
      if (field?.of === 'input') before.set(field.name, change.new);
    }
  }
  const now = new Map(LOGGED.flatMap((name) => inputTexts(name, book[name])));
  const isTier2 = settingsOf(book.LMP_Settings).tier === 'Tier 2';
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((name) => {
    const [old, text] = [before.get(name) ?? '', now.get(name) ?? ''];
    return old === text || (isTier2 && isMoneyInput(name)) ? [] : [{ name, old, new: text }];
  });
}

/** The rows of an input table as texts, by table and key; rows with one key are told apart by their number. */
function inputTexts(name: LoggedTable, rows: readonly Row[]): readonly (readonly [string, string])[] {
  const numbered = numberedKeys();
  return rows.flatMap((row) => {
    if (isBlankRow(row)) return [];
    const text = name === 'LMP_Settings' ? settingText(row) : rowText(name, row);
    const { keys } = schemaOf(name);
    const key = numbered(joinedParts([name, ...keys.map((column) => textIn(name, row, column))]));
    return text === '' ? [] : [[key, text] as const];
  });
}

function settingText(row: Row): string {
  const value = textIn('LMP_Settings', row, 'Value').trim();
  const setting = SETTINGS[textIn('LMP_Settings', row, 'Setting').trim() as SettingName] as
    (typeof SETTINGS)[SettingName] | undefined;
  return setting === undefined || value === setting.byDefault ? '' : value;
}

/** As `Unit price: 12.5 · Channel margin: 0.2`. */
function rowText(name: LoggedTable, row: Row): string {
  const { columns, keys } = schemaOf(name);
  const parts = columns.flatMap(({ name: column }) => {
    const text = textIn(name, row, column);
    return keys.includes(column) || text === '' ? [] : [`${column}: ${text}`];
  });
  return parts.length === 0 ? '–' : joinedParts(parts);
}

function textIn(name: LoggedTable, row: Row, column: string): string {
  const { at, columns } = schemaOf(name);
  const place = at[column] ?? -1;
  return cellText(row[place] ?? BLANK, columns[place]?.kind ?? 'text');
}

/** Settings that decide no amount. */
const NO_RULES: readonly SettingName[] = [
  'Schema',
  'Tier',
  'Name',
  'Company',
  'Submission day',
  'Automatic steps',
  'Same person',
];

/** What of a partner's row decides an amount; a load adds partners with the rest of it. */
const DECIDING = [
  'Currency',
  'Price list',
  'NFR customer',
  'Violation threshold',
] as const satisfies readonly ColumnOf<'LMP_Partners'>[];

/**
 * The last changes of the inputs that a report was computed from, by table: `LMP_Prices · Apex One` counts for a report
 * that bills Apex One in the price's currency, a partner's row and bids for its own reports, rules for all.
 */
export function changesBehind(report: Report, log: readonly HistoryEntry[]): ReviewState['changes'] {
  const isBehind = behind(report);
  const last = new Map<string, ReviewState['changes'][number]>();
  for (const { by, at, changes } of log) {
    for (const change of changes) {
      const field = fieldOf(change.field);
      if (field?.of !== 'input' || !isBehind(field.name) || !decides(field.name, change)) continue;
      last.set(field.name, { field: inputInWords(field.name), by, at });
    }
  }
  return [...last.values()];
}

function decides(name: string, { old, new: now }: Pick<InputChange, 'old' | 'new'>): boolean {
  if (splitParts(name)[0] !== 'LMP_Partners') return true;
  const deciding = (text: string): string =>
    joinedParts(splitParts(text).filter((part) => DECIDING.some((column) => part.startsWith(`${column}: `))));
  return deciding(old) !== deciding(now);
}

/**
 * Tells whether an input that a report is computed from changed since an instant, also where nobody recorded it yet.
 *
 * Edges: what was recorded with the same second was recorded with what was computed then.
 */
export function inputsChangedSince(book: Book): (report: Report, since: Instant) => boolean {
  const log = once(() => logOf(book.LMP_History));
  const unrecorded = once(() => inputChanges(book, log()));
  return (report, since) => {
    const isBehind = behind(report);
    return (
      unrecorded().some(({ name }) => isBehind(name)) ||
      entriesBehind(report, log()).some(({ at }) => at >= since + MOMENT_MS)
    );
  };
}

/** What the cell of a moment cannot tell apart. */
const MOMENT_MS = 1000;

/** The entries of the log that concern a report, each with those of its changes that do. */
export function entriesBehind(report: Report, log: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const isBehind = behind(report);
  return log.flatMap((entry) => {
    const changes = entry.changes.filter((change) => {
      const field = fieldOf(change.field);
      return field?.of === 'input' && isBehind(field.name);
    });
    return changes.length === 0 ? [] : [{ ...entry, changes }];
  });
}

function behind(report: Report): (name: string) => boolean {
  const { partner, money } = report;
  const products = new Set((money?.lines ?? []).map(({ product }) => product));
  const services = new Set(reportLines(report).map(({ name }) => name));
  const currency = money?.currency ?? null;
  const isOfCurrency = (text: string): boolean => currency === null || text === currency;
  return (name) => {
    const [table = '', first = '', second = '', third = '', fourth = ''] = splitParts(name);
    switch (table) {
      case 'LMP_Settings':
        return !NO_RULES.some((rule) => rule === first);
      case 'LMP_Partners':
        return first === partner.name;
      case 'LMP_Prices':
        return products.has(second) && (first === '' || first === partner.priceList) && isOfCurrency(third);
      case 'LMP_Tiers':
        return products.has(first) && isOfCurrency(second);
      case 'LMP_BidDesk':
        return second === partner.name && products.has(third) && isOfCurrency(fourth);
      case 'LMP_Catalogue':
        return services.has(first);
      default:
        return false;
    }
  };
}
