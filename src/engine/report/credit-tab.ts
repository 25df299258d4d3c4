import type { DailyTotal } from '../billing-day/peak-day';
import type { Day } from '../calendar/day';
import type { CreditLine } from './credit-lines';
import type { Figure } from './figure';

/** From allocated credits to packs; each comes from the one before (R8, R9, R11). */
export interface CreditFigures {
  /** Of the billing day, before any line was lowered. */
  readonly calculatedCredits: Figure;
  readonly allocatedCredits: Figure;
  readonly nfrOffset: Figure;
  readonly netCredits: Figure;
  readonly finalBilledUnits: Figure;
}

/** The tab of Trend Vision One services, or of the Trend Vision One NFR license. */
export interface CreditTab {
  readonly name: 'services' | 'nfr';
  /** Null where each customer has its own, or where the credits of some usage cannot be told. */
  readonly billingDay: Day | null;
  readonly tiedDays: readonly Day[];
  readonly runnerUp: DailyTotal | null;
  readonly dailyCredits: readonly DailyTotal[];
  /** The figures of those credits, in their order, before any line was lowered. */
  readonly dayFigures: () => readonly Figure[];
  /** By name, then billing unit, in code-unit order. */
  readonly lines: readonly CreditLine[];
  /** Null where the credits of some usage cannot be told, or come out below 0. */
  readonly figures: CreditFigures | null;
}
