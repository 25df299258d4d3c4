import { quotientOf, ZERO, type Decimal } from '../decimal';

/** What a lowered V1 or NFR line was before, and what its chargeable units were lowered to. */
export interface LoweredLine {
  readonly allocatedCredits: Decimal;
  readonly usedUnits: Decimal;
  readonly chargeableUnits: Decimal;
}

/**
 * The credits of a V1 or NFR line whose chargeable units were lowered (R11).
 *
 * Rule:      credits × chargeable ÷ used, multiplied first; the billing day does not move.
 * Edges:     used 0 → 0.
 * Rounding:  none, but that of a quotient that does not end.
 * @example 200 used, 13,000 credits, chargeable 150 → 9,750
 */
export function loweredCredits({ allocatedCredits, usedUnits, chargeableUnits }: LoweredLine): Decimal {
  if (usedUnits.isZero()) return ZERO;
  return quotientOf(allocatedCredits.times(chargeableUnits), usedUnits);
}
