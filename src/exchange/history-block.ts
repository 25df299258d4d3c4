import { isMoneyField } from '../book/money-in-book';
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

/** The history of reports, in the order in which it was given; for Tier 2 without what speaks of money. */
export function historyBlock(reports: readonly ExportedReport[], tier: ExportTier): ExportBlock {
  const rows = reports.flatMap(({ report, company, history }) =>
    history
      .filter((row) => tier === 'Tier 1' || !isMoneyField(row.field))
      .map(({ at, zone, action, by, from, to, field, old, new: now, comments }) =>
        [company, report.cycle, at, zone, action, by, from, to, field, old, now, comments].map(textCell),
      ),
  );
  return { title: 'History', columns: HISTORY_COLUMNS, rows };
}
