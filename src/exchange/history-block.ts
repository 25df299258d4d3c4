import { fieldOf } from '../engine';
import { textCell } from './export-cell';
import type { ExportBlock } from './export-document';
import type { ExportedHistory, ExportedReport, ExportTier } from './exported-report';

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
      .filter((row) => tier === 'Tier 1' || !isOfMoney(row))
      .map(({ at, zone, action, by, from, to, field, old, new: now, comments }) =>
        [company, report.cycle, at, zone, action, by, from, to, field, old, now, comments].map(textCell),
      ),
  );
  return { title: 'History', columns: HISTORY_COLUMNS, rows };
}

/** Whether a row may hold a price or an amount: all but the fields of the report and of its lines. */
function isOfMoney({ field }: ExportedHistory): boolean {
  if (field === '') return false;
  const of = fieldOf(field)?.of;
  return of !== 'report' && of !== 'line';
}
