import type { ComputedReport, Decimal, Report, ReportReview, ReviewState } from '../engine';
import type { AlteredCell } from './frozen-figures';
import type { ReportId } from './report-id';

/** One report of a workbook, computed. */
export interface BilledReport extends ReportId {
  /** Computed with what its review has entered. Its issues are also those that the workbook's rows raise about it. */
  readonly report: Report;
  /** What of it is shown (R33): what was approved or submitted; the report itself where that is what is computed. */
  readonly shown: Report;
  /** False for an active partner without a row: "No usage received". */
  readonly isReceived: boolean;
  /** Usage was received, and nothing is blocking, neither here nor about the whole workbook. */
  readonly isComplete: boolean;
  /** Of what is shown; null where nothing says it, and in a Tier 2 workbook. */
  readonly currency: string | null;
  /** Total invoice amount of what is shown; null where it is not known or nothing was received, and in a Tier 2 workbook. */
  readonly total: Decimal | null;
  /** What its history says. */
  readonly state: ReviewState;
  /** Cells of the book that are not what was approved or submitted. */
  readonly altered: readonly AlteredCell[];
  /** R33: what is computed now, as `stands`, where it is not what was approved or submitted. */
  readonly differing: readonly AlteredCell[];
  /** The report computed with another review, from all inputs as they are now. */
  readonly computedWith: (review: ReportReview) => ComputedReport;
}
