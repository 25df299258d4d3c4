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

/** What people have edited of a line's price under a verified Bid Desk Number (R27); null leaves what stands. */
export interface EditedPrice {
  readonly unitPrice: Decimal | null;
  /** A fraction from 0 to 1. */
  readonly channelMargin: Decimal | null;
}

/** What people have entered on a report; an input of its computing like any other. */
export interface ReportReview {
  readonly submission: Submission;
  readonly lines: readonly LineReview[];
  /** R27: by product as the price list names it. */
  readonly bidDeskNumbers: ReadonlyMap<string, string>;
  /** R27: by product; taken only where the line's Bid Desk Number is verified. */
  readonly editedPrices: ReadonlyMap<string, EditedPrice>;
}

/** A report that nobody has touched yet. */
export const UNTOUCHED: ReportReview = {
  submission: null,
  lines: [],
  bidDeskNumbers: new Map(),
  editedPrices: new Map(),
};

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
