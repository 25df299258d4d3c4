import { Decimal, quotientOf, ZERO } from '../decimal';

/**
 * Units provisioned but not used (R2).
 *
 * Rule:   Provisioned − Used, never below 0.
 * Edges:  null where Used is not known.
 * Source: the vendor's public "Billing Reports".
 * @example 120 and 95 → 25; 80 and 95 → 0
 */
export function overProvisionedUnits(provisionedUnits: Decimal, usedUnits: Decimal | null): Decimal | null {
  return usedUnits === null ? null : Decimal.max(provisionedUnits.minus(usedUnits), ZERO);
}

/**
 * The part of the provisioned units that is not used, as a fraction (R2).
 *
 * Rule:   over-provisioned ÷ Provisioned.
 * Edges:  null where Used is not known or Provisioned is 0.
 * @example 120 and 95 → 0.20833… (20.83 %)
 */
export function overProvisionedRatio(provisionedUnits: Decimal, usedUnits: Decimal | null): Decimal | null {
  const over = overProvisionedUnits(provisionedUnits, usedUnits);
  return over === null || provisionedUnits.isZero() ? null : quotientOf(over, provisionedUnits);
}

/**
 * Whether a line is an over-provisioning violation (R32).
 *
 * Rule:   over-provisioned ratio above the threshold, with Used known.
 * @example 0.2083 with threshold 0 → yes; with threshold 0.25 → no
 */
export function isViolation(ratio: Decimal | null, threshold: Decimal): boolean {
  return ratio !== null && ratio.gt(threshold);
}
