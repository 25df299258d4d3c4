import { amount, daysOf, minorDigitsOf, workingToOpen, type Report, type Working } from '../../../engine';
import type { ReportSummary, ReportView } from '../report-views';
import { figureView, tabViews } from './tab-views';

/** A report and the working that its views open. */
export interface OpenedReport {
  readonly report: Report;
  readonly working: Working;
}

/** Opens a report's working, once for all views of it. */
export function openedReport(report: Report): OpenedReport {
  return { report, working: workingToOpen(report) };
}

/** One report, opened. */
export function reportView({ report, working }: OpenedReport, summary: ReportSummary): ReportView {
  const { money, packs, smb } = report;
  const total = money?.totalInvoiceAmount ?? money?.totalSoFar ?? null;
  return {
    ...summary,
    tabs: tabViews({ report, stepOf: working.stepOf, days: daysOf(report.cycle) }),
    missingDays: report.missingDays,
    totalFigure: total === null ? null : figureView(total, working.stepOf),
    packsFigure: packs === null ? null : figureView(packs, working.stepOf),
    smbUnitsFigure: smb === null ? null : figureView(smb.chargeableUnits, working.stepOf),
    totalNote: totalNote(report),
  };
}

/** R24: how far the total is, where a line has no price. */
function totalNote({ money }: Report): string {
  if (money === null || money.totalInvoiceAmount !== null || money.currency === null) return '';
  const { currency, lines, totalSoFar } = money;
  const sum =
    totalSoFar === null ? '' : `, ${amount(totalSoFar.value, minorDigitsOf(currency))} ${currency} so far`;
  return `${lines.filter(({ owed }) => owed !== null).length} of ${lines.length} lines${sum}`;
}
