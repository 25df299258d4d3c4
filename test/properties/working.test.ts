import fc from 'fast-check';
import {
  decimal,
  UNTOUCHED,
  workingOf,
  workingToOpen,
  type Figure,
  type OpenedStep,
  type Report,
  type ReportReview,
  type WorkingStep,
} from '../../src/engine';
import { randomMonth } from '../random-months';
import { billedMonth, type Billing } from './billed-month';
import {
  ceiling,
  compared,
  dividedBy,
  floor,
  fractionOf,
  isSame,
  minus,
  plus,
  productText,
  rounded,
  sum,
  times,
  type Fraction,
} from './exact';

jest.setTimeout(60_000);

/**
 * The working of a report, computed again: every step from the results of the steps that it names, in fractions of
 * whole numbers, so that nothing of the engine's arithmetic is used to check it.
 */

/** ISO 4217. */
const MINOR_DIGITS: Readonly<Record<string, number>> = { JPY: 0, USD: 2, KWD: 3 };

/** A quotient that does not end is cut here (R10). */
const QUOTIENT_DECIMALS = 38;

/** So that three twelfths, each of them cut, are a quarter when packs are rounded (R9). */
const DECIDING_DECIMALS = 30;

const HALF: Fraction = { top: 1n, bottom: 2n };

const variants: fc.Arbitrary<Required<Pick<Billing, 'rules'>>> = fc.record({
  rules: fc.record({
    discountMode: fc.constantFrom('volume', 'graduated'),
    discountScope: fc.constantFrom('report', 'cycle'),
  }),
});

const months = fc.tuple(randomMonth({ perYear: true }), variants);

test('D9 every step of a working is what its operation makes of the steps it names', async () => {
  await fc.assert(
    fc.asyncProperty(months, async ([month, billing]) => {
      const { reports } = await billedMonth(month, billing);
      for (const report of reports) expectToAddUp(report);
    }),
    { numRuns: 100 },
  );
});

test('D9, R11, R31 so it is where lines were lowered or charged automatically', async () => {
  const reviews = fc.record({
    submission: fc.constantFrom(null, 'manual' as const, 'automatic' as const),
    part: fc.constantFrom('0', '0.3', '0.5', '1', '2'),
  });
  await fc.assert(
    fc.asyncProperty(months, reviews, async ([month, billing], { submission, part }) => {
      const before = await billedMonth(month, billing);
      const linesOf = (partner: string): ReportReview['lines'] =>
        before.reports
          .filter((report) => report.partner.name === partner)
          .flatMap((report) => lowered(report, part));
      const reviewOf = (partner: string): ReportReview => ({
        ...UNTOUCHED,
        submission,
        lines: linesOf(partner),
      });
      const after = await billedMonth(month, { ...billing, reviewOf });
      expect(after.reports.length).toBe(before.reports.length);
      for (const report of after.reports) expectToAddUp(report);
    }),
    { numRuns: 50 },
  );
});

test('D9 a working leads from the total over each subtotal down to the usage keys of the billing days', async () => {
  await fc.assert(
    fc.asyncProperty(months, async ([month, billing]) => {
      const { reports } = await billedMonth(month, billing);
      for (const report of reports) expectToBeConnected(report);
    }),
    { numRuns: 50 },
  );
});

test('D9 every figure of a report opens, day by day, down to usage keys and what is stated, and adds up', async () => {
  await fc.assert(
    fc.asyncProperty(months, async ([month, billing]) => {
      const { reports } = await billedMonth(month, billing);
      for (const report of reports) expectToOpen(report);
    }),
    { numRuns: 50 },
  );
});

/** Every second line, with a part of its units; more than all of them is refused and changes nothing. */
function lowered({ services, nfr, smb }: Report, part: string): ReportReview['lines'] {
  return [services, nfr, smb].flatMap((tab) =>
    (tab?.lines ?? []).flatMap((line, index) =>
      tab === null || line.chargeableUnits === null || index % 2 === 1
        ? []
        : {
            tab: tab.name,
            name: line.name,
            billingUnit: line.billingUnit,
            loweredTo: decimal(productText(line.chargeableUnits.value.toFixed(), part)),
            comment: 'agreed',
          },
    ),
  );
}

function expectToAddUp(report: Report): void {
  const steps = workingOf(report);
  for (const [index, step] of steps.entries()) {
    expect(step.step).toBe(index + 1);
    expect(Math.max(0, ...step.inputs)).toBeLessThan(step.step);
    const inputs = step.inputs.map((input) => fractionOf(resultOf(steps, input)));
    const computed = computedAgain(step, inputs, report);
    expect({ step, isRight: isSame(computed, fractionOf(step.result)) }).toEqual({ step, isRight: true });
    expect(step.equation).toBe(isWithoutInputs(step) ? step.result : equationOf(step));
  }
  const total = report.money?.totalInvoiceAmount ?? null;
  if (total !== null) expect(steps.at(-1)).toMatchObject({ name: total.name, result: total.value.toFixed() });
}

/** Opens every step that a figure leads to; days beside the chosen one are sums of what they add up. */
function expectToOpen(report: Report): void {
  const { open, stepOf } = workingToOpen(report);
  const waiting = figuresOf(report).map(stepOf);
  const seen = new Set<number>();
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const step = open(next)!;
    const computed = computedAgain(
      step,
      step.inputs.map(({ result }) => fractionOf(result)),
      report,
    );
    expect({ step, isRight: isSame(computed, fractionOf(step.result)) }).toEqual({ step, isRight: true });
    for (const input of step.inputs) expect(open(input.step)?.result).toBe(input.result);
    const marks = step.inputs.filter(({ day }) => day?.is === 'chosen');
    expect(marks.length).toBe(step.inputs.some(({ day }) => day !== null) ? 1 : 0);
    for (const { result } of marks) expect(result).toBe(step.result);
    waiting.push(...step.inputs.map((input) => input.step));
  }
  for (const tab of [report.services, report.nfr]) {
    const days = (tab?.dayFigures() ?? []).map((figure) => open(stepOf(figure))?.result);
    expect(days).toEqual((tab?.dailyCredits ?? []).map(({ total }) => total.toFixed()));
  }
}

/** What the tables and the pane show besides the working's own roots. */
function figuresOf({ services, nfr, smb, money, packs }: Report): readonly Figure[] {
  const credits = [services, nfr].flatMap((tab) => [
    ...(tab?.dayFigures() ?? []),
    tab?.figures?.calculatedCredits,
    tab?.figures?.finalBilledUnits,
    ...(tab?.lines ?? []).flatMap((line) => [line.allocatedCredits, line.usedUnits, line.creditRequirement]),
  ]);
  const seats = (smb?.lines ?? []).flatMap((line) => [
    line.overProvisionedRatio,
    line.calculatedUnits,
    ...line.parts.flatMap((part) => [part.usedUnits, part.provisionedUnits]),
  ]);
  const others = [packs, smb?.chargeableUnits, money?.totalInvoiceAmount, money?.totalSoFar];
  return [...credits, ...seats, ...others].filter((figure) => figure != null);
}

function isWithoutInputs({ operation }: WorkingStep): boolean {
  return operation === 'given' || operation === 'daily-total' || operation === 'cycle-total';
}

type AnyStep = WorkingStep | OpenedStep;

/** The equation must end with the step's own result. */
function equationOf({ equation, result }: WorkingStep): string {
  return equation.replace(/ = \S+$/, ` = ${result}`);
}

function resultOf(steps: readonly WorkingStep[], number: number): string {
  return steps[number - 1]?.result ?? '';
}

function computedAgain(step: AnyStep, inputs: readonly Fraction[], report: Report): Fraction {
  const [first, ...rest] = inputs;
  if (step.operation === 'sum') return sum(inputs);
  if (first === undefined) return statedBy(step);
  switch (step.operation) {
    case 'given':
    case 'daily-total':
    case 'cycle-total':
      throw new Error(`step ${step.step} has inputs`);
    case 'same':
      expect(rest).toEqual([]);
      return first;
    case 'difference':
      return rest.reduce(minus, first);
    case 'product':
      return rest.reduce(times, first);
    case 'quotient': {
      // A quotient that ends is given to its end.
      const exact = rest.reduce(dividedBy, first);
      return isSame(exact, fractionOf(step.result)) ? exact : rounded(exact, QUOTIENT_DECIMALS);
    }
    case 'highest':
      return highestFirst(inputs)[0] ?? first;
    case 'lowest':
      return highestFirst(inputs).at(-1) ?? first;
    case 'percentile':
      return highestFirst(inputs)[Math.floor((15 * inputs.length) / 100)] ?? first;
    case 'whole':
      return wholeOf(rounded(first, DECIDING_DECIMALS), report);
    case 'minor-unit':
      return rounded(first, MINOR_DIGITS[report.money?.currency ?? ''] ?? NaN);
  }
}

/** What a step without inputs says: of a usage key one of its quantities, else whatever was given. */
function statedBy({ operation, result, usage }: AnyStep): Fraction {
  expect(['given', 'daily-total', 'cycle-total']).toContain(operation);
  if (usage === null) return fractionOf(result);
  const { usedUnits, provisionedUnits, allocatedCredits, creditRequirement } = usage;
  const quantities = [usedUnits, provisionedUnits, allocatedCredits, creditRequirement].map((quantity) =>
    quantity?.toFixed(),
  );
  expect(quantities).toContain(result);
  return fractionOf(result);
}

function highestFirst(fractions: readonly Fraction[]): readonly Fraction[] {
  return [...fractions].sort((a, b) => compared(b, a));
}

/** R9 */
function wholeOf(packs: Fraction, { rules }: Report): Fraction {
  if (rules.packRounding === 'nearest') return floor(plus(packs, HALF));
  return rules.packRounding === 'up' ? ceiling(packs) : floor(packs);
}

function expectToBeConnected(report: Report): void {
  const steps = workingOf(report);
  const subtotals = steps.filter(({ operation }) => operation === 'minor-unit');
  const { money, services, nfr } = report;
  expect(subtotals.length).toBe((money?.lines ?? []).filter(({ owed }) => owed !== null).length);
  for (const { step } of subtotals)
    expect(reachedFrom(steps, step).some(({ usage }) => usage !== null)).toBe(true);
  if (money?.totalInvoiceAmount == null) return;
  const reached = reachedFrom(steps, steps.length);
  expect(reached).toEqual(expect.arrayContaining(subtotals));
  const keys = new Set(reached.flatMap(({ usage }) => (usage === null ? [] : partKeyOf(usage, usage.day))));
  for (const part of [services, nfr].flatMap((tab) => tab?.lines ?? []).flatMap(({ parts }) => parts)) {
    if (part.day !== null) expect(keys).toContain(partKeyOf(part, part.day));
  }
}

interface Named {
  readonly customer: string;
  readonly customerId: string | null;
  readonly service: string;
  readonly billingUnit: string;
}

function partKeyOf({ customer, customerId, service, billingUnit }: Named, day: string): string {
  return [customerId ?? customer, service, billingUnit, day].join('|');
}

/** The steps behind a step, and the step itself. */
function reachedFrom(steps: readonly WorkingStep[], number: number): readonly WorkingStep[] {
  const reached = new Set<number>();
  const open = [number];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(steps[next - 1]?.inputs ?? []));
  }
  return steps.filter(({ step }) => reached.has(step));
}
