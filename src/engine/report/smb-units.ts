import type { Day } from '../calendar/day';
import type { HighestUnits, UnitsOfDay, UnitsPeak } from '../provisioning/highest-units';
import { groupedBy } from '../grouped-by';
import { invariant } from '../invariant';
import { customerKeyOf, customerText } from '../usage/usage-key';
import type { UsageTotal } from '../usage/usage-total';
import { chosenDayFigure, dayFiguresOf, type Compared } from './chosen-day-figure';
import type { CustomerPart } from './customer-part';
import { given, sumFigure, type Figure } from './figure';

/** A usage key's provisioned or used units. */
export interface KeyUnits extends UnitsOfDay {
  readonly usage: UsageTotal;
  readonly column: UnitsColumn;
}

type UnitsColumn = 'provisionedUnits' | 'usedUnits';

/** The units of a line, by what its customers report (R3). */
export interface ReportedUnits {
  readonly provisioned: readonly KeyUnits[];
  readonly used: readonly KeyUnits[];
  /** Used of the customers that report it, Provisioned of the others. */
  readonly usedElseProvisioned: readonly KeyUnits[];
  /** Some customers report Used and others do not. */
  readonly isPartlyReported: boolean;
  /** Names of the customers that do not, in code-unit order. */
  readonly unreported: readonly string[];
  /** Names of the customers that report Used on some of their days only, in code-unit order. */
  readonly withGaps: readonly string[];
}

/**
 * Sorts the usage of a line by what its customers report (R3).
 *
 * Edges: a customer reports Used if any of its keys states it; its keys that do not are no data (R7), never 0.
 */
export function reportedUnits(usage: readonly UsageTotal[]): ReportedUnits {
  const customers = [...groupedBy(usage, customerKeyOf).values()].map((keys) => ({
    name: keys.map((total) => total.customer).sort()[0] ?? '',
    provisioned: keys.flatMap((total) => keyUnits(total, 'provisionedUnits')),
    used: keys.flatMap((total) => keyUnits(total, 'usedUnits')),
    hasGap: keys.some((total) => total.usedUnits === null) && keys.some((total) => total.usedUnits !== null),
  }));
  const unreported = customers.filter(({ used }) => used.length === 0);
  return {
    provisioned: customers.flatMap(({ provisioned }) => provisioned),
    used: customers.flatMap(({ used }) => used),
    usedElseProvisioned: customers.flatMap(({ used, provisioned }) => (used.length > 0 ? used : provisioned)),
    isPartlyReported: unreported.length > 0 && unreported.length < customers.length,
    unreported: unreported.map(({ name }) => name).sort(),
    withGaps: customers.flatMap(({ name, hasGap }) => (hasGap ? name : [])).sort(),
  };
}

/** The figure of highest units, down to the usage keys of the chosen days, or of every day (R1). */
export function unitsFigure(
  compared: Compared & { readonly note?: string },
  highest: HighestUnits<KeyUnits>,
  opensEveryDay: boolean,
): Figure {
  const peaks = highest.peaks.map((peak) => {
    const { totals, chosen, rows } = peak;
    const ofThatDay = sumFigure(
      { ...compared, name: `${compared.name} on ${chosen.day}` },
      rowsOn(peak, chosen.day).map(keyFigure),
    );
    const kept = { rows: opensEveryDay ? rows : [] };
    const dayFigures = dayFiguresOf(compared, totals, (day) => rowsOn(kept, day).map(keyFigure));
    return chosenDayFigure(compared, { totals, chosen, kind: 'highest', dayFigures }, ofThatDay);
  });
  const [only, ...others] = peaks;
  invariant(only !== undefined, 'highest units have at least one peak');
  return others.length === 0 ? only : sumFigure(compared, peaks);
}

/** The customers' parts of a line: their units on the days that Provisioned and Used were taken from. */
export function smbParts(
  provisioned: HighestUnits<KeyUnits>,
  used: HighestUnits<KeyUnits> | null,
): readonly CustomerPart[] {
  const rows = [...chosenRows(provisioned), ...(used === null ? [] : chosenRows(used))];
  const groups = groupedBy(rows, ({ day, customerKey }) => `${day}\n${customerKey}`);
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const [{ usage, day }] = group;
      return {
        customer: usage.customer,
        customerId: usage.customerId,
        service: usage.service,
        billingUnit: usage.billingUnit,
        day,
        usedUnits: sumOfColumn(group, 'usedUnits'),
        provisionedUnits: sumOfColumn(group, 'provisionedUnits'),
        allocatedCredits: null,
        creditRequirements: [],
        requirementFigures: () => [],
      };
    });
}

function chosenRows(highest: HighestUnits<KeyUnits>): readonly KeyUnits[] {
  return highest.peaks.flatMap((peak) => rowsOn(peak, peak.chosen.day));
}

function rowsOn({ rows }: Pick<UnitsPeak<KeyUnits>, 'rows'>, day: Day): readonly KeyUnits[] {
  return rows.filter((row) => row.day === day);
}

function sumOfColumn(rows: readonly KeyUnits[], column: UnitsColumn): Figure | null {
  const figures = rows.filter((row) => row.column === column).map(keyFigure);
  const [only, ...others] = figures;
  if (only === undefined) return null;
  return others.length === 0 ? only : sumFigure({ name: only.name, rule: 'R1', unit: only.unit }, figures);
}

function keyUnits(usage: UsageTotal, column: UnitsColumn): readonly KeyUnits[] {
  const units = usage[column];
  return units === null ? [] : [{ customerKey: customerKeyOf(usage), day: usage.day, units, usage, column }];
}

/** What a usage key states. */
function keyFigure({ usage, units, column }: KeyUnits): Figure {
  const what = column === 'usedUnits' ? 'Used' : 'Provisioned';
  const name = `${what} units of ${usage.service} of ${customerText(usage)} on ${usage.day}`;
  return given({ name, rule: 'R14', unit: usage.billingUnit || 'units', value: units, usage });
}
