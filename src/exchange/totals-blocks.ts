import { groupedBy, sumOfStated, type CreditTab, type Decimal } from '../engine';
import { OUR_COLUMN } from '../intake/tables/safe-text';
import { moneyCell, quantityCell, textCell, type ExportCell } from './export-cell';
import type { ExportBlock } from './export-document';
import type { ExportedReport, ExportTier } from './exported-report';
import { remarksText } from './remarks';
import { totalCell } from './total-cell';

const UNIT_COLUMNS = [
  'Partner Company',
  'Report Cycle',
  'Status',
  'Complete',
  'SMB units',
  'Services credits',
  'Services packs',
  'NFR credits',
  'NFR packs',
] as const;

/** Each report's totals, and for Tier 1 those of each currency: no figure adds two (R23). */
export function totalsBlocks(reports: readonly ExportedReport[], tier: ExportTier): readonly ExportBlock[] {
  const hasMoney = tier === 'Tier 1' && reports.some(({ report }) => report.money !== null);
  const rows = reports.map((exported) => [
    ...unitTotals(exported),
    ...(hasMoney ? [textCell(exported.report.money?.currency ?? ''), totalCell(exported.report)] : []),
    textCell(exported.comment),
    textCell(remarksText(exported)),
  ]);
  const ofMoney = hasMoney ? ['Currency', 'Total invoice amount'] : [];
  const columns = [...UNIT_COLUMNS, ...ofMoney, 'Comments', OUR_COLUMN];
  const totals = { title: 'Totals', columns, rows };
  return hasMoney ? [totals, currencyBlock(reports)] : [totals];
}

function unitTotals({ report, company, status, isComplete }: ExportedReport): readonly ExportCell[] {
  const { smb, services, nfr } = report;
  return [
    textCell(company),
    textCell(report.cycle),
    textCell(status),
    textCell(isComplete ? 'Yes' : 'No'),
    quantityCell(sumOfStated((smb?.lines ?? []).map((line) => line.chargeableUnits.value))),
    ...[services, nfr].flatMap((tab) => [
      quantityCell(figureOf(tab, 'allocatedCredits')),
      quantityCell(figureOf(tab, 'finalBilledUnits')),
    ]),
  ];
}

function figureOf(tab: CreditTab | null, name: 'allocatedCredits' | 'finalBilledUnits'): Decimal | null {
  return tab?.figures?.[name].value ?? null;
}

/** Edges: a currency in which no total is known has a blank amount, not 0 (R24). */
function currencyBlock(reports: readonly ExportedReport[]): ExportBlock {
  const priced = reports.flatMap(({ report: { money } }) =>
    money?.currency == null
      ? []
      : [{ currency: money.currency, total: money.totalInvoiceAmount?.value ?? null }],
  );
  const rows = [...groupedBy(priced, ({ currency }) => currency)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, ofCurrency]) => [
      textCell(currency),
      moneyCell(sumOfStated(ofCurrency.map(({ total }) => total)), currency),
      textCell(`${ofCurrency.filter(({ total }) => total !== null).length} of ${ofCurrency.length}`),
    ]);
  return {
    title: 'Totals by currency',
    columns: ['Currency', 'Total invoice amount', 'Reports with a total'],
    rows,
  };
}
