import type { DailyTotal } from '../billing-day/peak-day';
import type { Day } from '../calendar/day';
import { allocatedCredits, type CreditedUsage, type UncreditedUsage } from '../credits/allocated-credits';
import type { Catalogue } from '../credits/catalogue';
import { creditPacks } from '../credits/credit-packs';
import { netCredits as netCreditsAfter } from '../credits/net-credits';
import { nfrOffset } from '../credits/nfr-offset';
import { quotientOf, ZERO } from '../decimal';
import { groupedBy } from '../grouped-by';
import { behind } from '../issues/behind';
import { issueOf, type Issue } from '../issues/issue';
import type { RuleSet } from '../rules/rule-set';
import { lineKeyOf } from '../usage/usage-key';
import { together, type UsageTotal } from '../usage/usage-total';
import { billingDays, type BillingDays } from './billing-days';
import { creditLines, type CreditLine } from './credit-lines';
import { figure, given, type Figure } from './figure';
import type { ReportReview } from './review-input';

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
  /** By name, then billing unit, in code-unit order. */
  readonly lines: readonly CreditLine[];
  /** Null where the credits of some usage cannot be told, or come out below 0. */
  readonly figures: CreditFigures | null;
}

/** What a tab of credits is computed from. */
export interface CreditTabInput {
  readonly name: 'services' | 'nfr';
  readonly path: readonly string[];
  readonly usage: readonly UsageTotal[];
  readonly rules: RuleSet;
  readonly catalogue: Catalogue;
  readonly review: ReportReview;
}

/**
 * Computes a tab of credits from its usage; null where it has none.
 *
 * Rule:   R4 credits of each key → R5, R6, R13 billing day → its lines → R11 lowered lines → R8 offset → R9 packs.
 * Edges:  one key whose credits cannot be told leaves the whole tab unknown: any day could be the peak.
 */
export function creditTab(input: CreditTabInput): {
  readonly tab: CreditTab | null;
  readonly issues: readonly Issue[];
} {
  if (input.usage.length === 0) return { tab: null, issues: [] };
  const found = input.usage.map((usage) => allocatedCredits(usage, input.catalogue));
  const uncredited = found.filter((usage) => 'problem' in usage);
  if (uncredited.length > 0)
    return { tab: unknownTab(input), issues: uncreditedIssues(uncredited, input.path) };
  const credited = found.filter((usage): usage is CreditedUsage => 'credits' in usage);
  const days = billingDays(credited, input.rules, input.catalogue);
  const { lines, issues } = creditLines(days.parts, input);
  const calculated = days.total(lines.map((line) => line.calculatedCredits));
  const allocated = afterLowering(calculated, lines);
  const negative = allocated.value.lt(ZERO);
  return {
    tab: {
      name: input.name,
      billingDay: days.day,
      tiedDays: days.tiedDays,
      runnerUp: days.runnerUp,
      dailyCredits: days.dailyCredits,
      lines,
      figures: negative ? null : { calculatedCredits: calculated, ...toPacks(allocated, input) },
    },
    issues: [
      ...issues,
      ...disagreementIssues(input),
      ...tieIssues(days, input.path),
      ...(negative
        ? [issueOf('credits.negative', input.path, { credits: allocated.value })]
        : belowZeroIssues(credited, input.path)),
    ],
  };
}

/** The tab's credits after the partner lowered lines (R11): the billing day stays, the credits shrink. */
function afterLowering(calculated: Figure, lines: readonly CreditLine[]): Figure {
  const reductions = lines.flatMap(({ name, calculatedCredits, allocatedCredits: lowered }) => {
    if (lowered === calculatedCredits) return [];
    const value = calculatedCredits.value.minus(lowered.value);
    const description = {
      name: `Credits that lowering takes off ${name}`,
      rule: 'R11',
      unit: 'credits',
      value,
    };
    return figure(description, { kind: 'difference' }, [calculatedCredits, lowered]);
  });
  if (reductions.length === 0) return calculated;
  const value = reductions.reduce((rest, reduction) => rest.minus(reduction.value), calculated.value);
  const description = { name: 'Allocated credits after lowered lines', rule: 'R11', unit: 'credits', value };
  return figure(description, { kind: 'difference' }, [calculated, ...reductions]);
}

/** Offset, net credits and packs (R8, R9). Only the NFR tab has an offset. */
function toPacks(
  allocated: Figure,
  { name, rules }: CreditTabInput,
): Omit<CreditFigures, 'calculatedCredits'> {
  const credits = { rule: 'R8', unit: 'credits' };
  const complimentary = given({
    ...credits,
    name: 'Complimentary credits of the NFR license',
    value: rules.nfrCredits,
  });
  const offset =
    name === 'nfr'
      ? figure(
          { ...credits, name: 'NFR offset', value: nfrOffset(allocated.value, rules.nfrCredits) },
          { kind: 'lowest' },
          [allocated, complimentary],
        )
      : given({
          ...credits,
          name: 'NFR offset',
          value: ZERO,
          note: 'only the customer with the NFR license has one',
        });
  const net = netCreditsAfter(allocated.value, offset.value);
  const netCredits = figure({ ...credits, name: 'Net credits', value: net }, { kind: 'difference' }, [
    allocated,
    offset,
  ]);
  const packSize = given({ name: 'Credits in a pack', rule: 'R9', unit: 'credits', value: rules.packSize });
  const exactPacks = figure(
    { name: 'Packs before rounding', rule: 'R9', unit: 'packs', value: quotientOf(net, rules.packSize) },
    { kind: 'quotient' },
    [netCredits, packSize],
  );
  const finalBilledUnits = figure(
    { name: 'Final billed units', rule: 'R9', unit: 'packs', value: creditPacks(net, rules) },
    { kind: 'whole', rounding: rules.packRounding },
    [exactPacks],
  );
  return { allocatedCredits: allocated, nfrOffset: offset, netCredits, finalBilledUnits };
}

function tieIssues(days: BillingDays, path: readonly string[]): readonly Issue[] {
  if (days.day === null || days.tiedDays.length === 0) return [];
  const credits = days.dailyCredits.find(({ day }) => day === days.day)?.total ?? ZERO;
  const code = days.tieDiffers ? 'billing-day.tie-differs' : 'billing-day.tie';
  return [issueOf(code, path, { day: days.day, others: days.tiedDays, credits })];
}

/** R4: credits that differ from units × requirement, by service. */
function disagreementIssues({ usage, path }: CreditTabInput): readonly Issue[] {
  return [...groupedBy(usage, ({ service }) => service)].flatMap(([service, ofService]) => {
    const found = ofService.map(({ disagreement }) => disagreement).reduce(together);
    return found === null ? [] : issueOf('credits.disagree', [...path, service], { ...found, service });
  });
}

/** R25: a correction that takes off more than there is lowers what other rows owe, so a person must see it. */
function belowZeroIssues(credited: readonly CreditedUsage[], path: readonly string[]): readonly Issue[] {
  const below = credited.filter(({ credits }) => credits.lt(ZERO)).map(({ usage }) => usage);
  return below.length === 0 ? [] : [issueOf('usage.below-zero', path, { ...behind(below), what: 'credits' })];
}

/** A tab whose credits cannot be told: no day is known to be the highest, so it has no lines either. */
function unknownTab({ name }: CreditTabInput): CreditTab {
  return {
    name,
    billingDay: null,
    tiedDays: [],
    runnerUp: null,
    dailyCredits: [],
    lines: [],
    figures: null,
  };
}

function uncreditedIssues(uncredited: readonly UncreditedUsage[], path: readonly string[]): readonly Issue[] {
  const groups = groupedBy(uncredited, ({ usage, problem }) => `${problem}\n${lineKeyOf(usage)}`);
  return [...groups.values()].map((group) => {
    const [{ usage, problem, why }] = group;
    const { service, billingUnit, day } = usage;
    return issueOf(problem, [...path, service], {
      ...behind(group.map((uncredited) => uncredited.usage)),
      service,
      billingUnit,
      day,
      why,
    });
  });
}
