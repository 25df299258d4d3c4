import type { DailyTotal, PeakDay } from '../billing-day/peak-day';
import { sumOf, type Decimal, type Rounding } from '../decimal';
import { once } from '../once';
import type { UsageTotal } from '../usage/usage-total';

/** How a figure comes from its inputs. Each kind can be checked by anybody with a calculator. */
export type Operation =
  /** Stated by a file, a table or a rule; no inputs. */
  | { readonly kind: 'given' }
  /** The sum of a day, opened where its usage was kept; a whole working leaves its inputs out. */
  | { readonly kind: 'daily-total' }
  /** R12: the packs of every partner of the cycle; a whole working leaves its inputs out, which are other reports. */
  | { readonly kind: 'cycle-total' }
  /** Taken over from its one input. */
  | { readonly kind: 'same' }
  | { readonly kind: 'sum' }
  /** The first input less all others. */
  | { readonly kind: 'difference' }
  | { readonly kind: 'product' }
  /** The first input divided by the second; rounded to 38 decimals where it does not end. */
  | { readonly kind: 'quotient' }
  | { readonly kind: 'highest'; readonly choice?: DayChoice }
  | { readonly kind: 'lowest' }
  /** R13: of n inputs, the highest left after the top floor(15·n ÷ 100) are dropped. */
  | { readonly kind: 'percentile'; readonly choice: DayChoice }
  /** Rounded to a whole number. */
  | { readonly kind: 'whole'; readonly rounding: Rounding }
  /** Rounded to a currency's minor digits, half away from zero. */
  | { readonly kind: 'minor-unit'; readonly digits: number };

/** Daily totals, first day to last, and the one of them that was chosen; the inputs of a choice are in their order. */
export interface DayChoice {
  readonly totals: readonly DailyTotal[];
  readonly chosen: PeakDay;
}

/**
 * A figure that carries its working (D9): its value, and how it comes from other figures, down to usage keys.
 *
 * The result of an input is what the operation takes, to the last digit. The rules compute the value and this says
 * how; a property test computes every operation again by other means and holds the two together.
 */
export interface Figure {
  readonly name: string;
  /** The rule that the step follows, as `R9`. */
  readonly rule: string;
  /** What the value counts: credits, packs, a billing unit or a currency. */
  readonly unit: string;
  readonly value: Decimal;
  readonly operation: Operation;
  readonly inputs: readonly Figure[];
  /** What the operation does not say, as the runner-up of a peak day; else ''. */
  readonly note: string;
  /** The usage key behind the figure, where it stands for one. */
  readonly usage: UsageTotal | null;
}

/** What a figure is, without how it was made. */
type Description = Pick<Figure, 'name' | 'rule' | 'unit' | 'value'> & Partial<Pick<Figure, 'note' | 'usage'>>;

/** A figure that a file, a table or a rule states. */
export function given(description: Description): Figure {
  return figure(description, { kind: 'given' }, []);
}

/** A figure that an operation makes of other figures. */
export function figure(description: Description, operation: Operation, inputs: readonly Figure[]): Figure {
  return { note: '', usage: null, ...description, operation, inputs };
}

/** A figure whose inputs are made when somebody looks at them: a month of them would outweigh the figures that are shown. */
export function figureOnDemand(
  description: Description,
  operation: Operation,
  inputsOf: () => readonly Figure[],
): Figure {
  const inputs = once(inputsOf);
  return {
    note: '',
    usage: null,
    ...description,
    operation,
    get inputs() {
      return inputs();
    },
  };
}

/** A figure that adds others up; one input is taken over as it is. */
export function sumFigure(description: Omit<Description, 'value'>, inputs: readonly Figure[]): Figure {
  const value = sumOf(inputs.map((input) => input.value));
  return figure({ ...description, value }, { kind: inputs.length === 1 ? 'same' : 'sum' }, inputs);
}
