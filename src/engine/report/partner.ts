import type { Day } from '../calendar/day';
import type { Decimal } from '../decimal';

/** What is known of a Tier 2 company besides its usage. */
export interface Partner {
  readonly name: string;
  /** ISO 4217 code; null where nothing says it. */
  readonly currency: string | null;
  /** '' is the standard price list. */
  readonly priceList: string;
  /** The customer with the NFR license, by name or id; null where none is named. */
  readonly nfrCustomer: string | null;
  /** R32; null takes the rule set's. */
  readonly violationThreshold: Decimal | null;
  /** The first day on which usage is expected; null is open. */
  readonly activeFrom: Day | null;
  /** The day from which on none is expected; null is open. */
  readonly activeUntil: Day | null;
}

/** A partner of which only the name is known: the standard price list, nothing else. */
export function partnerNamed(name: string): Partner {
  return {
    name,
    currency: null,
    priceList: '',
    nfrCustomer: null,
    violationThreshold: null,
    activeFrom: null,
    activeUntil: null,
  };
}
