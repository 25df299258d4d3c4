import { Button, Field, Input, mergeClasses } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { PricedLineView } from '../desk/review-views';
import { usePane } from '../shared/pane-context';
import { PRICING_WORDS } from '../text/pricing-words';
import { PriceForm } from './price-form';
import { usePricingStyles } from './pricing-styles';
import type { SectionProps } from './section';
import { useRecording } from './use-recording';

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
  const look = usePricingStyles();
  const { busy } = usePane();
  const { product, bidDeskNumber, isVerified, isEdited } = line;
  const [draft, setDraft] = useState<string | null>(null);
  const { problem, record, forget } = useRecording(act);
  const typed = draft ?? bidDeskNumber;
  const isSame = typed.trim() === bidDeskNumber;
  const isIdle = busy !== null || isSame;
  return (
    <form
      className={look.entry}
      onSubmit={(event) => {
        event.preventDefault();
        if (isIdle) return;
        void record('enter-bid-desk-number', { product, bidDeskNumber: typed }).then((isDone) => {
          if (isDone) setDraft(null);
        });
      }}
    >
      <Field
        className={look.field}
        label={PRICING_WORDS.bidDeskNumber}
        hint={!isSame && isEdited ? PRICING_WORDS.takesBack : hintOf(isVerified)}
        validationState={problem === '' ? 'none' : 'error'}
        validationMessage={problem === '' ? null : problem}
      >
        <Input
          className={look.input}
          value={typed}
          onChange={(_, { value }) => {
            setDraft(value);
            forget();
          }}
        />
      </Field>
      <Button type="submit" className={look.beside} disabledFocusable={isIdle}>
        {typed.trim() === '' && !isSame ? PRICING_WORDS.takeOff : PRICING_WORDS.verify}
      </Button>
    </form>
  );
}

function hintOf(isVerified: boolean): string {
  return isVerified ? PRICING_WORDS.verifiedLong : PRICING_WORDS.bidSays;
}
