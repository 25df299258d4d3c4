import type { Day } from '../calendar/day';
import type { Decimal } from '../decimal';
import { isViolation } from '../provisioning/over-provisioned';
import { packFigures, packsInAll } from './credit-figures';
import type { CreditLine } from './credit-lines';
import type { CreditTab } from './credit-tab';
import { frozenFigure } from './frozen-figure';
import type { Quantities } from './quantities';
import { lineReviewOf } from './review-input';
import type { SmbLine, SmbTab } from './smb-tab';

type Line = Readonly<{ name: string; billingUnit: string }>;

/** A line of credits as it was approved; null is not known. */
export type FrozenCreditLine = Line &
  Readonly<
    Record<'usedUnits' | 'chargeableUnits' | 'creditRequirement' | 'allocatedCredits', Decimal | null>
  >;

/** A line of small and medium business solutions as it was approved; null is not known. */
export type FrozenSmbLine = Line &
  Readonly<
    Record<
      'provisionedUnits' | 'usedUnits' | 'overProvisionedUnits' | 'overProvisionedRatio' | 'chargeableUnits',
      Decimal | null
    >
  >;

/** A tab of credits as it was approved. */
export interface FrozenCredits {
  readonly lines: readonly FrozenCreditLine[];
  readonly credits: Decimal | null;
  readonly packs: Decimal | null;
}

/** The quantities of a report as they were approved. */
export interface FrozenQuantities {
  /** Of services, or of the NFR license where there are none. */
  readonly billingDay: Day | null;
  readonly services: FrozenCredits;
  readonly nfr: FrozenCredits;
  readonly smb: { readonly lines: readonly FrozenSmbLine[]; readonly units: Decimal | null };
}

/**
 * A report's quantities as they were approved (R33), whatever today's inputs give.
 *
 * Rule:  lines are those that were approved: another that today's usage has is left out, one that it lacks is there.
 * Edges: offset and net credits follow from the approved credits. Daily credits, and customers' parts, are today's.
 */
export function withFrozenQuantities<Report extends Quantities>(
  report: Report,
  frozen: FrozenQuantities,
): Report {
  const services = frozenCredits('services', report, frozen.services);
  const nfr = frozenCredits('nfr', report, frozen.nfr);
  const dated = (tab: CreditTab): CreditTab => withDay(tab, frozen.billingDay);
  const tabs = {
    services: services && dated(services),
    nfr: services === null && nfr !== null ? dated(nfr) : nfr,
    smb: frozenSmb(report, frozen.smb),
  };
  return {
    ...report,
    ...tabs,
    packs: packsInAll([tabs.services, tabs.nfr].filter((tab) => tab !== null)),
  };
}

function withDay(tab: CreditTab, billingDay: Day | null): CreditTab {
  return tab.billingDay === billingDay ? tab : { ...tab, billingDay, tiedDays: [], runnerUp: null };
}

function frozenCredits(
  name: 'services' | 'nfr',
  report: Quantities,
  { lines, credits, packs }: FrozenCredits,
): CreditTab | null {
  if (lines.length === 0 && packs === null) return null;
  const today = report[name];
  const none = { billingDay: null, tiedDays: [], runnerUp: null, dailyCredits: [], dayFigures: () => [] };
  return {
    ...(today ?? { ...none, name }),
    lines: lines.flatMap((line) => creditLine(line, { name, today }, report) ?? []),
    figures: creditFigures({ name, credits, packs, today }, report),
  };
}

interface FrozenTotals extends Pick<FrozenCredits, 'credits' | 'packs'> {
  readonly name: 'services' | 'nfr';
  readonly today: CreditTab | null;
}

function creditFigures({ name, credits, packs, today }: FrozenTotals, { rules }: Quantities) {
  const figures = today?.figures ?? null;
  const allocated = frozenFigure(figures?.allocatedCredits, credits, {
    name: 'Allocated credits',
    unit: 'credits',
  });
  if (allocated === null) return null;
  const following =
    figures !== null && allocated === figures.allocatedCredits
      ? figures
      : { calculatedCredits: allocated, ...packFigures(allocated, { name, rules }) };
  const finalBilledUnits =
    frozenFigure(following.finalBilledUnits, packs, following.finalBilledUnits) ?? following.finalBilledUnits;
  return finalBilledUnits === following.finalBilledUnits ? following : { ...following, finalBilledUnits };
}

/** Null where the line does not say its credits. */
function creditLine(
  frozen: FrozenCreditLine,
  tab: { readonly name: 'services' | 'nfr'; readonly today: CreditTab | null },
  { review }: Quantities,
): CreditLine | null {
  const { name, billingUnit } = frozen;
  const today = tab.today?.lines.find((line) => isLine(line, frozen));
  const units = billingUnit || 'units';
  const allocatedCredits = frozenFigure(today?.allocatedCredits, frozen.allocatedCredits, {
    name: `Allocated credits of ${name}`,
    unit: 'credits',
  });
  if (allocatedCredits === null) return null;
  const isToday = today !== undefined && allocatedCredits === today.allocatedCredits;
  const creditRequirement = frozenFigure(today?.creditRequirement, frozen.creditRequirement, {
    name: `Credit requirement of ${name}`,
    unit: `credits / ${billingUnit || 'unit'}`,
  });
  const isRequired = today !== undefined && creditRequirement === today.creditRequirement;
  return {
    name,
    billingUnit,
    parts: today?.parts ?? [],
    usedUnits: frozenFigure(today?.usedUnits, frozen.usedUnits, {
      name: `Used units of ${name}`,
      unit: units,
    }),
    chargeableUnits: frozenFigure(today?.chargeableUnits, frozen.chargeableUnits, {
      name: `Chargeable units of ${name}`,
      unit: units,
    }),
    creditRequirements: isRequired
      ? today.creditRequirements
      : creditRequirement === null
        ? []
        : [creditRequirement.value],
    creditRequirement,
    calculatedCredits: isToday ? today.calculatedCredits : allocatedCredits,
    allocatedCredits,
    comment: lineReviewOf(review, { tab: tab.name, name, billingUnit })?.comment ?? '',
  };
}

function frozenSmb(report: Quantities, { lines, units }: FrozenQuantities['smb']): SmbTab | null {
  const chargeableUnits = frozenFigure(report.smb?.chargeableUnits, units, {
    name: 'Chargeable units of all small and medium business solutions',
    unit: 'units',
  });
  if (chargeableUnits === null) return null;
  return { name: 'smb', lines: lines.flatMap((line) => smbLine(line, report) ?? []), chargeableUnits };
}

/** Null where the line does not say its units. */
function smbLine(frozen: FrozenSmbLine, { smb, review, rules }: Quantities): SmbLine | null {
  const { name, billingUnit } = frozen;
  const today = smb?.lines.find((line) => isLine(line, frozen));
  const unit = billingUnit || 'units';
  const units = (column: keyof FrozenSmbLine & keyof SmbLine & `${string}Units`, label: string) =>
    frozenFigure(today?.[column], frozen[column], { name: `${label} units of ${name}`, unit });
  const provisionedUnits = units('provisionedUnits', 'Provisioned');
  const chargeableUnits = units('chargeableUnits', 'Chargeable');
  if (provisionedUnits === null || chargeableUnits === null) return null;
  const usedUnits = units('usedUnits', 'Used');
  const overProvisionedRatio = frozenFigure(today?.overProvisionedRatio, frozen.overProvisionedRatio, {
    name: `Over-provisioned part of ${name}`,
    unit: 'fraction',
  });
  const entered = lineReviewOf(review, { tab: 'smb', name, billingUnit });
  const isToday =
    today !== undefined && provisionedUnits === today.provisionedUnits && usedUnits === today.usedUnits;
  const isAsCalculated = entered?.loweredTo == null && review.submission !== 'automatic';
  return {
    name,
    billingUnit,
    parts: today?.parts ?? [],
    provisionedUnits,
    usedUnits,
    overProvisionedUnits: units('overProvisionedUnits', 'Over-provisioned'),
    overProvisionedRatio,
    calculatedUnits: isToday
      ? today.calculatedUnits
      : isAsCalculated
        ? chargeableUnits
        : (usedUnits ?? provisionedUnits),
    chargeableUnits,
    isPartlyReported: today?.isPartlyReported ?? false,
    isViolation: isViolation(overProvisionedRatio?.value ?? null, rules.violationThreshold),
    comment: entered?.comment ?? '',
  };
}

function isLine(line: Line, other: Line): boolean {
  return line.name === other.name && line.billingUnit === other.billingUnit;
}
