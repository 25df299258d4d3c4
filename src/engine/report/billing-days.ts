import { peakDay, type DailyTotal } from '../billing-day/peak-day';
import { percentileDay } from '../billing-day/percentile-day';
import type { Day } from '../calendar/day';
import type { CreditedUsage } from '../credits/allocated-credits';
import { calculationOf, type Catalogue } from '../credits/catalogue';
import { sumOf, sumOfStated, withoutTail } from '../decimal';
import { groupedBy } from '../grouped-by';
import type { RuleSet } from '../rules/rule-set';
import { customerKeyOf, customerText, lineKeyOf, partKeyOf } from '../usage/usage-key';
import { chosenDayFigure, dayFiguresOf } from './chosen-day-figure';
import { creditParts, lineCredits, type CustomerPart } from './customer-part';
import { sumFigure, type DayChoice, type Figure } from './figure';

/** The days that a tab of credits is billed by, and what was used on them. */
export interface BillingDays {
  /** The report's billing day; null where each customer has its own (R5, R13). */
  readonly day: Day | null;
  readonly tiedDays: readonly Day[];
  /** Whether a tied day has other lines than the billing day, though as many credits. */
  readonly tieDiffers: boolean;
  readonly runnerUp: DailyTotal | null;
  /** The tab's credits of every day with data, first to last. */
  readonly dailyCredits: readonly DailyTotal[];
  /** The figures of those credits, in their order. */
  readonly dayFigures: () => readonly Figure[];
  readonly parts: readonly CustomerPart[];
  /** The tab's allocated credits, from the figures of its lines. */
  readonly total: (lineCredits: readonly Figure[]) => Figure;
}

const ALLOCATED = { name: 'Allocated credits', rule: 'R5', unit: 'credits' };

/**
 * Chooses the billing day or days of a tab by the rule set (R5, R13).
 *
 * Shape:  the credited usage of one tab, at least one key → the days and the parts of the lines.
 */
export function billingDays(
  credited: readonly CreditedUsage[],
  { rules, catalogue, opensEveryDay }: BillingDaysInput,
): BillingDays {
  const kept: Kept = (usage) => (opensEveryDay ? usage : []);
  if (rules.billingRule === 'p85') return percentileDays(credited, catalogue, kept);
  return rules.scope === 'customer' ? customersPeakDays(credited, kept) : partnersPeakDay(credited, kept);
}

interface BillingDaysInput {
  readonly rules: Pick<RuleSet, 'billingRule' | 'scope'>;
  readonly catalogue: Catalogue;
  readonly opensEveryDay: boolean;
}

/** Of some usage, what the figures of all days keep hold of. */
type Kept = (credited: readonly CreditedUsage[]) => readonly CreditedUsage[];

/** R5: one peak day for all customers and services of the tab together. */
function partnersPeakDay(credited: readonly CreditedUsage[], kept: Kept): BillingDays {
  const totals = dailyCredits(credited);
  const peak = peakDay(totals);
  const dayFigures = tabsDayFigures(kept(credited), totals);
  return {
    day: peak.day,
    tiedDays: peak.tiedDays,
    tieDiffers: peak.tiedDays.some((day) => linesOn(credited, day) !== linesOn(credited, peak.day)),
    runnerUp: peak.runnerUp,
    dailyCredits: totals,
    dayFigures,
    parts: creditParts(onDay(credited, peak.day), peak.day),
    total: (lineCredits) => {
      const ofThatDay = sumFigure({ ...ALLOCATED, name: `Allocated credits on ${peak.day}` }, lineCredits);
      return chosenDayFigure(ALLOCATED, { totals, chosen: peak, kind: 'highest', dayFigures }, ofThatDay);
    },
  };
}

/** The tab's credits of each day, down to its lines of that day and their customers. */
function tabsDayFigures(
  kept: readonly CreditedUsage[],
  totals: readonly DailyTotal[],
): () => readonly Figure[] {
  return dayFiguresOf(ALLOCATED, totals, (day) =>
    [...groupedBy(creditParts(onDay(kept, day), day), lineKeyOf)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, parts]) => lineCredits(parts, ` on ${day}`)),
  );
}

/** R5, scope `customer`: each customer has its own peak day; the report has none. */
function customersPeakDays(credited: readonly CreditedUsage[], kept: Kept): BillingDays {
  const customers = [...groupedBy(credited, ({ usage }) => customerKeyOf(usage)).values()].map(
    (ofCustomer) => {
      const totals = dailyCredits(ofCustomer);
      const peak = peakDay(totals);
      const parts = creditParts(onDay(ofCustomer, peak.day), peak.day);
      return { parts, figure: customersPeakFigure(kept(ofCustomer), parts, { totals, chosen: peak }) };
    },
  );
  return {
    ...withoutDay(credited, kept),
    parts: customers.flatMap(({ parts }) => parts),
    total: () =>
      sumFigure(
        ALLOCATED,
        customers.map(({ figure }) => figure),
      ),
  };
}

function customersPeakFigure(
  kept: readonly CreditedUsage[],
  parts: readonly CustomerPart[],
  { totals, chosen }: DayChoice,
): Figure {
  const [part] = parts;
  const compared = {
    ...ALLOCATED,
    name: `Allocated credits of ${part === undefined ? '' : customerText(part)}`,
  };
  const ofThatDay = sumFigure({ ...compared, name: `${compared.name} on ${chosen.day}` }, creditsOf(parts));
  const dayFigures = dayFiguresOf(compared, totals, (day) => partCreditsOn(kept, day));
  return chosenDayFigure(compared, { totals, chosen, kind: 'highest', dayFigures }, ofThatDay);
}

/** R13: each customer's and service's own 85th-percentile day, or the sum of its days; the report has no day. */
function percentileDays(credited: readonly CreditedUsage[], catalogue: Catalogue, kept: Kept): BillingDays {
  const groups = groupedBy(credited, ({ usage }) => partKeyOf(usage));
  return {
    ...withoutDay(credited, kept),
    parts: [...groups.values()].flatMap((group) => {
      const [{ usage }] = group;
      const lastDay = group.reduce((last, { usage: { day } }) => (day > last ? day : last), usage.day);
      return calculationOf(catalogue, usage, lastDay) === 'volume'
        ? creditParts(group, null)
        : percentileParts(group, kept(group));
    }),
    total: (lineCredits) => sumFigure({ ...ALLOCATED, rule: 'R13' }, lineCredits),
  };
}

function percentileParts(
  group: readonly CreditedUsage[],
  kept: readonly CreditedUsage[],
): readonly CustomerPart[] {
  const totals = dailyCredits(group);
  const chosen = percentileDay(totals);
  return creditParts(onDay(group, chosen.day), chosen.day).map((part) => {
    if (part.allocatedCredits === null) return part;
    const compared = {
      name: `85th-percentile credits of ${part.service} of ${customerText(part)}`,
      rule: 'R13',
      unit: 'credits',
    };
    const dayFigures = dayFiguresOf(compared, totals, (day) => partCreditsOn(kept, day));
    const days = { totals, chosen, kind: 'percentile', dayFigures } as const;
    return { ...part, allocatedCredits: chosenDayFigure(compared, days, part.allocatedCredits) };
  });
}

function withoutDay(credited: readonly CreditedUsage[], kept: Kept): Omit<BillingDays, 'parts' | 'total'> {
  const totals = dailyCredits(credited);
  const dayFigures = tabsDayFigures(kept(credited), totals);
  return { day: null, tiedDays: [], tieDiffers: false, runnerUp: null, dailyCredits: totals, dayFigures };
}

/** The credits of each customer and line on a day. */
function partCreditsOn(credited: readonly CreditedUsage[], day: Day): readonly Figure[] {
  return creditsOf(creditParts(onDay(credited, day), day));
}

function creditsOf(parts: readonly CustomerPart[]): readonly Figure[] {
  return parts.flatMap(({ allocatedCredits }) => allocatedCredits ?? []);
}

function dailyCredits(credited: readonly CreditedUsage[]): readonly DailyTotal[] {
  return [...groupedBy(credited, ({ usage }) => usage.day)]
    .map(([day, ofDay]) => ({ day, total: sumOf(ofDay.map(({ credits }) => credits)) }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function onDay(credited: readonly CreditedUsage[], day: Day): readonly CreditedUsage[] {
  return credited.filter(({ usage }) => usage.day === day);
}

/** The lines of a day with their units and credits, as one text to compare days by. */
function linesOn(credited: readonly CreditedUsage[], day: Day): string {
  return [...groupedBy(onDay(credited, day), ({ usage }) => lineKeyOf(usage))]
    .map(([line, ofLine]) => {
      const units = sumOfStated(ofLine.map(({ usage }) => usage.usedUnits));
      return [
        line,
        units?.toFixed(),
        withoutTail(sumOf(ofLine.map(({ credits }) => credits))).toFixed(),
      ].join('\t');
    })
    .sort()
    .join('\n');
}
