import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Warning16Regular } from '@fluentui/react-icons';
import type { JSX } from 'react';
import type { PricedLineView } from '../desk/review-views';
import { PRICING_WORDS } from '../text/pricing-words';
import { usePricingStyles } from './pricing-styles';

/** The Bid Desk Number of a line, and whether the register verifies it (R27). */
export function BidStatus({ line, why }: BidStatusProps): JSX.Element | null {
  const look = usePricingStyles();
  const { bidDeskNumber, isVerified, isEdited } = line;
  if (bidDeskNumber === '') return null;
  const says = isVerified
    ? PRICING_WORDS.verified(bidDeskNumber, isEdited)
    : PRICING_WORDS.unverified(bidDeskNumber);
  return (
    <div className={look.small} role="status">
      {isVerified ? (
        <CheckmarkCircle16Regular className={mergeClasses(look.sign, look.good)} aria-hidden />
      ) : (
        <Warning16Regular className={mergeClasses(look.sign, look.bad)} aria-hidden />
      )}
      {isVerified || why === '' ? says : why}
    </div>
  );
}

/** A line, and why its number is not verified. */
export interface BidStatusProps {
  readonly line: PricedLineView;
  readonly why: string;
}
