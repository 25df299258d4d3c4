import type { Instant } from '../calendar/zone';
import type { Decimal } from '../decimal';
import type { Issue } from '../issues/issue';
import type { Report } from '../report/report';
import type { EditedPrice, LineReview, ReportReview } from '../report/review-input';
import type { Digest, HistoryEntry } from './history-entry';
import type { ReviewAction } from './review-action-table';
import type { ReviewState } from './review-state';
import type { Person } from './role';

/** What a partner enters on a line; what is left out stays as it is. */
export interface DraftLine extends Pick<LineReview, 'tab' | 'name' | 'billingUnit'> {
  /** Null takes the lowering back. */
  readonly loweredTo?: Decimal | null;
  /** '' takes the comment off. */
  readonly comment?: string;
}

/** An exception as somebody saw it when clearing it. */
export type SeenException = Pick<Issue, 'code' | 'path' | 'message'>;

/** What people enter with an action; which of it an action needs, the tables say. */
export interface ReviewInputs {
  /** Why; or, for a completion, its reference. */
  readonly comments?: string;
  /** save-draft */
  readonly lines?: readonly DraftLine[];
  /** save-draft: on the report as a whole. */
  readonly reportComment?: string;
  /** clear-exception */
  readonly exceptions?: readonly SeenException[];
  /** enter-po-number */
  readonly poNumber?: string;
  /** enter-bid-desk-number, edit-price: as the price list names it. */
  readonly product?: string;
  /** enter-bid-desk-number: '' takes it off. */
  readonly bidDeskNumber?: string;
  /** edit-price: null takes the edit back, what is left out stays. */
  readonly edited?: Partial<EditedPrice>;
}

/** Who wants to do what, and when. */
export interface ReviewRequest {
  readonly action: ReviewAction;
  readonly by: Person;
  readonly at: Instant;
  /** The zone of who does it; recorded for reading the time. */
  readonly zone: string;
  readonly inputs: ReviewInputs;
}

/** The settings that decide about actions. */
export interface ReviewSettings {
  /** Whose workbook it is: automatic steps are a Tier 1 workbook's alone (R30, R37). */
  readonly workbook: 'Tier 1' | 'Tier 2';
  /** R30 */
  readonly automaticApproval: boolean;
  /** Whether who last changed what decides an amount may approve: never, or with a mark in the history. */
  readonly samePerson: 'forbid' | 'record';
  /** R31: the day of the next month at whose end a report is submitted automatically; the month's last day if it is shorter. */
  readonly submissionDay: number;
  /** The account's time zone, in which that day ends. */
  readonly timeZone: string;
}

/** A report computed with some review, and what an approval and a submission of it freeze. */
export interface ComputedReport {
  /** With all of its issues, also those that are found outside of the engine. */
  readonly report: Report;
  /** Quantities, by keys of the caller. */
  readonly quantities: ReadonlyMap<string, string>;
  /** Money; empty in a Tier 2 workbook. */
  readonly money: ReadonlyMap<string, string>;
}

/** What an action is checked against. */
export interface ReviewContext {
  readonly state: ReviewState;
  /** Computes the report with a review, from all inputs as they are now; the same review gives the same. */
  readonly computedWith: (review: ReportReview) => ComputedReport;
  /** R38: what stands in the workbook is not what its inputs now give. */
  readonly isOutOfDate: boolean;
  readonly settings: ReviewSettings;
  readonly digest: Digest;
}

/** The entries to append, oldest first; none where nothing is to be recorded. Or why not: every reason, not just the first. */
export type ReviewAnswer =
  { readonly entries: readonly HistoryEntry[] } | { readonly issues: readonly Issue[] };
