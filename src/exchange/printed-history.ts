import { changesInWords, changeText } from '../book/changes-in-words';
import { frozenRowInWords, frozenText } from '../book/frozen-rows-in-words';
import { HISTORY_WORDS } from '../book/history-words';
import { shownHistory } from '../book/shown-history';
import { instantText, personInWords, type HistoryEntry } from '../engine';
import { textCell } from './export-cell';
import type { ExportBlock } from './export-document';
import type { ExportedReport, ExportTier } from './exported-report';

/**
 * A report's history on paper, newest first (R35): when, and beside it everything that was done.
 *
 * Rule: of the rows that an approval or a submission froze it says how many, because their figures stand above; of rows
 *       that were put back, what stood there.
 */
export function printedHistory({ history }: ExportedReport, tier: ExportTier): ExportBlock {
  const rows = shownHistory(history, tier).map((entry) =>
    [timeText(entry), linesOf(entry).join('\n')].map(textCell),
  );
  const none = [[textCell('No action is recorded.')]];
  return { title: 'History', columns: [], rows: rows.length === 0 ? none : rows };
}

/** As `2025-11-03 09:15:00 UTC`. */
function timeText({ at }: HistoryEntry): string {
  return instantText(at).replace('T', ' ').replace('Z', ' UTC');
}

function linesOf(entry: HistoryEntry): readonly string[] {
  const { by, zone, from, to, comments } = entry;
  const { fields, frozen } = changesInWords(entry);
  const moved = from === to ? [] : [HISTORY_WORDS.moved(from, to)];
  return [
    [HISTORY_WORDS.action(entry), personInWords(by), ...moved, zone].join(' · '),
    ...(comments === '' ? [] : [HISTORY_WORDS.comments(comments)]),
    ...fields.map(changeText),
    ...(frozen.length === 0 ? [] : [frozenText(frozen)]),
    ...frozen.filter(({ isRestored }) => isRestored).map(frozenRowInWords),
  ];
}
