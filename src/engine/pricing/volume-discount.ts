import { Decimal, ONE, ZERO } from '../decimal';
import type { Tier } from './tier';

/** One stretch of packs at one price. */
export interface TierShare {
  readonly tier: Tier | null;
  readonly packs: Decimal;
  readonly pricePerPack: Decimal;
}

/**
 * Splits a quantity of packs into the stretches that the volume discount prices alike (R12).
 *
 * Rule:    a tier is reached at its first pack. `volume`: the whole quantity takes the tier that its last pack
 *          reaches. `graduated`: each pack takes the tier that it reaches itself.
 * Shape:   packs, list price, tiers in any order → stretches from the first pack on; they add up to the packs.
 * Units:   packs; price per pack in the tiers' currency.
 * Edges:   packs that reach no tier pay the list price; a tier from 0 holds from the first pack on.
 * Source:  seeds/000 names a volume discount; its figures and both modes are ours.
 * @example list 10.00; from 0: 0 %, from 1,000: 10 %; 1,100 packs → volume: 1,100 at 9.00;
 *          graduated: 999 at 10.00 and 101 at 9.00
 */
export function volumeDiscount({ packs, listPrice, tiers, mode }: DiscountQuestion): readonly TierShare[] {
  const ascending = [...tiers].sort((a, b) => a.fromPacks.cmp(b.fromPacks));
  if (mode === 'volume') {
    const tier = ascending.filter(({ fromPacks }) => fromPacks.lte(packs)).at(-1) ?? null;
    return [{ tier, packs, pricePerPack: pricePerPackOf(tier, listPrice) }];
  }
  const steps = [null, ...ascending];
  const shares = steps.map((tier, index) => {
    const upTo = Decimal.min(packs, packsBefore(steps[index + 1] ?? null, packs));
    const inTier = Decimal.max(upTo.minus(packsBefore(tier, ZERO)), ZERO);
    return { tier, packs: inTier, pricePerPack: pricePerPackOf(tier, listPrice) };
  });
  return shares.filter((share) => !share.packs.isZero());
}

/** How many packs come before the first pack of a tier. */
function packsBefore(tier: Tier | null, withoutTier: Decimal): Decimal {
  return tier === null ? withoutTier : Decimal.max(tier.fromPacks.ceil().minus(ONE), ZERO);
}

/** What decides the volume discount. */
export interface DiscountQuestion {
  /** All packs that count together (R12). */
  readonly packs: Decimal;
  readonly listPrice: Decimal;
  /** The tiers of the product in the report's currency; no two with one start. */
  readonly tiers: readonly Tier[];
  readonly mode: 'volume' | 'graduated';
}

function pricePerPackOf(tier: Tier | null, listPrice: Decimal): Decimal {
  if (tier === null) return listPrice;
  return 'pricePerPack' in tier.terms
    ? tier.terms.pricePerPack
    : listPrice.times(ONE.minus(tier.terms.discount));
}
