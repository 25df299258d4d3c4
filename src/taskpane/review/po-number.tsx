import type { JSX } from 'react';
import { PRICING_WORDS } from '../text/pricing-words';
import { RecordedText } from './recorded-text';
import type { SectionProps } from './section';

/** The PO number of the billing report. */
export function PoNumber({ view, act }: SectionProps): JSX.Element {
  return (
    <RecordedText
      label={PRICING_WORDS.poNumber}
      stands={view.poNumber}
      action="enter-po-number"
      act={act}
      inputsOf={(poNumber) => ({ poNumber })}
      hintOf={() => (view.poNumber === '' ? PRICING_WORDS.poMissing : null)}
      buttonOf={() => PRICING_WORDS.record}
    />
  );
}
