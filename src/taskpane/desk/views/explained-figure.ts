import { serialOf, type CreditTab, type Figure, type Report, type SmbTab } from '../../../engine';
import { unitsOf } from '../../../book/billing-rows';
import type { SelectedTableCell } from '../report-views';

type TableRow = SelectedTableCell['row'];

/** The figure that stands in a cell of one of the report's tables; null where the cell holds none. */
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

/** The working holds the credits of the billing day alone; those of the other days are sums beside it. */
function dailyFigure(column: string, row: TableRow, { services, nfr }: Report): Figure | null {
  const tab = row.Tab === 'Services' ? services : row.Tab === 'NFR' ? nfr : null;
  const figure = tab?.figures?.allocatedCredits ?? null;
  if (tab?.billingDay == null || column !== 'Allocated credits') return null;
  const total = tab.dailyCredits.find(({ day }) => day === tab.billingDay)?.total;
  const isOfDay = row.Day === serialOf(tab.billingDay) && figure !== null;
  return isOfDay && total?.equals(figure.value) === true ? figure : null;
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

function reportFigure(column: string, { services, nfr, money }: Report): Figure | null {
  switch (column) {
    case 'Services credits':
      return services?.figures?.allocatedCredits ?? null;
    case 'Services packs':
      return services?.figures?.finalBilledUnits ?? null;
    case 'NFR credits':
      return nfr?.figures?.allocatedCredits ?? null;
    case 'NFR packs':
      return nfr?.figures?.finalBilledUnits ?? null;
    case 'Total invoice amount':
      return money?.totalInvoiceAmount ?? null;
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

function partFigure(column: string, row: TableRow, { services, nfr, smb }: Report): Figure | null {
  const lines = [...(services?.lines ?? []), ...(nfr?.lines ?? []), ...(smb?.lines ?? [])];
  const parts = lines.filter((line) => isLine(line, row)).flatMap((line) => line.parts);
  const part = parts.find(
    ({ customer, day }) => customer === row.Customer && (day === null ? '' : serialOf(day)) === row.Day,
  );
  if (part === undefined) return null;
  switch (column) {
    case 'Used units':
      return part.usedUnits;
    case 'Provisioned units':
      return part.provisionedUnits;
    case 'Allocated credits':
      return part.allocatedCredits;
    default:
      return null;
  }
}

function isLine(line: { readonly name: string; readonly billingUnit: string }, row: TableRow): boolean {
  return line.name === row.Name && line.billingUnit === row['Billing unit'];
}
