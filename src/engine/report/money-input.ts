import type { Bid } from '../pricing/bid';
import type { Price } from '../pricing/price';
import type { Tier } from '../pricing/tier';

/** What turns quantities into money; absent as a whole where no price list is loaded (R24). */
export interface MoneyInput {
  readonly prices: readonly Price[];
  readonly tiers: readonly Tier[];
  readonly bids: readonly Bid[];
  /**
   * Where Bid Desk Numbers come from (R27): people enter them, or, where nobody can, a line takes the one bid
   * that the register holds for it.
   */
  readonly bidDeskNumbers: 'entered' | 'register';
  /** The currency of partners that name none; null takes the price list's, if it has only one. */
  readonly currency: string | null;
}

/** The product that packs of credits are priced as (R20). */
export const PACK_PRODUCT = 'Trend Vision One xSP Monthly 100-Credit Pack';
