import type { JSX } from 'react';
import { ReportsTab } from '../reports/reports-tab';
import { DraftsProvider } from '../review/drafts';
import { REVIEW_SLOTS } from '../review/slots';
import { ReviewSlotsContext } from '../shared/review-slots';

/** The reports, and their review among them. */
export function ReportsWithReview(): JSX.Element {
  return (
    <ReviewSlotsContext.Provider value={REVIEW_SLOTS}>
      <DraftsProvider>
        <ReportsTab />
      </DraftsProvider>
    </ReviewSlotsContext.Provider>
  );
}
