import { quotientOf, type Decimal } from '../decimal';

/** A priced quantity and what is owed for it. */
export interface OwedLine {
  readonly unitPrice: Decimal;
  readonly chargeableUnits: Decimal;
  /** The amount owed to Trend Micro, in the unit price's currency. */
  readonly owed: Decimal;
}

/**
 * The channel margin that an owed amount implies (R21).
 *
 * Rule:   (Unit Price × Chargeable − owed) ÷ (Unit Price × Chargeable), a fraction.
 * Edges:  null, not 0, where Unit Price × Chargeable is 0.
 * Source: seeds/001, "the difference as a percentage".
 * @example 2.50 × 95 = 237.50, owed 190.00 → 0.2
 */
export function channelMargin({ unitPrice, chargeableUnits, owed }: OwedLine): Decimal | null {
  const amount = unitPrice.times(chargeableUnits);
  return amount.isZero() ? null : quotientOf(amount.minus(owed), amount);
}
