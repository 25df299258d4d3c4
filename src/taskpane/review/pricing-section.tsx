import type { JSX } from 'react';
import type { SectionProps } from './section';

/** The billing report: PO number, bids, prices, subtotals. */
export function PricingSection({ view }: SectionProps): JSX.Element {
  return <section aria-label="PricingSection">{view.status}</section>;
}
