import type { Day } from '../calendar/day';
import type { ReportCycle } from '../calendar/report-cycle';
import type { Issue } from '../issues/issue';
import type { RuleSet } from '../rules/rule-set';
import type { CreditTab } from './credit-tab';
import type { Figure } from './figure';
import type { Partner } from './partner';
import type { ReportReview } from './review-input';
import type { SmbTab } from './smb-tab';

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
  /** The billing units that have decimals (R3, R11), as `hasDecimals` reads them. */
  readonly fractionalUnits: ReadonlySet<string>;
  /** A tab without lines is null. */
  readonly services: CreditTab | null;
  readonly nfr: CreditTab | null;
  readonly smb: SmbTab | null;
  /** Of both tabs of credits; null where those of one cannot be told, or where there is none. */
  readonly packs: Figure | null;
  readonly issues: readonly Issue[];
}

/** Whether nothing that is billed was used: no tab has a line, and there is nothing to submit to Trend Micro. */
export function hasNothingToBill({ services, nfr, smb }: Quantities): boolean {
  return services === null && nfr === null && smb === null;
}
