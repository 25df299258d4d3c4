import type { Decimal } from '../decimal';
import { isViolation, overProvisionedRatio } from './over-provisioned';

/** How a report came to its reviewer; null while nobody has submitted it. */
export type Submission = 'manual' | 'automatic' | null;

/** What decides the chargeable units of a line of small and medium business solutions. */
export interface Chargeable {
  readonly provisionedUnits: Decimal;
  /** Null where the product does not report it; that is not 0. */
  readonly usedUnits: Decimal | null;
  /** What the partner lowered the units to; null where it did not. */
  readonly loweredTo: Decimal | null;
  readonly submission: Submission;
  /** Whether the partner commented on the line (R31). */
  readonly commented: boolean;
  /** R32: a fraction. */
  readonly violationThreshold: Decimal;
}

/**
 * The chargeable units of a line of small and medium business solutions (R3, R31).
 *
 * Rule:    Used where the product reports it, Provisioned where it does not; lowered where the partner lowered it.
 *          Submitted automatically, with a violation that has no comment: Provisioned.
 * Units:   the line's billing unit.
 * Domain:  loweredTo from 0 to the computed units; the caller refuses others.
 * Source:  seeds/001, "applies the Provisioned amount as the Chargeable value"; seeds/002 for the automatic case.
 * @example 120 and 95 → 95; 120 and not reported → 120; 120 and 95, automatic, no comment → 120
 */
export function chargeableUnits(line: Chargeable): Decimal {
  if (isChargedAutomatically(line)) return line.provisionedUnits;
  return line.loweredTo ?? line.usedUnits ?? line.provisionedUnits;
}

/** Whether a line was submitted automatically with a violation that nobody commented on (R31). */
export function isChargedAutomatically(line: Omit<Chargeable, 'loweredTo'>): boolean {
  const ratio = overProvisionedRatio(line.provisionedUnits, line.usedUnits);
  return line.submission === 'automatic' && !line.commented && isViolation(ratio, line.violationThreshold);
}
