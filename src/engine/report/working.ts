import type { UsageTotal } from '../usage/usage-total';
import type { Figure, Operation } from './figure';
import type { Report } from './report';

/** One step of a working: an equation whose result is the input of the steps that name it (D9). */
export interface WorkingStep {
  /** Counted from 1; a step comes after all of its inputs. */
  readonly step: number;
  readonly rule: string;
  readonly name: string;
  readonly unit: string;
  readonly operation: Operation['kind'];
  /** The steps whose results the operation takes, in its order. */
  readonly inputs: readonly number[];
  readonly equation: string;
  /** Decimal text, all digits. */
  readonly result: string;
  readonly note: string;
  /** The usage key behind the step, where it stands for one. */
  readonly usage: UsageTotal | null;
}

/** A working, and where each figure stands in it. */
export interface Working {
  readonly steps: readonly WorkingStep[];
  /** The number of the step that made a figure of the report; null where the working does not hold it. */
  readonly stepOf: (figure: Figure) => number | null;
}

/** Lays the working of a report out as steps (D9), as `workingStepsOf` does, without saying which figure is which. */
export function workingOf(report: Report): readonly WorkingStep[] {
  return workingStepsOf(report).steps;
}

/**
 * Lays the working of a report out as steps (D9): the lines and tabs of quantities, then money.
 *
 * Shape:  report → steps, each after its inputs, and the step of each figure; a figure that several others take is one
 *         step. A figure is known by its identity: ask with one of the same report.
 */
export function workingStepsOf(report: Report): Working {
  const numbers = new Map<Figure, number>();
  const steps: WorkingStep[] = [];
  for (const root of rootsOf(report)) addSteps(root, { numbers, steps });
  return { steps, stepOf: (figure) => numbers.get(figure) ?? null };
}

/** The figures that a report shows, in the order of its tabs. */
function rootsOf({ smb, services, nfr, money }: Report): readonly Figure[] {
  const figures = [
    ...(smb?.lines ?? []).flatMap((line) => [
      line.chargeableUnits,
      line.overProvisionedUnits,
      line.overProvisionedRatio,
      line.provisionedUnits,
      line.usedUnits,
    ]),
    ...[services, nfr].flatMap((tab) => [
      ...(tab?.lines ?? []).flatMap((line) => [line.usedUnits, line.chargeableUnits, line.allocatedCredits]),
      tab?.figures?.finalBilledUnits ?? null,
    ]),
    money?.packsTogether ?? null,
    ...(money?.lines ?? []).flatMap(({ owed }) => [owed?.discount ?? null, owed?.subtotal ?? null]),
    money?.totalInvoiceAmount ?? null,
  ];
  return figures.filter((figure) => figure !== null);
}

interface WorkingSoFar {
  readonly numbers: Map<Figure, number>;
  readonly steps: WorkingStep[];
}

function addSteps(figure: Figure, working: WorkingSoFar): number {
  const known = working.numbers.get(figure);
  if (known !== undefined) return known;
  const inputs = figure.inputs.map((input) => addSteps(input, working));
  const step = working.steps.length + 1;
  working.numbers.set(figure, step);
  working.steps.push({
    step,
    rule: figure.rule,
    name: figure.name,
    unit: figure.unit,
    operation: figure.operation.kind,
    inputs,
    equation: equationOf(figure),
    result: figure.value.toFixed(),
    note: figure.note,
    usage: figure.usage,
  });
  return step;
}

/** The most terms that an equation writes out; the inputs name the rest. */
const WRITTEN_AT_MOST = 40;

/**
 * Writes a figure as an equation in plain decimals.
 *
 * @example 126700 ÷ 100 = 1267
 */
export function equationOf({ operation, inputs, value }: Figure): string {
  const terms = inputs.map((input) => input.value.toFixed());
  return `${termsOf(operation, written(terms))} = ${value.toFixed()}`.replace(/^ = /, '');
}

function termsOf(operation: Operation, terms: readonly string[]): string {
  switch (operation.kind) {
    case 'given':
    case 'daily-total':
      return '';
    case 'same':
      return terms.join('');
    case 'sum':
      return terms.length === 0 ? 'nothing' : terms.join(' + ');
    case 'difference':
      return terms.join(' − ');
    case 'product':
      return terms.join(' × ');
    case 'quotient':
      return terms.join(' ÷ ');
    case 'highest':
      return `highest of ${terms.join('; ')}`;
    case 'lowest':
      return `lowest of ${terms.join('; ')}`;
    case 'percentile':
      return `highest left of ${terms.join('; ')} after dropping the top 15 % of the days`;
    case 'whole':
      return `${terms.join('')} rounded ${operation.rounding === 'nearest' ? 'to the nearest whole, half up' : operation.rounding}`;
    case 'minor-unit':
      return `${terms.join('')} rounded to ${operation.digits} decimals, half away from zero`;
  }
}

function written(terms: readonly string[]): readonly string[] {
  const rest = terms.length - WRITTEN_AT_MOST;
  return rest <= 0 ? terms : [...terms.slice(0, WRITTEN_AT_MOST), `(${rest} more)`];
}
