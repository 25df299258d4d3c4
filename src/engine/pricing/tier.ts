import type { Decimal } from '../decimal';

/** One tier of the volume discount (R12): from how many packs on, and what then holds. */
export interface Tier {
  readonly product: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly fromPacks: Decimal;
  /** Either a fraction off the list price, or a price per pack that takes its place. */
  readonly terms: { readonly discount: Decimal } | { readonly pricePerPack: Decimal };
}
