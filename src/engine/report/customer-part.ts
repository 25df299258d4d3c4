import type { Day } from '../calendar/day';
import { Decimal } from '../decimal';
import { MONTHS_IN_A_YEAR, type CreditedUsage } from '../credits/allocated-credits';
import { groupedBy, type Group } from '../grouped-by';
import { invariant } from '../invariant';
import { customerText, partKeyOf } from '../usage/usage-key';
import type { UsageTotal } from '../usage/usage-total';
import { figure, figureOnDemand, given, sumFigure, type Figure } from './figure';

/** One customer's part of a report line. The parts of a line add up to it exactly. */
export interface CustomerPart {
  readonly customer: string;
  readonly customerId: string | null;
  readonly service: string;
  readonly billingUnit: string;
  /** The day that the part was taken from; null where it sums several (R13, volume). */
  readonly day: Day | null;
  readonly usedUnits: Figure | null;
  readonly provisionedUnits: Figure | null;
  readonly allocatedCredits: Figure | null;
  /** Every credit requirement behind the part, highest first. */
  readonly creditRequirements: readonly Decimal[];
  /** The requirement of each usage key behind the part; a key that comes with its credits alone has none. */
  readonly requirementFigures: () => readonly Figure[];
}

/**
 * The parts that some credited usage makes, one a customer and line.
 *
 * Shape:  usage of one day, or of the days that are summed → parts in the order of the usage.
 */
export function creditParts(credited: readonly CreditedUsage[], day: Day | null): readonly CustomerPart[] {
  const groups = groupedBy(credited, ({ usage }) => partKeyOf(usage));
  return [...groups.values()].map((group) => {
    const [{ usage }] = group;
    const when = day === null ? '' : ` on ${day}`;
    const what = `${usage.service} of ${customerText(usage)}${when}`;
    const keys = group.map((credited) => ({ credited, usedUnits: unitsFigure(credited.usage) }));
    const stated = keys.flatMap(({ usedUnits }) => usedUnits ?? []);
    return {
      customer: usage.customer,
      customerId: usage.customerId,
      service: usage.service,
      billingUnit: usage.billingUnit,
      day,
      usedUnits: stated.length === 0 ? null : merged(`Used units of ${what}`, stated),
      provisionedUnits: null,
      allocatedCredits: merged(
        `Allocated credits of ${what}`,
        keys.map(({ credited, usedUnits }) => creditFigure(credited, usedUnits)),
      ),
      creditRequirements: distinctDescending(group.map(({ creditRequirement }) => creditRequirement)),
      requirementFigures: () => group.flatMap(keyRequirement),
    };
  });
}

/** The credits of a line, from its customers' parts. */
export function lineCredits(parts: Group<CustomerPart>, when = ''): Figure {
  return sumFigure(
    { name: `Allocated credits of ${parts[0].service}${when}`, rule: 'R5', unit: 'credits' },
    parts.flatMap((part) => part.allocatedCredits ?? []),
  );
}

/** The credit requirement of a line: the highest of its usage keys (R4); null where none has one. */
export function lineRequirement(parts: Group<CustomerPart>): Figure | null {
  const [highest] = distinctDescending(parts.flatMap((part) => part.creditRequirements));
  if (highest === undefined) return null;
  return figureOnDemand(
    {
      name: `Credit requirement of ${parts[0].service}`,
      rule: 'R4',
      unit: 'credits per unit',
      value: highest,
    },
    { kind: 'highest' },
    () => parts.flatMap(({ requirementFigures }) => requirementFigures()),
  );
}

/** The figure of a usage key's credit requirement (R4), with the row or the catalogue that states it. */
function keyRequirement({ usage, creditRequirement: value, basis }: CreditedUsage): readonly Figure[] {
  if (value === null) return [];
  const { service, day } = usage;
  const name = `Credit requirement of ${service} of ${customerText(usage)} on ${day}`;
  const description = { name, rule: 'R4', unit: 'credits per unit', value, usage };
  if (basis.from !== 'catalogue') return [given({ ...description, note: 'stated by the usage' })];
  const { creditsPerUnit, per } = basis.entry;
  const note = `of the catalogue, per ${per}`;
  const stated = requirementFigure(usage, creditsPerUnit, note);
  if (per === 'month') return [figure(description, { kind: 'same' }, [stated])];
  return [figure(description, { kind: 'quotient' }, [stated, monthsInAYear()])];
}

/** The figure of a usage key's credits (R4), down to what the key states. */
function creditFigure({ usage, credits, basis }: CreditedUsage, units: Figure | null): Figure {
  const what = `${usage.service} of ${customerText(usage)} on ${usage.day}`;
  const description = {
    name: `Allocated credits of ${what}`,
    rule: 'R4',
    unit: 'credits',
    value: credits,
    usage,
  };
  if (basis.from === 'row' || units === null) return given({ ...description, note: 'stated by the usage' });
  if (basis.from === 'requirement') {
    const note = 'stated by the usage';
    return figure(description, { kind: 'product' }, [
      units,
      requirementFigure(usage, basis.creditRequirement, note),
    ]);
  }
  const { creditsPerUnit, per } = basis.entry;
  const requirement = requirementFigure(usage, creditsPerUnit, `of the catalogue, per ${per}`);
  if (per === 'month') return figure(description, { kind: 'product' }, [units, requirement]);
  const aYear = {
    ...description,
    name: `Credits of a year of ${what}`,
    value: units.value.times(creditsPerUnit),
  };
  return figure(description, { kind: 'quotient' }, [
    figure(aYear, { kind: 'product' }, [units, requirement]),
    monthsInAYear(),
  ]);
}

function monthsInAYear(): Figure {
  return given({ name: 'Months in a year', rule: 'R13', unit: 'months', value: MONTHS_IN_A_YEAR });
}

/** Every value that is there, without repeats, from the highest down. */
export function distinctDescending(values: readonly (Decimal | null)[]): readonly Decimal[] {
  const texts = new Set(values.filter((value) => value !== null).map((value) => value.toFixed()));
  return [...texts].map((text) => new Decimal(text)).sort((a, b) => b.cmp(a));
}

function unitsFigure(usage: UsageTotal): Figure | null {
  const value = usage.usedUnits;
  if (value === null) return null;
  const name = `Used units of ${usage.service} of ${customerText(usage)} on ${usage.day}`;
  return given({ name, rule: 'R14', unit: usage.billingUnit || 'units', value, usage });
}

function requirementFigure(usage: UsageTotal, value: Decimal, note: string): Figure {
  return given({
    name: `Credit requirement of ${usage.service}`,
    rule: 'R4',
    unit: 'credits per unit',
    value,
    note,
  });
}

/** One figure for a customer's keys of one line: the key's own where there is one, else their sum. */
function merged(name: string, figures: readonly Figure[]): Figure {
  const [only, ...others] = figures;
  invariant(only !== undefined, 'a part has at least one key');
  return others.length === 0 ? only : sumFigure({ name, rule: 'R5', unit: only.unit }, figures);
}
