import type { JSX } from 'react';
import type { SectionProps } from './section';

/** Totals as calculated and as proposed, side by side (R33). */
export function ProposedTotals({ view }: SectionProps): JSX.Element {
  return <section aria-label="ProposedTotals">{view.status}</section>;
}
