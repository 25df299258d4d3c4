import { mergeClasses } from '@fluentui/react-components';
import type { JSX } from 'react';
import { PaneSection } from '../shared/pane-section';
import { ProblemBar } from '../shared/problem-bar';
import { PRICING_WORDS } from '../text/pricing-words';
import { PoNumber } from './po-number';
import { PricedLines } from './priced-lines';
import { missingTexts, readOnlyText } from './pricing-texts';
import { usePricingStyles } from './pricing-styles';
import { ResetPrices } from './reset-prices';
import type { SectionProps } from './section';
import { useKeptFocus } from './use-kept-focus';

/** The billing report: PO number, bids, prices, subtotals. There is none before an approval, and for Tier 2 none at all. */
export function PricingSection({ view, act }: SectionProps): JSX.Element | null {
  const look = usePricingStyles();
  const { part, keep } = useKeptFocus<HTMLDivElement>();
  if (view.billingStatus === '' || view.person.role !== 'Tier 1') return null;
  if (view.hasNothingToBill) {
    return (
      <PaneSection title={PRICING_WORDS.title}>
        <span>{PRICING_WORDS.nothingToBill}</span>
      </PaneSection>
    );
  }
  const missing = missingTexts(view);
  const why = readOnlyText(view);
  const keptAct: SectionProps['act'] = (action, inputs) => {
    keep();
    return act(action, inputs);
  };
  const canEnterPo =
    view.editable.includes('PO number') && view.actions.some(({ action }) => action === 'enter-po-number');
  return (
    <PaneSection title={PRICING_WORDS.title} note={view.billingStatus}>
      <div ref={part} tabIndex={-1} className={look.column}>
        {why !== '' && <span className={mergeClasses(look.small, look.quiet)}>{why}</span>}
        {canEnterPo ? (
          <PoNumber view={view} act={keptAct} />
        ) : (
          <span>
            {PRICING_WORDS.poNumber}: {view.poNumber === '' ? PRICING_WORDS.none : view.poNumber}
          </span>
        )}
        {missing.length > 0 && (
          <ProblemBar title={PRICING_WORDS.missing}>
            <ul className={look.list}>
              {missing.map((says) => (
                <li key={says}>{says}</li>
              ))}
            </ul>
          </ProblemBar>
        )}
        {view.priced.length > 0 && <PricedLines view={view} act={keptAct} />}
        {view.priced.length === 0 && missing.length === 0 && <span>{PRICING_WORDS.noPrices}</span>}
        <ResetPrices view={view} act={keptAct} />
      </div>
    </PaneSection>
  );
}
