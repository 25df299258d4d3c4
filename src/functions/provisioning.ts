import {
  chargeableUnits,
  DEFAULT_RULES,
  overProvisionedRatio,
  overProvisionedUnits,
  type Submission,
} from '../engine';
import { oneOf } from '../intake/values/one-of';
import { badInput, type ArgumentCell } from './arguments/cell-problem';
import { textOf } from './arguments/cell-text';
import { inColumn } from './arguments/in-column';
import { quantity, quantityOrBlank, readCell, refuseBlank } from './arguments/read-cell';

/**
 * How a usage report came to its reviewer.
 * @customenum {string}
 */
// The generator of functions.json reads the quotes as JSON.
// prettier-ignore
enum SUBMISSION {
  /** The partner submitted the report. */
  manual = "manual",
  /** The report was submitted when it was due, without a comment: over-provisioned lines are charged as provisioned. */
  automatic = "automatic",
}

const readSubmission = oneOf<NonNullable<Submission>>(['manual', 'automatic']);

/**
 * Finds the units that are charged: used where the product reports them, provisioned where it does not.
 * @remarks R3, R31. Used that is blank or n/a is not reported, which is not 0; an empty cell hands over 0 on the
 * desktop, so write n/a there, and in lowered_to too. A line that is submitted automatically has no comment here.
 * @customfunction CHARGEABLE
 * @param provisioned Provisioned units: one cell or a column.
 * @param used Used units; n/a where the product does not report them, which is not 0.
 * @param lowered_to Units that the partner lowered the line to; n/a or left out where it did not.
 * @param submission manual, or automatic without a comment; manual if left out.
 * @returns Chargeable units, one for each row.
 * @example =LMP.CHARGEABLE(120, 95) is 95; =LMP.CHARGEABLE(120, "n/a") is 120; =LMP.CHARGEABLE(120, 0) is 0
 */
export function chargeable(
  provisioned: unknown[][],
  used?: unknown[][],
  lowered_to?: unknown[][],
  submission?: SUBMISSION,
): unknown[][] {
  return inColumn({ provisioned, used, lowered_to, submission }, (row) => {
    const line = {
      provisionedUnits: quantity(row.provisioned),
      usedUnits: quantityOrBlank(row.used),
      commented: false,
      violationThreshold: DEFAULT_RULES.violationThreshold,
    };
    const loweredTo = quantityOrBlank(row.lowered_to);
    const computed = chargeableUnits({ ...line, loweredTo: null, submission: null });
    if (loweredTo?.gt(computed) === true) {
      const reason = `is above the ${computed.toFixed()} units that were computed; they can only be lowered.`;
      throw badInput(row.lowered_to.name, textOf(row.lowered_to), reason);
    }
    return chargeableUnits({ ...line, loweredTo, submission: readCell(row.submission, readSubmission) });
  });
}

/**
 * Finds the units that are provisioned but not used, never below 0.
 * @remarks R2. Where Used is not reported they are not known: #N/A.
 * @customfunction OVERPROVISIONED
 * @param provisioned Provisioned units: one cell or a column.
 * @param used Used units beside them.
 * @returns Over-provisioned units, one for each row.
 * @example =LMP.OVERPROVISIONED(120, 95) is 25
 */
export function overprovisioned(provisioned: unknown[][], used: unknown[][]): unknown[][] {
  return inColumn({ provisioned, used }, (row) => {
    const over = overProvisionedUnits(quantity(row.provisioned), quantityOrBlank(row.used));
    return over ?? refuseUnreported(row.used);
  });
}

/**
 * Finds the part of the provisioned units that is not used, as a fraction to be shown in percent.
 * @remarks R2. Not known where Used is not reported or Provisioned is 0: #N/A.
 * @customfunction OVERPROVISIONEDPCT
 * @param provisioned Provisioned units: one cell or a column.
 * @param used Used units beside them.
 * @returns A fraction for each row; format the cells as percent.
 * @example =LMP.OVERPROVISIONEDPCT(120, 95) is 0.2083, shown as 20.83 %
 */
export function overprovisionedpct(provisioned: unknown[][], used: unknown[][]): unknown[][] {
  return inColumn({ provisioned, used }, (row) => {
    const usedUnits = quantityOrBlank(row.used);
    const ratio = overProvisionedRatio(quantity(row.provisioned), usedUnits);
    if (ratio !== null) return ratio;
    if (usedUnits === null) return refuseUnreported(row.used);
    return refuseBlank(row.provisioned, 'units are provisioned, and there is no part of nothing.');
  });
}

function refuseUnreported(used: ArgumentCell): never {
  return refuseBlank(used, 'says that nothing is reported, which is not 0: what is over cannot be known.');
}
