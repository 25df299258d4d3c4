import { cycleOf, decimal, type Report, type UsageTotal } from '../../engine';
import type { PartnerUsageChange } from '../../book/usage-load';
import { Problem } from '../../intake/values/problem';
import { readQuantity } from '../../intake/values/read-number';
import { amountText, countText, cycleText, moneyText } from '../shared/amount';
import type { LoadDecisions, LoadQuestion, NoUsedProduct } from './usage-views';

/** What the questions about a load are asked from. */
export interface QuestionsInput {
  readonly decisions: LoadDecisions;
  readonly totals: readonly UsageTotal[];
  readonly changes: readonly PartnerUsageChange[];
  /** Partners that LMP_Partners does not have. */
  readonly newPartners: readonly string[];
  /** Whether no file of the load has a column of used units. */
  readonly lacksUsed: boolean;
  /** The reports of the load's cycle as they would be. */
  readonly reports: readonly Report[];
  /** Usage that the workbook holds of other cycles. */
  readonly earlier: readonly UsageTotal[];
  readonly sums: { readonly units: string; readonly credits: string };
}

/** Everything that a person must decide before the load may be written. */
export function loadQuestions(input: QuestionsInput): readonly LoadQuestion[] {
  return [
    ...nfrQuestions(input),
    ...daysQuestions(input),
    ...noUsedQuestions(input),
    ...controlQuestions(input),
  ];
}

/** R8: a new partner may have a customer with the NFR license; rows that say so answer for themselves. */
function nfrQuestions({ decisions, totals, newPartners }: QuestionsInput): readonly LoadQuestion[] {
  return newPartners.flatMap((partner): readonly LoadQuestion[] => {
    const own = totals.filter((total) => total.partner === partner);
    const isStated = own.some((total) => total.licenseVersion === 'NFR');
    if (isStated || decisions.nfrCustomers[partner] !== undefined) return [];
    const name = partner === '' ? 'the partner of this file' : partner;
    return [
      {
        kind: 'nfr',
        message: `LMP_Partners does not have ${name} yet. Which of its customers holds the NFR license, if any?`,
        partner,
        customers: [...new Set(own.map((total) => total.customer))].sort(),
      },
    ];
  });
}

/** Section 8: fewer days than the workbook has. */
function daysQuestions({ decisions, changes }: QuestionsInput): readonly LoadQuestion[] {
  if (decisions.days !== null) return [];
  return changes.flatMap(({ partner, daysPresent, daysContained }): readonly LoadQuestion[] => {
    const contained = new Set(daysContained);
    const lost = daysPresent.filter((day) => !contained.has(day)).length;
    if (lost === 0) return [];
    const message =
      `The workbook has ${countText(daysPresent.length, 'day')} of ${partner || 'this partner'}; the load has ` +
      `${daysContained.length} and leaves out ${lost}. Add its days to those that are there, or replace all of them?`;
    return [{ kind: 'days', message, partner, present: daysPresent.length, contained: daysContained.length }];
  });
}

/** R3: a product without used units is charged as provisioned, which somebody should have wanted. */
function noUsedQuestions(input: QuestionsInput): readonly LoadQuestion[] {
  if (input.decisions.acceptsNoUsed) return [];
  const products = input.reports.flatMap((report) => unreportedProducts(report, input));
  if (products.length === 0) return [];
  const message = input.lacksUsed
    ? 'No file of this load has a column of used units. What is provisioned will be charged. Go on only if that is so; else match the column.'
    : 'Products that reported used units last cycle have none now. What is provisioned will be charged.';
  return [{ kind: 'no-used', message, products }];
}

function unreportedProducts(
  report: Report,
  { lacksUsed, earlier }: QuestionsInput,
): readonly NoUsedProduct[] {
  const lines = report.smb?.lines.filter((line) => line.usedUnits === null) ?? [];
  return lines.flatMap((line): readonly NoUsedProduct[] => {
    const usedLastCycle = highestUsedBefore(report, line.name, earlier);
    if (!lacksUsed && usedLastCycle === null) return [];
    const provisionedUnits = line.provisionedUnits.value.toFixed();
    const units = `${amountText(provisionedUnits)} ${line.billingUnit || 'units'}`;
    const subtotal =
      report.money?.lines.find(({ tab, product }) => tab === 'smb' && product === line.name)?.owed
        ?.subtotal ?? null;
    const currency = report.money?.currency ?? null;
    const money =
      subtotal === null || currency === null ? '' : `, ${moneyText(subtotal.value.toFixed(), currency)}`;
    const before =
      usedLastCycle === null ? '' : `; last cycle ${amountText(usedLastCycle)} were in use at most`;
    return [
      {
        partner: report.partner.name,
        product: line.name,
        billingUnit: line.billingUnit,
        provisionedUnits,
        usedLastCycle,
        consequence: `${units} are charged as provisioned${money}${before}.`,
      },
    ];
  });
}

/** The partner's highest used units of a product in the newest earlier cycle that has it; null where it reported none. */
function highestUsedBefore(
  { partner, cycle }: Report,
  product: string,
  earlier: readonly UsageTotal[],
): string | null {
  const before = earlier.filter(
    (total) => total.partner === partner.name && total.service === product && cycleOf(total.day) < cycle,
  );
  const last = before.reduce(
    (latest, total) => (cycleOf(total.day) > latest ? cycleOf(total.day) : latest),
    '',
  );
  const byDay = new Map<string, ReturnType<typeof decimal>>();
  for (const { day, usedUnits } of before) {
    if (cycleOf(day) !== last || usedUnits === null) continue;
    byDay.set(day, (byDay.get(day) ?? decimal('0')).plus(usedUnits));
  }
  const [first, ...rest] = byDay.values();
  return first === undefined ? null : rest.reduce((a, b) => (b.gt(a) ? b : a), first).toFixed();
}

/** A total that somebody typed must be met. */
function controlQuestions({ decisions, sums }: QuestionsInput): readonly LoadQuestion[] {
  const { cycle, controlTotal } = decisions;
  const wanted = [
    { what: 'used units', typed: controlTotal.units, found: sums.units },
    { what: 'allocated credits', typed: controlTotal.credits, found: sums.credits },
  ];
  return wanted.flatMap(({ what, typed, found }): readonly LoadQuestion[] => {
    if (typed.trim() === '') return [];
    const expected = readQuantity(typed.replace(/[,\s](?=\d{3}(?:\D|$))/g, ''));
    const isNumber = expected !== null && !(expected instanceof Problem);
    if (isNumber && expected.equals(decimal(found))) return [];
    const message = isNumber
      ? `The control total of ${what} is ${amountText(expected.toFixed())}; the load of ${cycleText(cycle)} comes to ${amountText(found)}.`
      : `The control total of ${what}, “${typed}”, is not a number. Write digits with a point before the decimals.`;
    return [{ kind: 'control-total', message }];
  });
}
