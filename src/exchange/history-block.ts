import { changesInWords } from '../book/changes-in-words';
import { HISTORY_WORDS } from '../book/history-words';
import { shownHistory } from '../book/shown-history';
import { instantText, personInWords, type HistoryEntry } from '../engine';
import { textCell } from './export-cell';
import type { ExportBlock } from './export-document';
import type { ExportedReport, ExportTier } from './exported-report';

const HISTORY_COLUMNS = [
  'Partner Company',
  'Report Cycle',
  'At (UTC)',
  'Zone',
  'Action',
  'By',
  'From',
  'To',
  'Field',
  'Old',
  'New',
  'Comments',
] as const;

/**
 * The history of reports, newest first, in words (R35); for Tier 2 without what speaks of money.
 *
 * Shape: a row for each field that an action changed and each row that it froze, one for an action that changed none.
 */
export function historyBlock(reports: readonly ExportedReport[], tier: ExportTier): ExportBlock {
  const rows = reports.flatMap(({ report, company, history }) =>
    shownHistory(history, tier)
      .flatMap(rowsOf)
      .map((row) => [company, report.cycle, ...row].map(textCell)),
  );
  return { title: 'History', columns: HISTORY_COLUMNS, rows };
}

function rowsOf(entry: HistoryEntry): readonly (readonly string[])[] {
  const { at, zone, by, from, to, comments } = entry;
  const { fields, frozen } = changesInWords(entry);
  const changed = [
    ...fields.map((change) => [change.field, change.old, change.new]),
    ...frozen.map(({ of, name, stood, cells }) => [HISTORY_WORDS.figures(of, name), stood, cells]),
  ];
  const done = [instantText(at), zone, HISTORY_WORDS.action(entry), personInWords(by), from, to];
  return (changed.length === 0 ? [['', '', '']] : changed).map((change) => [...done, ...change, comments]);
}
