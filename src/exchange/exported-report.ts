import type { HistoryEntry, Report } from '../engine';
import type { Settings } from '../book/settings';

/** Who an export is for: Tier 2 sees no price, margin, subtotal or money total. */
export type ExportTier = Settings['tier'];

/** One report as it leaves; '' is not known. */
export interface ExportedReport {
  /** Its figures: those that stand, which for an approved report are the approved ones. */
  readonly report: Report;
  /** The partner's name. */
  readonly company: string;
  readonly companyId: string;
  readonly city: string;
  readonly state: string;
  /** Of the usage report, with what its flag adds, in the caller's words. */
  readonly status: string;
  /** Of the billing report; '' before there is one. */
  readonly billingStatus: string;
  readonly poNumber: string;
  /** The partner's comment on the report as a whole. */
  readonly comment: string;
  /** Nothing is blocking, neither in the report nor in what it was read from. */
  readonly isComplete: boolean;
  /** Its figures are final: the usage report is approved, or completed since. */
  readonly isApproved: boolean;
  /** R33: false where the figures are those approved or submitted, and the inputs, or the tables, now say others. */
  readonly isAsComputed: boolean;
  /** R38: what stands in the workbook is not what its inputs now give. */
  readonly isOutOfDate: boolean;
  /** In any order; none where nothing was recorded. */
  readonly history: readonly HistoryEntry[];
}
