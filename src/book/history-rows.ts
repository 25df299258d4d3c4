import {
  historyIssues,
  issueOf,
  ROLES,
  type Digest,
  type HistoryChange,
  type HistoryEntry,
  type Issue,
  type Person,
} from '../engine';
import type { Book } from './book';
import { BLANK, type Row } from './cell';
import { cellText } from './cell-text';
import { joinedParts, splitParts } from './parts-text';
import { reportKeyOf } from './report-id';
import { cellIn, isBlankRow, rowOf } from './row-of';
import type { ColumnOf } from './schema';
import { TABLES } from './schema-table';
import { instantIn, momentCell } from './time-cell';

/** An entry without a change is one row without a field. */
const NO_CHANGE: HistoryChange = { field: '', old: '', new: '' };

/**
 * An entry as rows of LMP_History: one for each field that it changed, one at least.
 *
 * Edges: the seal is the entry's id and, after a space, its parent's. A time is told to the second.
 */
function historyRowsOf(entry: HistoryEntry): readonly Row[] {
  const changes = entry.changes.length === 0 ? [NO_CHANGE] : entry.changes;
  return changes.map((change) =>
    rowOf('LMP_History', {
      Cycle: entry.cycle,
      Partner: entry.partner,
      Version: entry.version,
      'At (UTC)': momentCell(entry.at),
      Zone: entry.zone,
      Action: entry.action,
      By: personText(entry.by),
      From: entry.from,
      To: entry.to,
      Field: change.field,
      Old: change.old,
      New: change.new,
      Comments: entry.comments,
      Seal: `${entry.id} ${entry.parent}`.trim(),
    }),
  );
}

/** What LMP_History holds. */
export interface Histories {
  /** The entries by report, in the order of their first rows. */
  readonly entries: ReadonlyMap<string, readonly HistoryEntry[]>;
  /** By report: entries that do not read as they were written, or whose forerunner is gone (D10). */
  readonly issues: ReadonlyMap<string, readonly Issue[]>;
}

/**
 * Reads the histories of a book.
 *
 * Rule:   rows with one seal are one entry, wherever people sorted them to.
 * Edges:  a row that was altered, added or taken away leaves an entry whose text is not its seal's; a row without a seal
 *         is nobody's entry and is said too. Nothing is dropped.
 */
export function historiesOf(rows: readonly Row[], digest: Digest): Histories {
  const bySeal = new Map<string, Row[]>();
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const key = `${reportKeyOf(idIn(row))} ${textIn(row, 'Seal')}`;
    const found = bySeal.get(key);
    if (found === undefined) bySeal.set(key, [row]);
    else found.push(row);
  }
  const entries = new Map<string, HistoryEntry[]>();
  const mixed = new Map<string, Issue[]>();
  for (const ofEntry of bySeal.values()) {
    const [first] = ofEntry;
    if (first === undefined) continue;
    const key = reportKeyOf(idIn(first));
    const entry = entryOf(first, ofEntry);
    entries.set(key, [...(entries.get(key) ?? []), entry]);
    if (ofEntry.every((row) => headText(row) === headText(first))) continue;
    const details = { entry: `${entry.action} by ${entry.by.name}, ${entry.cycle}` };
    mixed.set(key, [...(mixed.get(key) ?? []), issueOf('history.altered', [entry.partner], details)]);
  }
  const issues = new Map<string, readonly Issue[]>();
  for (const [key, ofReport] of entries) {
    const found = [...historyIssues(ofReport, digest), ...(mixed.get(key) ?? [])];
    if (found.length > 0) issues.set(key, found);
  }
  return { entries, issues };
}

/** A book with entries appended to its history. */
export function withHistory(book: Book, entries: readonly HistoryEntry[]): Book {
  return { ...book, LMP_History: [...book.LMP_History, ...entries.flatMap(historyRowsOf)] };
}

/** A person as the column By names them: name, company and role. */
function personText({ name, company, role }: Person): string {
  return joinedParts([name, company, role]);
}

function personOf(text: string): Person {
  const [name = '', company = '', role = ''] = splitParts(text);
  return { name, company, role: ROLES.find((one) => one === role) ?? 'system' };
}

/** The columns that all rows of an entry have in common. */
const HEAD = [
  'Version',
  'At (UTC)',
  'Zone',
  'Action',
  'By',
  'From',
  'To',
  'Comments',
] as const satisfies readonly ColumnOf<'LMP_History'>[];

function headText(row: Row): string {
  return JSON.stringify(HEAD.map((column) => cellIn('LMP_History', row, column)));
}

function entryOf(first: Row, rows: readonly Row[]): HistoryEntry {
  const [id = '', parent = ''] = textIn(first, 'Seal').trim().split(' ');
  const changes = rows.map((row) => ({
    field: textIn(row, 'Field'),
    old: textIn(row, 'Old'),
    new: textIn(row, 'New'),
  }));
  return {
    ...idIn(first),
    version: Number(cellIn('LMP_History', first, 'Version')) || 0,
    at: instantIn(cellIn('LMP_History', first, 'At (UTC)')) ?? 0,
    zone: textIn(first, 'Zone'),
    action: textIn(first, 'Action'),
    by: personOf(textIn(first, 'By')),
    from: textIn(first, 'From'),
    to: textIn(first, 'To'),
    changes: changes.filter(({ field, old, new: now }) => `${field}${old}${now}` !== ''),
    comments: textIn(first, 'Comments'),
    id,
    parent,
  };
}

function idIn(row: Row): { readonly cycle: string; readonly partner: string } {
  const { at } = TABLES.LMP_History;
  return {
    cycle: cellText(row[at.Cycle] ?? BLANK, 'cycle').trim(),
    partner: cellText(row[at.Partner] ?? BLANK, 'text').trim(),
  };
}

function textIn(row: Row, column: ColumnOf<'LMP_History'>): string {
  return cellText(cellIn('LMP_History', row, column), 'text');
}
