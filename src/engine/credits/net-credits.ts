import { nfrOffset } from './nfr-offset';
import type { Decimal } from '../decimal';

/**
 * The credits that are left after the complimentary ones (R8).
 *
 * Rule:    net = max(0, allocated − complimentary); once a month, before packs, nothing carried over.
 * Units:   credits.
 * Domain:  allocated ≥ 0, complimentary ≥ 0.
 * Source:  seeds/000, "8,000 credits are subtracted from the allocated credits".
 * @example 126,700 and 8,000 → 118,700; 7,999 and 8,000 → 0
 */
export function netCredits(allocatedCredits: Decimal, complimentaryCredits: Decimal): Decimal {
  return allocatedCredits.minus(nfrOffset(allocatedCredits, complimentaryCredits));
}
