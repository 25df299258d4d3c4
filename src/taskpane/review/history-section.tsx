import type { JSX } from 'react';
import type { SectionProps } from './section';

/** Everything that was done, newest first (R35). */
export function HistorySection({ view }: SectionProps): JSX.Element {
  return <section aria-label="HistorySection">{view.status}</section>;
}
