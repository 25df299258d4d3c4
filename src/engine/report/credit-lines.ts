import { loweredCredits } from '../credits/lowered-credits';
import type { Decimal } from '../decimal';
import { groupedBy, type Group } from '../grouped-by';
import { issueOf, type Issue } from '../issues/issue';
import { lineKeyOf } from '../usage/usage-key';
import { distinctDescending, lineCredits, lineRequirement, type CustomerPart } from './customer-part';
import { figure, given, sumFigure, type Figure } from './figure';
import { lineReviewOf, type LineReview, type ReportReview } from './review-input';

/** A line of V1 services or of the NFR license, of the billing day. */
export interface CreditLine {
  readonly name: string;
  readonly billingUnit: string;
  /** Customers in the order of their keys; their credits add up to `calculatedCredits`. */
  readonly parts: readonly CustomerPart[];
  /** Null where the usage states none. */
  readonly usedUnits: Figure | null;
  readonly chargeableUnits: Figure | null;
  /** Every requirement behind the line, highest first; none where the credits came with the rows. */
  readonly creditRequirements: readonly Decimal[];
  /** The highest of them; null where there is none. */
  readonly creditRequirement: Figure | null;
  /** Before lowering. */
  readonly calculatedCredits: Figure;
  readonly allocatedCredits: Figure;
  readonly comment: string;
}

interface LinesInput {
  readonly name: 'services' | 'nfr';
  readonly path: readonly string[];
  readonly review: ReportReview;
}

/**
 * The lines that customers' parts make, each lowered where the partner lowered it (R11).
 *
 * Shape:  parts → lines by name, then billing unit, in code-unit order.
 * Issues: `line.lowered` for a person to clear; `chargeable.out-of-range`, and the line then stays as computed.
 */
export function creditLines(
  parts: readonly CustomerPart[],
  input: LinesInput,
): { readonly lines: readonly CreditLine[]; readonly issues: readonly Issue[] } {
  const results = [...groupedBy(parts, lineKeyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ofLine]) => {
      const line = computedLine(ofLine);
      const entered = lineReviewOf(input.review, {
        tab: input.name,
        name: line.name,
        billingUnit: line.billingUnit,
      });
      return entered === null ? { line, issues: [] } : lowered(line, entered, [...input.path, line.name]);
    });
  return { lines: results.map(({ line }) => line), issues: results.flatMap(({ issues }) => issues) };
}

function computedLine(parts: Group<CustomerPart>): CreditLine {
  const [{ service, billingUnit }] = parts;
  const stated = parts.flatMap((part) => part.usedUnits ?? []);
  const units = { name: `Used units of ${service}`, rule: 'R5', unit: billingUnit || 'units' };
  const usedUnits = stated.length === 0 ? null : sumFigure(units, stated);
  const credits = lineCredits(parts);
  return {
    name: service,
    billingUnit,
    parts,
    usedUnits,
    chargeableUnits: usedUnits,
    creditRequirements: distinctDescending(parts.flatMap((part) => part.creditRequirements)),
    creditRequirement: lineRequirement(parts),
    calculatedCredits: credits,
    allocatedCredits: credits,
    comment: '',
  };
}

function lowered(
  line: CreditLine,
  { loweredTo, comment }: LineReview,
  path: readonly string[],
): { readonly line: CreditLine; readonly issues: readonly Issue[] } {
  const { usedUnits, calculatedCredits } = line;
  if (loweredTo === null || isAllOf(loweredTo, usedUnits)) return { line: { ...line, comment }, issues: [] };
  if (usedUnits === null)
    return {
      line: { ...line, comment },
      issues: [issueOf('chargeable.line-unknown', path, { asked: loweredTo })],
    };
  if (loweredTo.isNegative() || loweredTo.gt(usedUnits.value)) {
    const details = { asked: loweredTo, computed: usedUnits.value };
    return { line: { ...line, comment }, issues: [issueOf('chargeable.out-of-range', path, details)] };
  }
  const chargeableUnits = given({
    ...usedUnits,
    name: `Chargeable units of ${line.name}`,
    rule: 'R11',
    value: loweredTo,
    note: comment,
  });
  const allocatedCredits = loweredFigure(line.name, { calculatedCredits, usedUnits, chargeableUnits });
  return {
    line: { ...line, chargeableUnits, allocatedCredits, comment },
    issues: [issueOf('line.lowered', path, { from: usedUnits.value, to: loweredTo, comment })],
  };
}

/** Whether nothing was lowered: all used units are asked for. None of none still lowers the credits to 0 (R11). */
function isAllOf(loweredTo: Decimal, usedUnits: Figure | null): boolean {
  return usedUnits !== null && usedUnits.value.equals(loweredTo) && !loweredTo.isZero();
}

interface LoweredFigures {
  readonly calculatedCredits: Figure;
  readonly usedUnits: Figure;
  readonly chargeableUnits: Figure;
}

function loweredFigure(
  name: string,
  { calculatedCredits, usedUnits, chargeableUnits }: LoweredFigures,
): Figure {
  const value = loweredCredits({
    allocatedCredits: calculatedCredits.value,
    usedUnits: usedUnits.value,
    chargeableUnits: chargeableUnits.value,
  });
  const description = { name: `Allocated credits of ${name}, lowered`, rule: 'R11', unit: 'credits', value };
  if (usedUnits.value.isZero()) return given({ ...description, note: 'no units were used' });
  const times = {
    name: `Allocated credits × chargeable units of ${name}`,
    rule: 'R11',
    unit: 'credits × units',
    value: calculatedCredits.value.times(chargeableUnits.value),
  };
  const product = figure(times, { kind: 'product' }, [calculatedCredits, chargeableUnits]);
  return figure(description, { kind: 'quotient' }, [product, usedUnits]);
}
