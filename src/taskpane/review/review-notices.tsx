import type { JSX } from 'react';
import type { SectionProps } from './section';

/** What is to be put right before anything else: altered cells, a forked history, figures that differ. */
export function ReviewNotices({ view }: SectionProps): JSX.Element {
  return <section aria-label="ReviewNotices">{view.status}</section>;
}
