import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import { PRICING_WORDS } from '../text/pricing-words';
import type { BidEditorProps } from './bid-editor';
import { standingPrice, typedChanges, typedPrice, type PriceDraft } from './pricing-texts';
import { usePricingStyles } from './pricing-styles';
import { useRecording } from './use-recording';

const UNTYPED: PriceDraft = { unitPrice: null, channelMargin: null };

/** Unit price and channel margin under a verified number; old and new are shown before they are recorded (R27). */
export function PriceForm({ line, view, act }: BidEditorProps): JSX.Element {
  const look = usePricingStyles();
  const [draft, setDraft] = useState(UNTYPED);
  const { problem, record, forget } = useRecording(act);
  const stands = standingPrice(line);
  const typed = typedPrice(line, draft);
  const changes = typedChanges(line, typed, view.currency);
  const isSame = changes.length === 0;
  const edit = (typedNow: Partial<PriceDraft>): void => {
    setDraft({ ...draft, ...typedNow });
    forget();
  };
  return (
    <form
      className={look.tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (isSame) return;
        void record('edit-price', { product: line.product, ...typed }).then((isDone) => {
          if (isDone) setDraft(UNTYPED);
        });
      }}
    >
      <div className={look.entry}>
        <Field
          className={look.field}
          label={PRICING_WORDS.inCurrency(PRICING_WORDS.unitPrice, view.currency)}
        >
          <Input
            className={look.input}
            input={{ inputMode: 'decimal' }}
            value={draft.unitPrice ?? stands.unitPrice}
            disabled={!view.editable.includes('Unit Price')}
            onChange={(_, { value }) => {
              edit({ unitPrice: value });
            }}
          />
        </Field>
        <Field className={look.field} label={PRICING_WORDS.channelMargin} hint={PRICING_WORDS.marginHint}>
          <Input
            className={look.input}
            value={draft.channelMargin ?? stands.channelMargin}
            disabled={!view.editable.includes('Channel Margin')}
            onChange={(_, { value }) => {
              edit({ channelMargin: value });
            }}
          />
        </Field>
      </div>
      <Field
        validationState={problem === '' ? 'none' : 'error'}
        validationMessage={problem === '' ? null : problem}
      >
        <div className={look.tight}>
          {changes.map((says) => (
            <span key={says} className={look.small}>
              {says}
            </span>
          ))}
          <div>
            <Button type="submit" disabledFocusable={isSame}>
              {PRICING_WORDS.recordPrice}
            </Button>
          </div>
        </div>
      </Field>
    </form>
  );
}
