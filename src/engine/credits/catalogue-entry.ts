import type { Validity } from '../calendar/validity';
import type { Decimal } from '../decimal';

export type Calculation = 'snapshot' | 'volume';

/** One credit requirement of the catalogue (R4, R13). */
export interface CatalogueEntry extends Validity {
  /** The service's name. */
  readonly capability: string;
  readonly billingUnit: string;
  readonly creditsPerUnit: Decimal;
  /** Whether `creditsPerUnit` is for a month or for a year, of which a month is a twelfth. */
  readonly per: 'month' | 'year';
  /** R13: what the 85th-percentile rule does with the service's days. */
  readonly calculation: Calculation;
  readonly note: string;
}
