import type { JSX } from 'react';
import type { SectionProps } from './section';

/** What a person must clear before approval, violations first. */
export function ExceptionsSection({ view }: SectionProps): JSX.Element {
  return <section aria-label="ExceptionsSection">{view.status}</section>;
}
