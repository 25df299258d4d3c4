import type { Overview, ReportSummary } from '../desk/report-views';

/**
 * Whether a report waits for whoever works with this workbook.
 *
 * Rule:  Tier 1 reviews what was submitted, takes automatic steps that are due (R37), and makes and sends the billing
 *        report; Tier 2 prepares its report, again after it was rejected. Approved cells that were altered and a forked
 *        history wait for anybody.
 */
export function needsAction(report: ReportSummary, tier: Overview['tier'], now: number): boolean {
  const { status, billingStatus, submissionDue, isAltered, isForked } = report;
  if (isAltered || isForked) return true;
  if (tier === 'Tier 2') return status === 'MSP preparing' || status === 'Rejected';
  const isDue = submissionDue !== null && submissionDue <= now;
  return isDue || status === 'Under review' || billingStatus.startsWith('Under review');
}
