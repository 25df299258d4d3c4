import type { Overview, ReportSummary } from '../desk/report-views';

/** Who asks, and when. */
export interface Asker {
  readonly tier: Overview['tier'];
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
}

/**
 * Whether a report waits for whoever works with this workbook: the head counts it, the list has it first.
 *
 * Rule:  Tier 1 reviews what was submitted, takes automatic steps that are due (R37), and makes and sends the billing
 *        report; while a report is with its partner, it mends what is blocking and sees after usage that did not come.
 *        Tier 2 prepares its report, again after it was rejected. Altered cells and a forked history wait for anybody.
 * Edges: exceptions are cleared under review only, which waits anyway. What is submitted waits for Trend Micro, what is
 *        completed for nobody, and neither does an approved report without anything to bill.
 */
export function needsAction(report: ReportSummary, { tier, now }: Asker): boolean {
  const { status, billingStatus, submissionDue, isAltered, isForked } = report;
  if (isAltered || isForked) return true;
  const isWithPartner = status === 'MSP preparing' || status === 'Rejected';
  if (tier === 'Tier 2') return isWithPartner;
  if (isWithPartner) return (submissionDue !== null && submissionDue <= now) || isStuck(report);
  return status === 'Under review' || (billingStatus.startsWith('Under review') && !report.hasNothingToBill);
}

function isStuck({ isReceived, issues }: ReportSummary): boolean {
  return !isReceived || issues.some(({ weight }) => weight === 'blocking');
}
