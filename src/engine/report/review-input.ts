import type { Decimal } from '../decimal';
import type { Submission } from '../provisioning/chargeable';
import type { TabName } from '../usage/tab-of';

/** What people have entered on a line of a report. */
export interface LineReview {
  readonly tab: TabName;
  readonly name: string;
  readonly billingUnit: string;
  /** What the partner lowered the chargeable units to (R3, R11); null where it did not. */
  readonly loweredTo: Decimal | null;
  /** '' where there is none. */
  readonly comment: string;
}

/** What people have entered on a report; an input of its computing like any other. */
export interface ReportReview {
  readonly submission: Submission;
  readonly lines: readonly LineReview[];
  /** R27: by product as the price list names it. */
  readonly bidDeskNumbers: ReadonlyMap<string, string>;
}

/** A report that nobody has touched yet. */
export const UNTOUCHED: ReportReview = { submission: null, lines: [], bidDeskNumbers: new Map() };

/** What was entered on one line; null where nothing was. */
export function lineReviewOf(
  review: ReportReview,
  line: Pick<LineReview, 'tab' | 'name' | 'billingUnit'>,
): LineReview | null {
  return (
    review.lines.find(
      ({ tab, name, billingUnit }) =>
        tab === line.tab && name === line.name && billingUnit === line.billingUnit,
    ) ?? null
  );
}
