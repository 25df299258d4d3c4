import type { Day } from '../calendar/day';
import { cycleOf, firstDayOf } from '../calendar/report-cycle';
import { isInForce } from '../calendar/validity';
import type { Price } from './price';

/** Which price is asked for: of a product, in a price list and a currency, on the cycle's last day. */
export interface PriceQuestion {
  readonly product: string;
  /** '' is the standard price list. */
  readonly priceList: string;
  readonly currency: string;
  /** The last day of the cycle. */
  readonly day: Day;
}

export type PriceAnswer =
  | {
      readonly found: 'one';
      readonly price: Price;
      /** The other price of the cycle. */ readonly before: Price | null;
    }
  | { readonly found: 'none' }
  | { readonly found: 'several'; readonly prices: readonly Price[] };

/**
 * The price of a cycle: the one in force on its last day, of which exactly one must be (R26).
 *
 * Edges:  a row of the cycle that ended before its last day with another price or margin comes back as `before`;
 *         the latest of several.
 * @example 2.00 until 2025-10-16, then 2.20 → October takes 2.20, before: 2.00
 */
export function priceInForce(question: PriceQuestion, prices: readonly Price[]): PriceAnswer {
  const { product, priceList, currency, day } = question;
  const candidates = prices.filter(
    (price) => price.product === product && price.priceList === priceList && price.currency === currency,
  );
  const [price, ...others] = candidates.filter((candidate) => isInForce(candidate, day));
  if (price === undefined) return { found: 'none' };
  if (others.length > 0) return { found: 'several', prices: [price, ...others] };
  const firstDay = firstDayOf(cycleOf(day));
  const before = candidates
    .filter(
      ({ effectiveUntil }) => effectiveUntil !== null && effectiveUntil > firstDay && effectiveUntil <= day,
    )
    .filter(
      (other) => !other.unitPrice.equals(price.unitPrice) || !other.channelMargin.equals(price.channelMargin),
    )
    .sort((a, b) => ((a.effectiveUntil ?? '') < (b.effectiveUntil ?? '') ? 1 : -1))[0];
  return { found: 'one', price, before: before ?? null };
}
