import { isApprovedStatus, remarksOn } from '../../exchange/remarks';
import type { ReportSummary } from '../desk/report-views';
import { EXPORT_WORDS } from '../text/export-words';
import { isWithoutInputs } from './report-facts';

/** The reports of a list that can be exported, and what to know of them before. */
export interface Exportable {
  readonly reports: readonly ReportSummary[];
  /** '' where there is nothing to know. */
  readonly says: string;
}

/** What can be exported of a list: all but the reports that only stand in the tables. */
export function exportableOf(listed: readonly ReportSummary[]): Exportable {
  const reports = listed.filter((report) => !isWithoutInputs(report));
  const count = (is: (report: ReportSummary) => boolean): number => reports.filter(is).length;
  const notApproved = count(({ status }) => !isApprovedStatus(status));
  const differing = count((report) => !isAsComputed(report));
  const incomplete = count(({ isComplete }) => !isComplete);
  const outOfDate = count(({ isOutOfDate }) => isOutOfDate);
  const left = listed.length - reports.length;
  const parts = [
    ...(notApproved > 0 ? [EXPORT_WORDS.notApproved(notApproved, reports.length)] : []),
    ...(differing > 0 ? [EXPORT_WORDS.differing(differing)] : []),
    ...(incomplete > 0 ? [EXPORT_WORDS.incomplete(incomplete)] : []),
    ...(outOfDate > 0 ? [EXPORT_WORDS.outOfDate(outOfDate)] : []),
  ];
  const says = [
    ...(parts.length === 0 ? [] : [`${parts.join(', ')}. ${EXPORT_WORDS.saysSo}`]),
    ...(left === 0 ? [] : [EXPORT_WORDS.leftOut(left)]),
  ];
  return { reports, says: says.join(' ') };
}

/** What to know of one report before it is exported; '' is nothing. */
export function remarksBefore(report: ReportSummary): string {
  const { status, isComplete, isOutOfDate } = report;
  const isApproved = isApprovedStatus(status);
  const remarks = remarksOn({ isApproved, isAsComputed: isAsComputed(report), isComplete, isOutOfDate });
  return remarks.length === 0 ? '' : [...remarks, EXPORT_WORDS.saysSo].join(' ');
}

/** Whether neither the inputs nor the tables say other figures than were approved. */
function isAsComputed({ issues }: ReportSummary): boolean {
  return !issues.some(({ code }) => code === 'report.differing' || code === 'report.altered');
}
