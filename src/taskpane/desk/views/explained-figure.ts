import {
  dayOfSerial,
  serialOf,
  type CreditTab,
  type Figure,
  type Report,
  type SmbTab,
} from '../../../engine';
import { customerLines, customerLineKey } from '../../../book/customer-line-rows';
import { unitsOf } from '../../../book/billing-rows';
import type { SelectedTableCell } from '../report-views';

type TableRow = SelectedTableCell['row'];

/** The figure behind a cell of one of the report's tables; null where there is none, or where it is not known. */
export function explainedFigure({ table, column, row }: SelectedTableCell, report: Report): Figure | null {
  switch (table) {
    case 'LMP_Reports':
      return reportFigure(column, report);
    case 'LMP_Services':
      return creditFigure(column, row, report.services);
    case 'LMP_NFR':
      return creditFigure(column, row, report.nfr);
    case 'LMP_SMB':
      return smbFigure(column, row, report.smb);
    case 'LMP_Billing':
      return billingFigure(column, row, report);
    case 'LMP_CustomerLines':
      return partFigure(column, row, report);
    case 'LMP_Daily':
      return dailyFigure(column, row, report);
    default:
      return null;
  }
}

/** Of every day before any line was lowered, as the table shows it. */
function dailyFigure(column: string, row: TableRow, { services, nfr }: Report): Figure | null {
  const tab = row.Tab === 'Services' ? services : row.Tab === 'NFR' ? nfr : null;
  if (tab === null || column !== 'Allocated credits') return null;
  const index = tab.dailyCredits.findIndex(({ day }) => serialOf(day) === row.Day);
  return tab.dayFigures()[index] ?? null;
}

function billingFigure(column: string, row: TableRow, { money }: Report): Figure | null {
  const line = money?.lines.find((one) => one.product === row.Name && unitsOf(one) === row.Units);
  switch (column) {
    case 'Chargeable':
      return line?.chargeable ?? null;
    case 'Unit Price':
      return line?.price?.unitPrice ?? null;
    case 'Volume discount':
      return line?.owed?.discount ?? null;
    case 'Channel Margin':
      return line?.price?.channelMargin ?? null;
    case 'Subtotal':
      return line?.owed?.subtotal ?? null;
    default:
      return null;
  }
}

function reportFigure(column: string, { services, nfr, smb, money }: Report): Figure | null {
  switch (column) {
    case 'Billing day':
      return (services ?? nfr)?.figures?.calculatedCredits ?? null;
    case 'SMB units':
      return smb?.chargeableUnits ?? null;
    case 'Services credits':
      return services?.figures?.allocatedCredits ?? null;
    case 'Services packs':
      return services?.figures?.finalBilledUnits ?? null;
    case 'NFR credits':
      return nfr?.figures?.allocatedCredits ?? null;
    case 'NFR packs':
      return nfr?.figures?.finalBilledUnits ?? null;
    case 'Total invoice amount':
      return money?.totalInvoiceAmount ?? money?.totalSoFar ?? null;
    default:
      return null;
  }
}

function creditFigure(column: string, row: TableRow, tab: CreditTab | null): Figure | null {
  const line = tab?.lines.find((one) => isLine(one, row));
  if (line === undefined) return null;
  switch (column) {
    case 'Used units':
      return line.usedUnits;
    case 'Chargeable units':
      return line.chargeableUnits;
    case 'Credit requirement':
      return line.creditRequirement;
    case 'Allocated credits':
      return line.allocatedCredits;
    default:
      return null;
  }
}

function smbFigure(column: string, row: TableRow, tab: SmbTab | null): Figure | null {
  const line = tab?.lines.find((one) => isLine(one, row));
  if (line === undefined) return null;
  switch (column) {
    case 'Provisioned units':
      return line.provisionedUnits;
    case 'Used units':
      return line.usedUnits;
    case 'Over-provisioned units':
      return line.overProvisionedUnits;
    case 'Over-provisioned (%)':
      return line.overProvisionedRatio;
    case 'Chargeable units':
      return line.chargeableUnits;
    default:
      return null;
  }
}

const PART_COLUMNS: Readonly<Record<string, 'usedUnits' | 'provisionedUnits' | 'allocatedCredits'>> = {
  'Used units': 'usedUnits',
  'Provisioned units': 'provisionedUnits',
  'Allocated credits': 'allocatedCredits',
};

/** A row that adds up the same column of two tabs stands for no one figure. */
function partFigure(column: string, row: TableRow, report: Report): Figure | null {
  const of = PART_COLUMNS[column];
  if (of === undefined) return null;
  const key = customerLineKey({
    customer: String(row.Customer),
    service: String(row.Name),
    billingUnit: String(row['Billing unit']),
    day: typeof row.Day === 'number' ? dayOfSerial(row.Day) : null,
  });
  const [figure, ...others] = (customerLines(report).get(key) ?? []).flatMap((part) => part[of] ?? []);
  return others.length === 0 ? (figure ?? null) : null;
}

function isLine(line: { readonly name: string; readonly billingUnit: string }, row: TableRow): boolean {
  return line.name === row.Name && line.billingUnit === row['Billing unit'];
}
