import {
  amount,
  daysOf,
  minorDigitsOf,
  sumOfStated,
  workingStepsOf,
  type Report,
  type Working,
} from '../../../engine';
import type { ReportSummary, ReportView } from '../report-views';
import { figureView, tabViews } from './tab-views';

/** A report and the working that its views open. */
export interface OpenedReport {
  readonly report: Report;
  readonly working: Working;
}

/** Lays a report's working out, once for all views of it. */
export function openedReport(report: Report): OpenedReport {
  return { report, working: workingStepsOf(report) };
}

/** One report, opened. */
export function reportView({ report, working }: OpenedReport, summary: ReportSummary): ReportView {
  const { money } = report;
  const total = money?.totalInvoiceAmount ?? null;
  return {
    ...summary,
    tabs: tabViews({ report, stepOf: working.stepOf, days: daysOf(report.cycle) }),
    missingDays: report.missingDays,
    totalFigure: total === null ? null : figureView(total, working.stepOf),
    totalNote: totalNote(report),
  };
}

/** R24: how far the total is, where a line has no price. */
function totalNote({ money }: Report): string {
  if (money === null || money.totalInvoiceAmount !== null || money.currency === null) return '';
  const subtotals = money.lines.flatMap(({ owed }) => owed?.subtotal.value ?? []);
  const soFar = sumOfStated(subtotals);
  const sum =
    soFar === null ? '' : `, ${amount(soFar, minorDigitsOf(money.currency))} ${money.currency} so far`;
  return `${subtotals.length} of ${money.lines.length} lines${sum}`;
}
