import type { ComponentProps, JSX } from 'react';
import type { ReviewSlots } from '../shared/review-slots';

/** What may be done with the reports of a cycle together: automatic steps, and approving those without exceptions. */
export function ReviewList({ found }: ComponentProps<ReviewSlots['OfList']>): JSX.Element {
  return <div>{found.length}</div>;
}
