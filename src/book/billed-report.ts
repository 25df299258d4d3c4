import type { Decimal, Report } from '../engine';
import type { ReportId } from './report-id';

/** One report of a workbook, computed. */
export interface BilledReport extends ReportId {
  /** Its issues are also those that the workbook's rows raise about it. */
  readonly report: Report;
  /** False for an active partner without a row: "No usage received". */
  readonly isReceived: boolean;
  /** Usage was received, and nothing is blocking, neither here nor about the whole workbook. */
  readonly isComplete: boolean;
  /** Null where nothing says it, and in a Tier 2 workbook. */
  readonly currency: string | null;
  /** Total invoice amount; null where it is not known or nothing was received, and in a Tier 2 workbook. */
  readonly total: Decimal | null;
}
