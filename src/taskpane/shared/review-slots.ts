import { createContext, useContext, type ComponentType, type ReactNode } from 'react';
import type { CycleOverview, ReportId, ReportSummary } from '../desk/report-views';

/** What the review shows among the reports, which do not know it. */
export interface ReviewSlots {
  /** Below a report that is opened; `exports` hands it out, `onBack` leaves it for the list. */
  readonly OfReport: ComponentType<{
    readonly id: ReportId;
    readonly exports: ReactNode;
    readonly onBack: () => void;
  }>;
  /** Above the list of a cycle's reports; `found` are those that are shown. */
  readonly OfList: ComponentType<{
    readonly cycle: CycleOverview;
    readonly found: readonly ReportSummary[];
  }>;
}

/** Null where reports are only looked at. */
export const ReviewSlotsContext = createContext<ReviewSlots | null>(null);

/** What the review shows among the reports. */
export function useReviewSlots(): ReviewSlots | null {
  return useContext(ReviewSlotsContext);
}
