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

/** Wide enough for any product of two values, to tell whether a quotient ends. */
const Unrounded = Decimal.clone({ precision: 130 });

/** How a quantity becomes a whole number of packs (R9). `nearest` is half up: 32.50 becomes 33. */
export type Rounding = 'nearest' | 'up' | 'down';

/** The decimals that a quotient keeps. It leaves 22 digits before the point, so sums of quotients stay exact. */
const QUOTIENT_DECIMALS = 38;

/** The decimals that decide a rounding or a comparison: more than any input has, few enough to forget what a quotient lost. */
const DECIDING_DECIMALS = 30;

export const ZERO = new Decimal(0);
export const ONE = new Decimal(1);

/** Reads a decimal from its text; for constants and for text that a checker has accepted. */
export function decimal(text: string): Decimal {
  return new Decimal(text);
}

/**
 * Compares two values as a person would: what was lost when a quotient was rounded makes no difference.
 *
 * @example three times 100 ÷ 12, rounded each, and 25 are equal
 */
export function compared(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return withoutTail(a).cmp(withoutTail(b)) as -1 | 0 | 1;
}

/** Adds values up; nothing adds up to 0. */
export function sumOf(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), ZERO);
}

/** Adds the values that are there; null where none is: what nobody stated is not 0. */
export function sumOfStated(values: readonly (Decimal | null)[]): Decimal | null {
  return values.reduce((sum, value) => (value === null ? sum : sum === null ? value : sum.plus(value)), null);
}

/**
 * Divides, and rounds a quotient that does not end at 38 decimals, half away from zero.
 *
 * Edges: the caller has made sure that the divisor is not 0.
 * @example 100 ÷ 12 = 8.33333333333333333333333333333333333333
 */
export function quotientOf(dividend: Decimal, divisor: Decimal): Decimal {
  const quotient = dividend.div(divisor);
  const ends = new Unrounded(quotient).times(divisor).equals(dividend);
  return ends ? quotient : quotient.toDecimalPlaces(QUOTIENT_DECIMALS);
}

/**
 * Rounds a count to a whole number in the mode that a rule names (R9).
 *
 * Three twelfths of 100 credits are 25, although each was rounded when it was divided: the tail of that
 * must not decide a pack, so the value is first taken at 30 decimals.
 * @example 32.49 → 32; 32.50 → 33; `up` 32.01 → 33; `down` 32.99 → 32
 */
export function wholeOf(value: Decimal, rounding: Rounding): Decimal {
  const modes = {
    nearest: Decimal.ROUND_HALF_UP,
    up: Decimal.ROUND_CEIL,
    down: Decimal.ROUND_FLOOR,
  } as const;
  return withoutTail(value).toDecimalPlaces(0, modes[rounding]);
}

/** A value without the tail that the rounding of a quotient leaves in sums. */
export function withoutTail(value: Decimal): Decimal {
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
