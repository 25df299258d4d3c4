import { Decimal as DecimalJs } from 'decimal.js';

/**
 * The one door of arithmetic: every amount in this program is a value of this class (R10, D5).
 *
 * Sixty significant digits hold any sum of inputs (20 digits before the point, 22 after) without loss.
 * Texts never use an exponent, so that what is printed can be compared and read back.
 */
export const Decimal = DecimalJs.clone({
  precision: 60,
  rounding: DecimalJs.ROUND_HALF_UP,
  toExpNeg: -9e15,
  toExpPos: 9e15,
});
export type Decimal = DecimalJs;

/** How a quantity becomes a whole number of packs (R9). `nearest` is half up: 32.50 becomes 33. */
export type Rounding = 'nearest' | 'up' | 'down';

/** The decimals that a quotient keeps. It leaves 22 digits before the point, so sums of quotients stay exact. */
const QUOTIENT_DECIMALS = 38;

/** The decimals that decide a rounding or a comparison: enough for any input, few enough to forget a cut. */
const DECIDING_DECIMALS = 30;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** Reads a decimal from its text; for constants and for text that a checker has accepted. */
export function decimal(text: string): Decimal {
  return new Decimal(text);
}

/**
 * Compares two values as a person would: what was lost when a quotient was cut makes no difference.
 *
 * @example three times 100 ÷ 12, cut each, and 25 are equal
 */
export function compared(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return deciding(a).cmp(deciding(b)) as -1 | 0 | 1;
}

/** Adds values up; nothing adds up to 0. */
export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/** Adds the values that are there; null where none is: what nobody stated is not 0. */
export function sumOfStated(values: readonly (Decimal | null)[]): Decimal | null {
  return values.reduce((sum, value) => (value === null ? sum : sum === null ? value : sum.plus(value)), null);
}

/** The highest of one value or more. */
export function highestOf(values: readonly Decimal[]): Decimal {
  return Decimal.max(...values);
}

/**
 * Divides, and cuts a quotient that does not end at 38 decimals.
 *
 * Edges: the caller has made sure that the divisor is not 0.
 * @example 100 ÷ 12 = 8.33333333333333333333333333333333333333
 */
export function quotientOf(dividend: Decimal, divisor: Decimal): Decimal {
  return dividend.div(divisor).toDecimalPlaces(QUOTIENT_DECIMALS);
}

/**
 * Rounds a count to a whole number in the mode that a rule names (R9).
 *
 * Three twelfths of 100 credits are 25, although each was cut when it was divided: the tail of such a cut
 * must not decide a pack, so the value is first taken at 30 decimals.
 * @example 32.49 → 32; 32.50 → 33; `up` 32.01 → 33; `down` 32.99 → 32
 */
export function wholeOf(value: Decimal, rounding: Rounding): Decimal {
  const modes = {
    nearest: Decimal.ROUND_HALF_UP,
    up: Decimal.ROUND_CEIL,
    down: Decimal.ROUND_FLOOR,
  } as const;
  return deciding(value).toDecimalPlaces(0, modes[rounding]);
}

/** A value without the tail that a cut leaves. */
function deciding(value: Decimal): Decimal {
  return value.toDecimalPlaces(DECIDING_DECIMALS);
}

/**
 * Rounds money to a currency's minor unit, half away from zero (R23). The only place where money is rounded.
 *
 * @example 9,874.935 with 2 minor digits → 9,874.94
 */
export function roundedHalfAwayFromZero(amount: Decimal, minorDigits: number): Decimal {
  return amount.toDecimalPlaces(minorDigits, Decimal.ROUND_HALF_UP);
}
