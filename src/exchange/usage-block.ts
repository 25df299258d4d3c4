import type { CreditTab, Report } from '../engine';
import { OUR_COLUMN } from '../intake/tables/safe-text';
import { BLANK, quantityCell, shareCell, textCell, type ExportCell } from './export-cell';
import type { ExportBlock } from './export-document';
import type { ExportedReport } from './exported-report';
import { remarksText } from './remarks';

/** The official columns of a usage report, in their order. */
const USAGE_COLUMNS = [
  'Partner Company',
  'Company ID',
  'City',
  'State',
  'Report Cycle',
  'Status',
  'Product/Service',
  'Units',
  'Provisioned',
  'Used',
  'Over-provisioned (%)',
  'Chargeable',
  'Comments',
] as const;

/** The columns of credits that a usage report has no place for. */
const CREDIT_COLUMNS = [
  'Partner Company',
  'Report Cycle',
  'Tab',
  'Name',
  'Billing unit',
  'Used units',
  'Chargeable units',
  'Credit requirement',
  'Allocated credits',
] as const;

/** How people know the tabs. */
export const TAB_LABELS = {
  smb: 'Small and medium business solutions',
  services: 'Trend Vision One services',
  nfr: 'Trend Vision One NFR license',
} as const;

/**
 * The lines of usage reports: small and medium business solutions, services, NFR license; behind the official columns
 * what there is to say of the report.
 *
 * Edges: a report without a line has one row without a product, so that it is not missed.
 */
export function usageBlock(reports: readonly ExportedReport[]): ExportBlock {
  const rows = reports.flatMap((exported) => {
    const { report, company, companyId, city, state, status } = exported;
    const head = [company, companyId, city, state, report.cycle, status].map(textCell);
    const lines = usageLines(report);
    const [none] = lines.length === 0 ? [USAGE_COLUMNS.slice(head.length).map(() => BLANK)] : [];
    const remarks = textCell(remarksText(exported));
    return [...(none === undefined ? lines : [none])].map((line) => [...head, ...line, remarks]);
  });
  return { title: '', columns: [...USAGE_COLUMNS, OUR_COLUMN], rows };
}

function usageLines({ smb, services, nfr }: Report): readonly (readonly ExportCell[])[] {
  const ofSmb = (smb?.lines ?? []).map((line) => [
    textCell(line.name),
    textCell(line.billingUnit),
    quantityCell(line.provisionedUnits.value),
    quantityCell(line.usedUnits?.value),
    shareCell(line.overProvisionedRatio?.value),
    quantityCell(line.chargeableUnits.value),
    textCell(line.comment),
  ]);
  const ofCredits = linesOf(services, nfr).map(({ line }) => [
    textCell(line.name),
    textCell(line.billingUnit),
    BLANK,
    quantityCell(line.usedUnits?.value),
    BLANK,
    quantityCell(line.chargeableUnits?.value),
    textCell(line.comment),
  ]);
  return [...ofSmb, ...ofCredits];
}

/** The lines of credits with the tab that each belongs to; tabs are never mixed. Null where there is none. */
export function creditBlock(reports: readonly ExportedReport[]): ExportBlock | null {
  const rows = reports.flatMap(({ report, company }) =>
    linesOf(report.services, report.nfr).map(({ tab, line }) => [
      textCell(company),
      textCell(report.cycle),
      textCell(TAB_LABELS[tab]),
      textCell(line.name),
      textCell(line.billingUnit),
      quantityCell(line.usedUnits?.value),
      quantityCell(line.chargeableUnits?.value),
      quantityCell(line.creditRequirements[0]),
      quantityCell(line.allocatedCredits.value),
    ]),
  );
  return rows.length === 0 ? null : { title: 'Credits', columns: CREDIT_COLUMNS, rows };
}

function linesOf(...tabs: readonly (CreditTab | null)[]) {
  return tabs.flatMap((tab) => (tab?.lines ?? []).map((line) => ({ tab: tab?.name ?? 'services', line })));
}
