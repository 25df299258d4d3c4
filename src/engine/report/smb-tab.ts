import { ZERO } from '../decimal';
import { groupedBy, type Group } from '../grouped-by';
import { issueOf, type Issue } from '../issues/issue';
import { chargeableUnits, isChargedAutomatically } from '../provisioning/chargeable';
import { highestUnits } from '../provisioning/highest-units';
import { isViolation, overProvisionedRatio, overProvisionedUnits } from '../provisioning/over-provisioned';
import type { RuleSet } from '../rules/rule-set';
import { lineKeyOf } from '../usage/usage-key';
import type { UsageTotal } from '../usage/usage-total';
import type { CustomerPart } from './customer-part';
import { figure, given, sumFigure, type Figure } from './figure';
import { lineReviewOf, type LineReview, type ReportReview } from './review-input';
import { belowZeroIssues, negativeIssues, reportedIssues } from './smb-issues';
import { reportedUnits, smbParts, unitsFigure, type ReportedUnits } from './smb-units';

/** A line of small and medium business solutions. */
export interface SmbLine {
  readonly name: string;
  readonly billingUnit: string;
  /** Customers' units on the days that the line shows; by day, then customer. */
  readonly parts: readonly CustomerPart[];
  readonly provisionedUnits: Figure;
  /** Null where no customer reports it. */
  readonly usedUnits: Figure | null;
  /** Null where Used is not known of every customer. */
  readonly overProvisionedUnits: Figure | null;
  /** A fraction; null where the units are, or where Provisioned is 0. */
  readonly overProvisionedRatio: Figure | null;
  /** Before lowering and before R31. */
  readonly calculatedUnits: Figure;
  readonly chargeableUnits: Figure;
  /** Some customers report Used and others do not (R3). */
  readonly isPartlyReported: boolean;
  /** R32 */
  readonly isViolation: boolean;
  readonly comment: string;
}

/** The tab of small and medium business solutions. */
export interface SmbTab {
  readonly name: 'smb';
  /** By name, then billing unit, in code-unit order. */
  readonly lines: readonly SmbLine[];
  /** Of all lines together, whatever their units count. */
  readonly chargeableUnits: Figure;
}

/** What the tab is computed from. */
export interface SmbTabInput {
  readonly path: readonly string[];
  readonly usage: readonly UsageTotal[];
  readonly rules: RuleSet;
  readonly opensEveryDay: boolean;
  readonly review: ReportReview;
}

/**
 * Computes the tab of small and medium business solutions; null where it has no usage.
 *
 * Rule:   R1 highest units → R2 over-provisioned → R3 chargeable, lowered or charged automatically (R31).
 */
export function smbTab(input: SmbTabInput): {
  readonly tab: SmbTab | null;
  readonly issues: readonly Issue[];
} {
  if (input.usage.length === 0) return { tab: null, issues: [] };
  const results = [...groupedBy(input.usage, lineKeyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, ofLine]) => smbLine(ofLine, input));
  const lines = results.map(({ line }) => line);
  const all = {
    name: 'Chargeable units of all small and medium business solutions',
    rule: 'R3',
    unit: 'units',
  };
  const chargeable = sumFigure(
    all,
    lines.map(({ chargeableUnits }) => chargeableUnits),
  );
  return {
    tab: { name: 'smb', lines, chargeableUnits: chargeable },
    issues: results.flatMap(({ issues }) => issues),
  };
}

function smbLine(
  usage: Group<UsageTotal>,
  input: SmbTabInput,
): { readonly line: SmbLine; readonly issues: readonly Issue[] } {
  const [{ service: name, billingUnit }] = usage;
  const path = [...input.path, name];
  const scope = input.rules.smbScope;
  const unit = billingUnit || 'units';
  const reported = reportedUnits(usage);
  const provisioned = highestUnits(reported.provisioned, scope);
  const used = reported.used.length === 0 ? null : highestUnits(reported.used, scope);
  const provisionedUnits = unitsFigure(
    { name: `Provisioned units of ${name}`, rule: 'R1', unit },
    provisioned,
    input.opensEveryDay,
  );
  const usedUnits =
    used === null
      ? null
      : unitsFigure({ name: `Used units of ${name}`, rule: 'R1', unit }, used, input.opensEveryDay);
  const calculatedUnits = calculatedFigure({ name, unit, input, provisionedUnits, usedUnits, reported });
  const entered = lineReviewOf(input.review, { tab: 'smb', name, billingUnit });
  const computed = {
    name,
    billingUnit,
    parts: smbParts(provisioned, used),
    provisionedUnits,
    usedUnits,
    ...overProvisioned(name, unit, reported.isPartlyReported ? null : { provisionedUnits, usedUnits }),
    calculatedUnits,
    isPartlyReported: reported.isPartlyReported,
    comment: entered?.comment ?? '',
  };
  const violation = isViolation(computed.overProvisionedRatio?.value ?? null, input.rules.violationThreshold);
  const negative = negativeIssues(computed, path);
  const charged = chargedUnits(computed, { input, entered, path });
  return {
    line: { ...computed, isViolation: violation, chargeableUnits: charged.figure },
    issues: [
      ...reportedIssues(reported, path),
      ...(negative.length > 0 ? negative : belowZeroIssues(usage, path)),
      ...charged.issues,
    ],
  };
}

interface CalculatedInput {
  readonly name: string;
  readonly unit: string;
  readonly input: SmbTabInput;
  readonly provisionedUnits: Figure;
  readonly usedUnits: Figure | null;
  readonly reported: ReportedUnits;
}

/** R3: Used where every customer reports it, Provisioned where none does, else per customer the one or the other. */
function calculatedFigure(line: CalculatedInput): Figure {
  const { name, unit, input, provisionedUnits, usedUnits, reported } = line;
  const description = { name: `Chargeable units of ${name}`, rule: 'R3', unit };
  if (reported.isPartlyReported) {
    const note = 'per customer Used where it is reported, else Provisioned';
    const highest = highestUnits(reported.usedElseProvisioned, input.rules.smbScope);
    return unitsFigure({ ...description, note }, highest, input.opensEveryDay);
  }
  const taken = usedUnits ?? provisionedUnits;
  const note = usedUnits === null ? 'Used is not reported, so Provisioned is charged' : '';
  return figure({ ...description, value: taken.value, note }, { kind: 'same' }, [taken]);
}

/** R2, where Used is known of every customer. */
function overProvisioned(
  name: string,
  unit: string,
  known: Pick<SmbLine, 'provisionedUnits' | 'usedUnits'> | null,
): Pick<SmbLine, 'overProvisionedUnits' | 'overProvisionedRatio'> {
  if (known === null || known.usedUnits === null)
    return { overProvisionedUnits: null, overProvisionedRatio: null };
  const { provisionedUnits, usedUnits } = known;
  const over = overProvisionedUnits(provisionedUnits.value, usedUnits.value);
  const ratio = overProvisionedRatio(provisionedUnits.value, usedUnits.value);
  if (over === null) return { overProvisionedUnits: null, overProvisionedRatio: null };
  const rest = { name: `Provisioned less used units of ${name}`, rule: 'R2', unit };
  const difference = provisionedUnits.value.minus(usedUnits.value);
  const less = figure({ ...rest, value: difference }, { kind: 'difference' }, [provisionedUnits, usedUnits]);
  const none = given({ name: 'The least there can be', rule: 'R2', unit, value: ZERO });
  const units = figure(
    { name: `Over-provisioned units of ${name}`, rule: 'R2', unit, value: over },
    { kind: 'highest' },
    [less, none],
  );
  if (ratio === null) return { overProvisionedUnits: units, overProvisionedRatio: null };
  const share = { name: `Over-provisioned part of ${name}`, rule: 'R2', unit: 'fraction', value: ratio };
  return {
    overProvisionedUnits: units,
    overProvisionedRatio: figure(share, { kind: 'quotient' }, [units, provisionedUnits]),
  };
}

type ComputedLine = Omit<SmbLine, 'isViolation' | 'chargeableUnits'>;

interface Entered {
  readonly input: SmbTabInput;
  readonly entered: LineReview | null;
  readonly path: readonly string[];
}

/** R3 as entered, and R31: what is charged in the end, and what a person must look at. */
function chargedUnits(
  line: ComputedLine,
  { input, entered, path }: Entered,
): { readonly figure: Figure; readonly issues: readonly Issue[] } {
  const { provisionedUnits, usedUnits, calculatedUnits } = line;
  const entry = entered?.loweredTo ?? null;
  const asked = entry?.equals(calculatedUnits.value) === true ? null : entry;
  const outOfRange = asked !== null && (asked.isNegative() || asked.gt(calculatedUnits.value));
  const rules = {
    provisionedUnits: provisionedUnits.value,
    usedUnits: line.isPartlyReported ? null : (usedUnits?.value ?? null),
    submission: input.review.submission,
    commented: line.comment !== '',
    violationThreshold: input.rules.violationThreshold,
  };
  const description = { ...calculatedUnits, note: '' };
  if (isChargedAutomatically(rules)) {
    const over = line.overProvisionedUnits?.value ?? provisionedUnits.value;
    const value = chargeableUnits({ ...rules, loweredTo: null });
    return {
      figure: figure({ ...description, rule: 'R31', value }, { kind: 'same' }, [provisionedUnits]),
      issues: [issueOf('report.automatically-submitted', path, { over, charged: value })],
    };
  }
  if (asked === null || outOfRange) {
    const details = { asked: asked ?? calculatedUnits.value, computed: calculatedUnits.value };
    return {
      figure: calculatedUnits,
      issues: outOfRange ? [issueOf('chargeable.out-of-range', path, details)] : [],
    };
  }
  return {
    figure: given({ ...description, value: asked, note: line.comment }),
    issues: [
      issueOf('line.lowered', path, { from: calculatedUnits.value, to: asked, comment: line.comment }),
    ],
  };
}
