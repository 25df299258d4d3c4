import { ONE, roundedHalfAwayFromZero, type Decimal } from '../decimal';
import { minorDigitsOf } from './currency';

/** What a subtotal is made of. */
export interface PricedLine {
  readonly unitPrice: Decimal;
  readonly chargeableUnits: Decimal;
  /** A fraction from 0 to 1. */
  readonly channelMargin: Decimal;
  /** ISO 4217 code. */
  readonly currency: string;
}

/**
 * The amount owed to Trend Micro for one line (R20), rounded once (R23).
 *
 * Rule:      Unit Price × Chargeable × (1 − Channel Margin).
 * Units:     the currency's, before tax.
 * Rounding:  to the currency's minor unit, half away from zero.
 * Source:    seeds/001, "The amount owed for the particular product/service line item".
 * @example 2.50 × 95, margin 20 %, USD → 190.00; 61.335 × 161, USD → 9,874.94
 */
export function subtotal({ unitPrice, chargeableUnits, channelMargin, currency }: PricedLine): Decimal {
  const amount = unitPrice.times(chargeableUnits).times(ONE.minus(channelMargin));
  return roundedHalfAwayFromZero(amount, minorDigitsOf(currency));
}
