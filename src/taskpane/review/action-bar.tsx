import type { JSX } from 'react';
import type { SectionProps } from './section';

/** What may be done with the report, and what blocks it. */
export function ActionBar({ view }: SectionProps): JSX.Element {
  return <section aria-label="ActionBar">{view.status}</section>;
}
