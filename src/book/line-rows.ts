import type { CreditTab, Figure, Report, ReviewState } from '../engine';
import { billingRows } from './billing-rows';
import type { Row } from './cell';
import { customerLineRows } from './customer-line-rows';
import type { OutputName } from './output-rows';
import { figureCell } from './quantity-cell';
import { rowOf } from './row-of';
import { dayCell } from './time-cell';

/** The computed tables besides the list of reports. */
export type LineTableName = Exclude<OutputName, 'LMP_Reports'>;

/** The rows of one report in those tables. */
export type LineRows = Readonly<Record<LineTableName, readonly Row[]>>;

/** What the lines of a report are laid out from. */
export type LinedReport = Pick<Report, 'cycle' | 'partner' | 'services' | 'nfr' | 'smb' | 'money'> &
  Readonly<{ hasBilling: boolean }>;

/** A report as its lines need it; it has a billing report from the approval of the usage report on (domain.md section 4). */
export function linedReport(
  report: Report,
  { billingStatus }: Pick<ReviewState, 'billingStatus'>,
): LinedReport {
  const { cycle, partner, services, nfr, smb, money } = report;
  return { cycle, partner, services, nfr, smb, money, hasBilling: billingStatus !== null };
}

/** How LMP_Daily names the tabs. */
const TAB_LABELS = { services: 'Services', nfr: 'NFR' } as const;

/**
 * The rows of a report's lines, of its billing report, of its customers' parts and of its daily credits.
 *
 * Edges: what is not known is blank, never 0 (R3, R24); a day without rows has no row (R7).
 */
export function lineRowsOf(report: LinedReport): LineRows {
  return {
    LMP_Services: creditLineRows('LMP_Services', report, report.services),
    LMP_NFR: creditLineRows('LMP_NFR', report, report.nfr),
    LMP_SMB: smbLineRows(report),
    LMP_Billing: report.hasBilling ? billingRows(report) : [],
    LMP_CustomerLines: customerLineRows(report),
    LMP_Daily: [report.services, report.nfr].flatMap((tab) => (tab === null ? [] : dailyRows(report, tab))),
  };
}

function creditLineRows(
  name: 'LMP_Services' | 'LMP_NFR',
  { cycle, partner }: LinedReport,
  tab: CreditTab | null,
): readonly Row[] {
  return (tab?.lines ?? []).map((line) =>
    rowOf(name, {
      Cycle: cycle,
      Partner: partner.name,
      Name: line.name,
      'Billing unit': line.billingUnit,
      'Used units': cellOf(line.usedUnits),
      'Chargeable units': cellOf(line.chargeableUnits),
      'Credit requirement': figureCell(line.creditRequirements[0] ?? null),
      'Allocated credits': cellOf(line.allocatedCredits),
      Comments: line.comment,
    }),
  );
}

function smbLineRows({ cycle, partner, smb }: LinedReport): readonly Row[] {
  return (smb?.lines ?? []).map((line) =>
    rowOf('LMP_SMB', {
      Cycle: cycle,
      Partner: partner.name,
      Name: line.name,
      'Billing unit': line.billingUnit,
      'Provisioned units': cellOf(line.provisionedUnits),
      'Used units': cellOf(line.usedUnits),
      'Over-provisioned units': cellOf(line.overProvisionedUnits),
      'Over-provisioned (%)': figureCell(line.overProvisionedRatio?.value ?? null),
      'Chargeable units': cellOf(line.chargeableUnits),
      Comments: line.comment,
    }),
  );
}

function dailyRows({ cycle, partner }: LinedReport, tab: CreditTab): readonly Row[] {
  return tab.dailyCredits.map(({ day, total }) =>
    rowOf('LMP_Daily', {
      Cycle: cycle,
      Partner: partner.name,
      Tab: TAB_LABELS[tab.name],
      Day: dayCell(day),
      'Allocated credits': figureCell(total),
      'Billing day': day === tab.billingDay,
    }),
  );
}

function cellOf(figure: Figure | null): number | string | boolean {
  return figureCell(figure?.value ?? null);
}
