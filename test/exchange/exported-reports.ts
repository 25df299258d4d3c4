import { PACK_PRODUCT, type HistoryEntry, type Report } from '../../src/engine';
import { exportCsv } from '../../src/exchange/export-csv';
import type { ExportCell } from '../../src/exchange/export-cell';
import type { ExportBlock, ExportDocument } from '../../src/exchange/export-document';
import type { ExportedReport } from '../../src/exchange/exported-report';
import { october, priceOf, type Month } from '../engine/months';

/** A report as a caller hands it over, with what a test changes. */
export function exportedOf(report: Report, more: Partial<ExportedReport> = {}): ExportedReport {
  return {
    report,
    company: report.partner.name,
    companyId: '0012',
    city: 'Kiel',
    state: '',
    status: 'Approved',
    billingStatus: 'Under review',
    poNumber: 'PO-7',
    comment: '',
    isComplete: report.isComplete,
    isApproved: true,
    isAsComputed: true,
    isOutOfDate: false,
    history: [],
    ...more,
  };
}

/** A month with a line of each tab: SMB 95 of 120 used, 250 credits of services, 9,000 of the NFR customer. */
export function mixedMonth(month: Month = {}): Report {
  return october(
    [
      { day: '2025-10-01', service: 'Worry-Free', billingUnit: 'seat', provisioned: '120', used: '95' },
      { day: '2025-10-01', service: 'XDR', billingUnit: 'endpoint', used: '12.5', requirement: '20' },
      { day: '2025-10-01', customer: 'Lab', service: 'XDR', billingUnit: 'endpoint', credits: '9000' },
    ],
    { nfr: ['Lab'], ...month },
  );
}

/** Prices of that month's lines: 2.505 a seat with a margin, 10 a pack. */
export const PRICES = [priceOf('Worry-Free', '2.505'), priceOf(PACK_PRODUCT, '10')];

/** What Ada did on 3 November, with what a test changes. */
export function entryOf(more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    ...{ cycle: '2025-10', partner: 'Northwind', version: 1, parent: '', id: JSON.stringify(more) },
    ...{ at: Date.UTC(2025, 10, 3, 9, 15), zone: 'Europe/Berlin' },
    by: { name: 'Ada', company: 'North', role: 'Tier 1' },
    ...{ action: 'approve', from: 'Under review', to: 'Approved', comments: '=looks good', changes: [] },
    ...more,
  };
}

/** The approval as an export has it, behind partner and cycle. */
export const APPROVED = [
  ...['2025-11-03T09:15:00Z', 'Europe/Berlin', 'Approved', 'Ada, North, Tier 1', 'Under review', 'Approved'],
  ...['', '', '', '=looks good'],
];

/** The blocks of an export by the names of their sheets. */
export function sheetsOf({ sheets }: ExportDocument): Readonly<Record<string, readonly ExportBlock[]>> {
  return Object.fromEntries(sheets.map(({ name, blocks }) => [name, blocks]));
}

/** The rows of a block as a CSV file shows them. */
export function shownIn(block: ExportBlock | undefined): readonly (readonly string[])[] {
  const columns = Math.max(0, ...(block?.rows ?? []).map(({ length }) => length));
  return (block?.rows ?? []).map((row) => [...Array(columns).keys()].map((index) => shown(row[index])));
}

function shown(cell: ExportCell | undefined): string {
  if (cell === undefined || cell.kind === 'blank') return '';
  if (cell.kind === 'text') return cell.text;
  const block = { title: '', columns: [], rows: [[cell]] };
  return exportCsv({ title: '', sheets: [{ name: 'One', blocks: [block] }] })
    .replace('\uFEFF', '')
    .trim();
}
