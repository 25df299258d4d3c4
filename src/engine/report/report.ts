import type { ReportMoney } from './price-report';
import type { Quantities } from './quantities';

/** What a report was computed with besides its rules and its usage (D8): a version or a digest each, null where absent. */
export interface Versions {
  readonly program: string;
  readonly catalogue: string | null;
  readonly prices: string | null;
  readonly tiers: string | null;
  readonly bidDesk: string | null;
  readonly partners: string | null;
}

/** One partner's report of one cycle, with its rule set, its working in every figure, and its issues. */
export interface Report extends Quantities {
  readonly versions: Versions;
  /** Absent as a whole where no price list is loaded (R24). */
  readonly money: ReportMoney | null;
  /** Whether every figure could be computed: nothing is blocking, and every line has its price. */
  readonly isComplete: boolean;
}
