import { cycleOf, decimal, groupedBy, type Decimal, type Report, type UsageTotal } from '../../engine';
import { amountText, countText, moneyText } from '../shared/amount';
import type { QuestionsInput } from './load-questions';
import type { LoadQuestion, NoUsedProduct } from './usage-views';

type SmbLine = NonNullable<Report['smb']>['lines'][number];

/** Some customers of a product whose used units are unknown, and why that has to be asked. */
interface Silent {
  readonly totals: readonly UsageTotal[];
  /** The customers' names; null where it is every customer of the line. */
  readonly customers: readonly string[] | null;
  /** What they reported in the cycle before; null where they reported nothing. */
  readonly usedLastCycle: string | null;
  /** Files that have no column of used units. */
  readonly files: ReadonlySet<string>;
}

/**
 * R3: where used units are unknown, provisioned units are charged, which somebody should have wanted.
 *
 * Rule:  asked about every product, or customers of it, that came in a file without a column of used units, or that
 *        reported used units in the cycle before and report none now.
 */
export function noUsedQuestions(input: QuestionsInput): readonly LoadQuestion[] {
  if (input.decisions.acceptsNoUsed) return [];
  const withoutUsed = input.totals.filter(isSmb);
  if (withoutUsed.length === 0) return [];
  const byLine = groupedBy(withoutUsed, ({ partner, service, billingUnit }) =>
    JSON.stringify([partner, service, billingUnit]),
  );
  const earlier = groupedBy(input.earlier, ({ partner, service }) => JSON.stringify([partner, service]));
  const found = input.reports.flatMap((report) =>
    (report.smb?.lines ?? []).flatMap((line) => {
      const { name } = report.partner;
      const own = byLine.get(JSON.stringify([name, line.name, line.billingUnit])) ?? [];
      const before = earlier.get(JSON.stringify([name, line.name])) ?? [];
      const silent = silentIn(own, before, input.filesWithoutUsed);
      return silent === null ? [] : [{ product: productOf(report, line, silent), files: silent.files }];
    }),
  );
  if (found.length === 0) return [];
  const files = new Set(found.flatMap((one) => [...one.files]));
  const isOfColumn = found.some((one) => one.files.size > 0);
  const isOfLastCycle = found.some(({ product }) => product.usedLastCycle !== null);
  const message = [
    ...(isOfColumn ? [noColumn(files, input.filesInAll)] : []),
    ...(isOfLastCycle ? ['Products that reported used units last cycle have none now.'] : []),
    'What is provisioned will be charged. Go on only if that is so; else match the column or get the figures.',
  ].join(' ');
  return [{ kind: 'no-used', message, products: found.map(({ product }) => product) }];
}

function noColumn(files: ReadonlySet<string>, filesInAll: number): string {
  if (files.size === filesInAll) return 'No file of this load has a column of used units.';
  const [first = ''] = files;
  return files.size === 1
    ? `${first} has no column of used units.`
    : `${first} and ${countText(files.size - 1, 'other file')} have no column of used units.`;
}

/** R16: what is charged by provisioned units where nobody reports used ones. */
function isSmb(total: UsageTotal): boolean {
  return (
    total.provisionedUnits !== null && total.allocatedCredits === null && total.creditRequirement === null
  );
}

/** The customers of a line that have to be asked about; null where there is none. */
function silentIn(
  own: readonly UsageTotal[],
  before: readonly UsageTotal[],
  filesWithoutUsed: ReadonlySet<string>,
): Silent | null {
  const customers = groupedBy(own, customerKeyOf);
  const silent = [...customers].filter(([, totals]) => totals.every(({ usedUnits }) => usedUnits === null));
  const isEvery = silent.length === customers.size;
  const reported = isEvery ? null : reportedIn(before);
  const asked = silent.filter(
    ([key, totals]) =>
      isEvery || reported?.has(key) === true || totals.some(({ first }) => filesWithoutUsed.has(first.file)),
  );
  const totals = asked.flatMap(([, some]) => some);
  const keys = new Set(asked.map(([key]) => key));
  const usedLastCycle = highestUsed(
    isEvery ? before : before.filter((total) => keys.has(customerKeyOf(total))),
  );
  const files = new Set(totals.map(({ first }) => first.file).filter((file) => filesWithoutUsed.has(file)));
  if (asked.length === 0 || (usedLastCycle === null && files.size === 0)) return null;
  const names = [...new Set(totals.map(({ customer }) => customer))].sort();
  return { totals, customers: isEvery ? null : names, usedLastCycle, files };
}

function customerKeyOf({ customer, customerId }: UsageTotal): string {
  return customerId === null ? `name ${customer}` : `id ${customerId}`;
}

/** The rows of the newest cycle among these. */
function newestOf(before: readonly UsageTotal[]): readonly UsageTotal[] {
  const last = before.reduce((latest, { day }) => (cycleOf(day) > latest ? cycleOf(day) : latest), '');
  return before.filter(({ day }) => cycleOf(day) === last);
}

/** The customers that reported used units in the newest cycle before. */
function reportedIn(before: readonly UsageTotal[]): ReadonlySet<string> {
  return new Set(
    newestOf(before)
      .filter(({ usedUnits }) => usedUnits !== null)
      .map(customerKeyOf),
  );
}

/** The highest used units of a day in the newest cycle before; null where none were reported. */
function highestUsed(before: readonly UsageTotal[]): string | null {
  return highestByDay(newestOf(before), ({ usedUnits }) => usedUnits)?.toFixed() ?? null;
}

function highestByDay(
  totals: readonly UsageTotal[],
  of: (total: UsageTotal) => Decimal | null,
): Decimal | null {
  const byDay = new Map<string, Decimal>();
  for (const total of totals) {
    const value = of(total);
    if (value !== null) byDay.set(total.day, (byDay.get(total.day) ?? decimal('0')).plus(value));
  }
  const [first, ...rest] = byDay.values();
  return first === undefined ? null : rest.reduce((a, b) => (b.gt(a) ? b : a), first);
}

const NAMED = 3;

function productOf(report: Report, line: SmbLine, silent: Silent): NoUsedProduct {
  const { totals, customers, usedLastCycle } = silent;
  const provisioned =
    customers === null
      ? line.provisionedUnits.value
      : (highestByDay(totals, ({ provisionedUnits }) => provisionedUnits) ?? decimal('0'));
  const units = `${amountText(provisioned.toFixed())} ${line.billingUnit === '' ? 'units' : `(${line.billingUnit})`}`;
  const whose = customers === null ? '' : ` of ${namesText(customers)}`;
  const before =
    usedLastCycle === null ? '' : `; last cycle ${amountText(usedLastCycle)} were in use at most`;
  const money = customers === null ? moneyOf(report, line) : '';
  return {
    partner: report.partner.name,
    product: line.name,
    billingUnit: line.billingUnit,
    provisionedUnits: provisioned.toFixed(),
    usedLastCycle,
    consequence: `Charged as provisioned: ${units}${whose}${money}${before}.`,
  };
}

function namesText(names: readonly string[]): string {
  const listed = names.slice(0, NAMED).map((name) => `“${name}”`);
  return names.length > NAMED
    ? `${listed.join(', ')} and ${countText(names.length - NAMED, 'other customer')}`
    : listed.join(', ');
}

function moneyOf({ money }: Report, { name }: SmbLine): string {
  const priced = money?.lines.find(({ tab, product }) => tab === 'smb' && product === name);
  const subtotal = priced?.owed?.subtotal ?? null;
  const currency = money?.currency ?? null;
  return subtotal === null || currency === null ? '' : `, ${moneyText(subtotal.value.toFixed(), currency)}`;
}
