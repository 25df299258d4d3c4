import type { Validity } from '../calendar/validity';
import type { Decimal } from '../decimal';

/** One row of the bid desk register: a special price, a special margin, or both (R27). */
export interface Bid extends Validity {
  readonly bidDeskNumber: string;
  readonly partner: string;
  readonly product: string;
  /** ISO 4217 code. */
  readonly currency: string;
  /** Null leaves the list's. */
  readonly unitPrice: Decimal | null;
  /** A fraction from 0 to 1; null leaves the list's. */
  readonly channelMargin: Decimal | null;
}
