import { billingBlock, billingReportBlocks } from './billing-block';
import type { ExportBlock, ExportDocument, ExportSheet } from './export-document';
import type { ExportedReport, ExportTier } from './exported-report';
import { historyBlock } from './history-block';
import { rulesBlock } from './rules-block';
import { totalsBlocks } from './totals-blocks';
import { creditBlock, usageBlock } from './usage-block';

/**
 * What *Export Reports* holds: the lines of several reports, in their order.
 *
 * Shape:  usage lines in the official columns first; then credits, billing lines, totals, rule sets and history.
 * Edges:  what is not known is blank; a Tier 2 export has no column, rule or history of money. Without a price list
 *         there is no billing report.
 */
export function reportsExport(reports: readonly ExportedReport[], tier: ExportTier): ExportDocument {
  const billing = tier === 'Tier 1' ? billingBlock(reports) : null;
  const cycles = [...new Set(reports.map(({ report }) => report.cycle))].sort();
  return {
    title: `LMP reports ${cycles.join(', ')}`.trim(),
    sheets: [
      ...unitSheets(reports, 'Usage reports'),
      ...sheet('Billing reports', billing === null ? [] : [billing]),
      ...sheet('Totals', totalsBlocks(reports, tier)),
      ...sheet('Rules and history', [rulesBlock(reports, tier), ...written(historyBlock(reports, tier))]),
    ],
  };
}

/** What *Export Report* holds: one report as a document, its billing report from the head to the history. */
export function reportExport(exported: ExportedReport, tier: ExportTier): ExportDocument {
  const billing = tier === 'Tier 1' ? billingReportBlocks(exported) : [];
  const history = historyBlock([exported], tier);
  const isBilled = billing.length > 0;
  return {
    title: `LMP report ${exported.report.cycle} ${exported.company}`.trim(),
    sheets: [
      ...unitSheets([exported], 'Usage report'),
      ...sheet('Billing report', isBilled ? [...billing, history] : []),
      ...sheet('Totals', totalsBlocks([exported], tier)),
      ...sheet('Rules and history', [rulesBlock([exported], tier), ...(isBilled ? [] : written(history))]),
    ],
  };
}

function unitSheets(reports: readonly ExportedReport[], name: string): readonly ExportSheet[] {
  const credits = creditBlock(reports);
  return [...sheet(name, [usageBlock(reports)]), ...sheet('Credits', credits === null ? [] : [credits])];
}

function sheet(name: string, blocks: readonly ExportBlock[]): readonly ExportSheet[] {
  return blocks.length === 0 ? [] : [{ name, blocks }];
}

/** A block, if it has a row. */
function written(block: ExportBlock): readonly ExportBlock[] {
  return block.rows.length === 0 ? [] : [block];
}
