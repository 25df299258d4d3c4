import type { Day } from '../calendar/day';
import type { ReportCycle } from '../calendar/report-cycle';
import type { Issue } from '../issues/issue';
import type { RuleSet } from '../rules/rule-set';
import type { CreditTab } from './credit-tab';
import type { Partner } from './partner';
import type { ReportMoney } from './price-report';
import type { ReportReview } from './review-input';
import type { SmbTab } from './smb-tab';

/** What a report was computed with besides its rules and its usage (D8): a version or a digest each, null where absent. */
export interface Versions {
  readonly program: string;
  readonly catalogue: string | null;
  readonly prices: string | null;
  readonly tiers: string | null;
  readonly bidDesk: string | null;
  readonly partners: string | null;
}

/** A report before money: one partner's month in units, credits and packs. */
export interface Quantities {
  readonly cycle: ReportCycle;
  /** The last day of the cycle, on which prices are read (R26). */
  readonly lastDay: Day;
  readonly partner: Partner;
  readonly rules: RuleSet;
  readonly review: ReportReview;
  /** Days of the cycle without any row (R7). */
  readonly missingDays: readonly Day[];
  /** A tab without lines is null. */
  readonly services: CreditTab | null;
  readonly nfr: CreditTab | null;
  readonly smb: SmbTab | null;
  readonly issues: readonly Issue[];
}

/** One partner's report of one cycle, with its rule set, its working in every figure, and its issues. */
export interface Report extends Quantities {
  readonly versions: Versions;
  /** Absent as a whole where no price list is loaded (R24). */
  readonly money: ReportMoney | null;
  /** Whether every figure could be computed: nothing is blocking. */
  readonly isComplete: boolean;
}
