import type { JSX } from 'react';
import type { SectionProps } from './section';

/** What a partner enters: chargeable units and comments. */
export function PreparingSection({ view }: SectionProps): JSX.Element {
  return <section aria-label="PreparingSection">{view.status}</section>;
}
