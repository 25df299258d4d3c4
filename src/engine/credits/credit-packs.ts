import { quotientOf, wholeOf, type Decimal } from '../decimal';
import type { RuleSet } from '../rules/rule-set';

/**
 * The final billed units: net credits in packs, rounded once on the tab's total (R9).
 *
 * Rule:      packs = net credits ÷ pack size, rounded; never per line or customer.
 * Units:     credits → packs of `packSize` credits.
 * Domain:    net credits ≥ 0.
 * Rounding:  `nearest` is half up; options `up` and `down`.
 * Source:    seeds/000, "1,267 credit packs"; half up is the vendor's public text.
 * @example 126,700 → 1,267; 3,249 → 32; 3,250 → 33; 49 → 0; 50 → 1
 */
export function creditPacks(netCredits: Decimal, rules: Pick<RuleSet, 'packSize' | 'packRounding'>): Decimal {
  return wholeOf(quotientOf(netCredits, rules.packSize), rules.packRounding);
}
