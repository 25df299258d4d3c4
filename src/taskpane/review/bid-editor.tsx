import { mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import type { PricedLineView } from '../desk/review-views';
import { PRICING_WORDS } from '../text/pricing-words';
import { PriceForm } from './price-form';
import { usePricingStyles } from './pricing-styles';
import { RecordedText } from './recorded-text';
import type { SectionProps } from './section';

/** Bid Desk Number of a product; price and margin once it is verified (R27). */
export function BidEditor({ line, view, act }: BidEditorProps): JSX.Element {
  const look = usePricingStyles();
  const { product, isVerified } = line;
  const isShared = view.priced.filter((other) => other.product === product).length > 1;
  const canPrice =
    isVerified &&
    (view.editable.includes('Unit Price') || view.editable.includes('Channel Margin')) &&
    view.actions.some(({ action }) => action === 'edit-price');
  return (
    <div className={look.editor} role="group" aria-label={PRICING_WORDS.enterBidOf(product)}>
      <NumberForm line={line} act={act} />
      {canPrice && <PriceForm line={line} view={view} act={act} />}
      {isShared && <span className={mergeClasses(look.small, look.quiet)}>{PRICING_WORDS.bothTabs}</span>}
    </div>
  );
}

/** The product's first line, and the review that it is of. */
export interface BidEditorProps extends SectionProps {
  readonly line: PricedLineView;
}

function NumberForm({ line, act }: Pick<BidEditorProps, 'line' | 'act'>): JSX.Element {
  const { product, bidDeskNumber, isVerified, isEdited } = line;
  return (
    <RecordedText
      label={PRICING_WORDS.bidDeskNumber}
      stands={bidDeskNumber}
      action="enter-bid-desk-number"
      act={act}
      inputsOf={(typed) => ({ product, bidDeskNumber: typed })}
      hintOf={(isSame) => (!isSame && isEdited ? PRICING_WORDS.takesBack : hintOf(isVerified))}
      buttonOf={(typed, isSame) =>
        typed.trim() === '' && !isSame ? PRICING_WORDS.takeOff : PRICING_WORDS.verify
      }
    />
  );
}

function hintOf(isVerified: boolean): string {
  return isVerified ? PRICING_WORDS.verifiedLong : PRICING_WORDS.bidSays;
}
