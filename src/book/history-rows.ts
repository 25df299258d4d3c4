import {
  groupedBy,
  ROLES,
  SYSTEM,
  type Group,
  type HistoryChange,
  type HistoryEntry,
  type Person,
} from '../engine';
import type { Book } from './book';
import { BLANK, type Row } from './cell';
import { cellText } from './cell-text';
import { joinedParts, splitParts } from './parts-text';
import { reportKeyOf, type ReportId } from './report-id';
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

/** The rows of a history by report, in the order in which they stand. */
export function historyRowsByReport(
  rows: readonly Row[],
): ReadonlyMap<string, { readonly id: ReportId; readonly rows: readonly Row[] }> {
  const byReport = new Map<string, { readonly id: ReportId; readonly rows: Row[] }>();
  for (const row of rows) {
    if (isBlankRow(row)) continue;
    const id = idIn(row);
    const found = byReport.get(reportKeyOf(id));
    if (found === undefined) byReport.set(reportKeyOf(id), { id, rows: [row] });
    else found.rows.push(row);
  }
  return byReport;
}

/** What the rows of one report's history say. */
export interface ReadEntries {
  /** In the order of their first rows. */
  readonly entries: readonly HistoryEntry[];
  /** The ids of entries whose rows say different things of what they have in common. */
  readonly mixed: ReadonlySet<string>;
}

/**
 * Reads the history of one report.
 *
 * Rule:   rows with one seal are one entry, wherever people sorted them to.
 * Edges:  a row that was altered, added or taken away leaves an entry whose text is not its seal's; a row without a seal
 *         is nobody's entry, and is said too. An entry that is there twice as a whole counts once, because two
 *         panes may record the same step; one repeated row of it does not. Nothing else is dropped.
 */
export function entriesOf(rows: readonly Row[]): ReadEntries {
  const bySeal = [...groupedBy(rows, (row) => textIn(row, 'Seal')).values()].map(countedOnce);
  const entries = bySeal.map((ofEntry) => entryOf(ofEntry));
  const isMixed = ([first, ...others]: Group<Row>): boolean =>
    others.some((row) => headText(row) !== headText(first));
  const mixed = bySeal.flatMap((ofEntry) => (isMixed(ofEntry) ? entryOf(ofEntry).id : []));
  return { entries, mixed: new Set(mixed) };
}

/** The rows of one entry, once where all of them are there equally often. */
function countedOnce(rows: Group<Row>): Group<Row> {
  const [first, ...others] = [...groupedBy(rows, (row) => JSON.stringify(row)).values()];
  const isWhole = first !== undefined && others.every(({ length }) => length === first.length);
  return isWhole ? [first[0], ...others.map(([row]) => row)] : rows;
}

/** A book with entries appended to its history. */
export function withHistory(book: Book, entries: readonly HistoryEntry[]): Book {
  return { ...book, LMP_History: [...book.LMP_History, ...entries.flatMap(historyRowsOf)] };
}

/**
 * A person as the column By names them.
 *
 * Rule:    the role is last; before it the name, and then the company. What nobody said is left out, but for a name
 *          before a company, so that the one is never read as the other.
 * @example Anna · Distributor · Tier 1; Anna · Tier 1; Tier 1; system
 */
function personText({ name, company, role }: Person): string {
  if (role === 'system') return role;
  const said = company !== '' ? [name, company] : name !== '' ? [name] : [];
  return joinedParts([...said, role]);
}

function personOf(text: string): Person {
  const parts = splitParts(text);
  const role = ROLES.find((one) => one === parts.at(-1));
  if (role === 'system') return SYSTEM;
  const [name = '', company = ''] = role === undefined ? parts : parts.slice(0, -1);
  return { name, company, role: role ?? 'system' };
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

function entryOf(rows: readonly [Row, ...Row[]]): HistoryEntry {
  const [first] = rows;
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

function idIn(row: Row): ReportId {
  const { at } = TABLES.LMP_History;
  return {
    cycle: cellText(row[at.Cycle] ?? BLANK, 'cycle').trim(),
    partner: cellText(row[at.Partner] ?? BLANK, 'text').trim(),
  };
}

function textIn(row: Row, column: ColumnOf<'LMP_History'>): string {
  return cellText(cellIn('LMP_History', row, column), 'text');
}
