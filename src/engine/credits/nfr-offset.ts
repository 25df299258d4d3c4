import { Decimal } from '../decimal';

/**
 * The credits that the NFR license takes off the allocated credits of its customer (R8).
 *
 * Rule:    offset = the lesser of the allocated and the complimentary credits; once a month, before packs,
 *          nothing carried over.
 * Units:   credits.
 * Domain:  allocated ≥ 0.
 * Source:  seeds/000, "8,000 credits are subtracted from the allocated credits".
 * @example 126,700 allocated, 8,000 complimentary → 8,000; 7,999 allocated → 7,999
 */
export function nfrOffset(allocatedCredits: Decimal, complimentaryCredits: Decimal): Decimal {
  return Decimal.min(allocatedCredits, complimentaryCredits);
}
