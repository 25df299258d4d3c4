import { entriesOf, historyRowsByReport, withHistory } from '../../src/book/history-rows';
import { reportHistoriesOf } from '../../src/book/report-histories';
import { reportKeyOf } from '../../src/book/report-id';
import { cellIn } from '../../src/book/row-of';
import { canonicalText, SYSTEM, type HistoryEntry } from '../../src/engine';
import { digest } from '../engine/review/reviews';
import { bookWith, changed } from './books';
import { SUBMISSION } from './submission';

const KEY = reportKeyOf({ cycle: '2025-10', partner: 'Northwind' });

function sealed(entry: Omit<HistoryEntry, 'id'>): HistoryEntry {
  return { ...entry, id: digest(canonicalText(entry)) };
}

const FIRST = sealed(SUBMISSION);
const SECOND = sealed({
  ...SUBMISSION,
  at: SUBMISSION.at + 61_000,
  action: 'reject',
  by: { name: 'Anna · the \\ first', company: 'Dist · AG', role: 'Tier 1' },
  changes: [{ field: 'Status', old: 'Under review', new: 'Rejected' }],
  comments: 'Which ones?\n=1+1 🙂',
  parent: FIRST.id,
});
const book = withHistory(bookWith({}), [FIRST, SECOND]);

function issuesOf(rows: typeof book.LMP_History): readonly string[] {
  const histories = reportHistoriesOf({ ...bookWith({}), LMP_History: rows }, digest);
  return histories.get(KEY)?.issues.map(({ code }) => code) ?? [];
}

describe('R35 the rows of a history', () => {
  it('are one for each field that an entry changed, and read back as they were written, in any order', () => {
    expect(book.LMP_History).toHaveLength(3);
    for (const rows of [book.LMP_History, [...book.LMP_History].reverse()]) {
      const { entries, mixed } = entriesOf(rows);
      expect(mixed.size).toBe(0);
      expect(entries.map(({ id }) => id).sort()).toEqual([FIRST.id, SECOND.id].sort());
      expect(entries).toContainEqual(SECOND);
      expect(issuesOf(rows)).toEqual([]);
    }
    expect([...historyRowsByReport(book.LMP_History).keys()]).toEqual([KEY]);
  });

  it('tell of an altered cell, whichever it is', () => {
    for (const [column, cell] of [
      ['New', 'Approved'],
      ['Old', 'x'],
      ['Comments', 'fine'],
      ['By', 'Ben · Dist · Tier 1'],
      ['At (UTC)', 45_000],
      ['At (UTC)', 1e12],
      ['Action', 'approve'],
      ['Zone', 'Asia/Tokyo'],
      ['Version', 2],
    ] as const) {
      const [first, ...rest] = book.LMP_History;
      expect([column, issuesOf([changed('LMP_History', first!, { [column]: cell }), ...rest])]).toEqual([
        column,
        ['history.altered'],
      ]);
    }
  });

  it('tell of a row that was taken away or repeated, of an entry that is gone, and of one without a seal', () => {
    const [one, two, three] = book.LMP_History;
    expect(issuesOf([one!, three!])).toEqual(['history.altered']);
    expect(issuesOf([one!, two!, two!, three!])).toEqual(['history.altered']);
    expect(issuesOf([three!])).toEqual(['history.gap']);
    expect(issuesOf([one!, two!, changed('LMP_History', three!, { Seal: ' ' })])).toEqual([
      'history.altered',
    ]);
  });

  it('names an altered entry by its action, by whom and when, so that two of one person are told apart', () => {
    const again = sealed({ ...SUBMISSION, at: SUBMISSION.at + 90_000, parent: SECOND.id });
    const written = withHistory(book, [again]).LMP_History;
    const rows = written.map((row) => changed('LMP_History', row, { Comments: 'x' }));
    const issues = reportHistoriesOf({ ...bookWith({}), LMP_History: rows }, digest).get(KEY)?.issues ?? [];
    const messages = issues.map(({ message }) => message);
    expect([messages.length, new Set(messages).size]).toEqual([3, 3]);
    expect(messages[0]).toContain('submit by Tina, 2026-11-22T01:45:00Z');
  });

  it.each([
    [{ name: 'Anna', company: 'Dist · AG', role: 'Tier 1' }, 'Anna · Dist \\· AG · Tier 1'],
    [{ name: 'Anna', company: '', role: 'Tier 1' }, 'Anna · Tier 1'],
    [{ name: '', company: 'Dist', role: 'Tier 2' }, ' · Dist · Tier 2'],
    [{ name: '', company: '', role: 'Tier 1' }, 'Tier 1'],
    [{ name: 'Tier 1', company: '', role: 'Tier 1' }, 'Tier 1 · Tier 1'],
    [SYSTEM, 'system'],
  ] as const)('name %o as “%s”, and read it back', (by, text) => {
    const { LMP_History } = withHistory(bookWith({}), [sealed({ ...SUBMISSION, by })]);
    expect(cellIn('LMP_History', LMP_History[0]!, 'By')).toBe(text);
    expect(entriesOf(LMP_History).entries[0]?.by).toEqual(by);
    expect(issuesOf(LMP_History)).toEqual([]);
  });

  it('count once where two panes recorded the same step', () => {
    expect(issuesOf([...book.LMP_History, ...book.LMP_History])).toEqual([]);
    expect(entriesOf([...book.LMP_History, ...book.LMP_History]).entries).toEqual([FIRST, SECOND]);
  });

  it('are too few where LMP_Reports counts more revisions', () => {
    const LMP_Reports = [['2025-10', 'Northwind', 1, ...Array.from({ length: 16 }, () => ''), 3]];
    const histories = reportHistoriesOf({ ...book, LMP_Reports }, digest);
    expect(histories.get(KEY)?.issues).toMatchObject([{ code: 'history.shorter', weight: 'exception' }]);
  });
});
