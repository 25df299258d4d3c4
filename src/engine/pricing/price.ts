import type { Validity } from '../calendar/validity';
import type { Decimal } from '../decimal';

/** One row of the price list (R26). */
export interface Price extends Validity {
  /** '' is the standard price list. */
  readonly priceList: string;
  readonly product: string;
  /** ISO 4217 code. */
  readonly currency: string;
  readonly unitPrice: Decimal;
  /** A fraction from 0 to 1. */
  readonly channelMargin: Decimal;
}
