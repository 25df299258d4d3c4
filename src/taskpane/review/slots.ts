import type { ReviewSlots } from '../shared/review-slots';
import { ReviewList } from './review-list';
import { ReviewPanel } from './review-panel';

/** What the review shows among the reports. */
export const REVIEW_SLOTS: ReviewSlots = { OfReport: ReviewPanel, OfList: ReviewList };
