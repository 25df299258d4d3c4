import type { PeakDay } from '../billing-day/peak-day';
import type { Day } from '../calendar/day';
import type { UsageTotal } from '../usage/usage-total';
import { sumFigure, type Figure, type Operation } from './figure';
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

/** A step that is opened: its inputs by name, and which of the days that it compares was chosen. */
export interface OpenedStep extends Omit<WorkingStep, 'inputs'> {
  readonly inputs: readonly StepInput[];
}

/** A step as the one above it names it. */
export interface StepInput extends Pick<WorkingStep, 'step' | 'name' | 'unit' | 'result' | 'usage'> {
  /** False for what is stated: there is nothing behind it. */
  readonly hasInputs: boolean;
  /** Where the step above chose among days; else null. */
  readonly day: DayOfChoice | null;
}

/** A day among which one was chosen: whether it was this one (R5), could have been (R6), or comes next. */
interface DayOfChoice {
  readonly day: Day;
  readonly is: 'chosen' | 'tied' | 'runner-up' | 'other';
}

/** A working that is opened step by step; what nobody asks for is not laid out. */
export interface Working {
  /** The number of the step of a figure; one that the working does not hold yet comes after all others. */
  readonly stepOf: (figure: Figure) => number;
  /** A step, down to what a day adds up; null where there is none of that number. */
  readonly open: (step: number) => OpenedStep | null;
}

/**
 * Lays the working of a report out as steps (D9): the lines and tabs of quantities, then money.
 *
 * Shape:  report → steps, each after its inputs; a figure that several others take is one step.
 * Edges:  of days that were not chosen only the total, so that a month does not repeat itself 31 times.
 */
export function workingOf(report: Report): readonly WorkingStep[] {
  const laidOut = layOut(report);
  return laidOut.figures.map((figure, index) =>
    stepOfFigure(figure, {
      step: index + 1,
      inputs: figuresIn(figure).map((input) => numberOf(input, laidOut)),
    }),
  );
}

/**
 * The same working to be opened: any figure of the report down to its usage keys, also those of days not chosen.
 *
 * Shape:  the steps of `workingOf` keep their numbers; what is opened beyond them is counted on. A figure is known by
 *         its identity: ask with one of the same report.
 */
export function workingToOpen(report: Report): Working {
  const laidOut = layOut(report);
  return {
    stepOf: (figure) => numberOf(figure, laidOut),
    open: (step) => {
      const figure = laidOut.figures[step - 1];
      if (figure === undefined) return null;
      const shown = opened(figure);
      const days = daysIn(figure);
      const inputs = shown.inputs.map((input, index): StepInput => ({
        step: numberOf(input, laidOut),
        name: input.name,
        unit: input.unit,
        result: input.value.toFixed(),
        usage: input.usage,
        hasInputs: input.operation.kind !== 'given',
        day: days[index] ?? null,
      }));
      return stepOfFigure(shown, { step, inputs });
    },
  };
}

/** The figures of a working in their order, and the number of each, counted from 1. */
interface LaidOut {
  readonly figures: Figure[];
  readonly numbers: Map<Figure, number>;
}

function layOut(report: Report): LaidOut {
  const laidOut = { figures: [], numbers: new Map<Figure, number>() };
  for (const root of rootsOf(report)) numberOf(root, laidOut);
  return laidOut;
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

/** The number of a figure, which comes after its inputs where it is a new one. */
function numberOf(figure: Figure, laidOut: LaidOut): number {
  const known = laidOut.numbers.get(figure);
  if (known !== undefined) return known;
  for (const input of figuresIn(figure)) numberOf(input, laidOut);
  laidOut.numbers.set(figure, laidOut.figures.push(figure));
  return laidOut.figures.length;
}

/** The inputs of a figure that stand in a whole working. */
function figuresIn(figure: Figure): readonly Figure[] {
  return isClosed(figure) ? [] : figure.inputs;
}

/** Whether a whole working leaves the inputs of a figure out. */
function isClosed({ operation }: Figure): boolean {
  return operation.kind === 'daily-total' || operation.kind === 'cycle-total';
}

/** A figure with its inputs: those of a closed one are added up, where they were kept. */
function opened(figure: Figure): Figure {
  if (!isClosed(figure) || figure.inputs.length === 0) return figure;
  const { name, rule, unit, note, inputs } = figure;
  return sumFigure({ name, rule, unit, note }, inputs);
}

function stepOfFigure<Inputs>(
  figure: Figure,
  { step, inputs }: { readonly step: number; readonly inputs: Inputs },
) {
  return {
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
  };
}

/** What each day is to the one that was chosen, in the order of the days; none where no day was. */
function daysIn({ operation }: Figure): readonly DayOfChoice[] {
  const choice = 'choice' in operation ? operation.choice : undefined;
  if (choice === undefined) return [];
  const { totals, chosen } = choice;
  return totals.map(({ day }) => ({ day, is: whatIs(day, chosen) }));
}

function whatIs(day: Day, chosen: PeakDay): DayOfChoice['is'] {
  if (day === chosen.day) return 'chosen';
  if (chosen.tiedDays.includes(day)) return 'tied';
  return day === chosen.runnerUp?.day ? 'runner-up' : 'other';
}

/** The most terms that an equation writes out; the inputs name the rest. */
const WRITTEN_AT_MOST = 40;

/**
 * Writes a figure as an equation in plain decimals.
 *
 * @example 126700 ÷ 100 = 1267
 */
export function equationOf(figure: Figure): string {
  const { operation, value } = figure;
  const terms = figuresIn(figure).map((input) => input.value.toFixed());
  return `${termsOf(operation, written(terms))} = ${value.toFixed()}`.replace(/^ = /, '');
}

function termsOf(operation: Operation, terms: readonly string[]): string {
  switch (operation.kind) {
    case 'given':
    case 'daily-total':
    case 'cycle-total':
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
