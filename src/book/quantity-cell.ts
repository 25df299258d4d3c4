import type { Decimal } from '../engine';
import { BLANK, type Cell } from './cell';

/** A workbook shows and keeps so many significant digits of a number. */
const DIGITS_OF_A_NUMBER = 15;

/** A quotient that does not end has more decimals than this; what was read from a file never has (R10). */
const DECIMALS_OF_INPUT = 22;

/** Whether a decimal becomes a number and back without losing a digit: every one of so few digits does. */
export function survivesAsNumber(value: Decimal): boolean {
  return value.precision() <= DIGITS_OF_A_NUMBER;
}

/**
 * A quantity as its cell holds it: a number, or exact decimal text where a number would lose digits.
 *
 * Edges:   null is a blank cell. −0 is 0.
 * @example 1234.5 → 1234.5; 12345678901234567890 → "12345678901234567890"
 */
export function quantityCell(value: Decimal | null): Cell {
  if (value === null) return BLANK;
  return survivesAsNumber(value) ? roundedNumber(value) : value.toFixed();
}

/**
 * A computed figure as its cell holds it: as `quantityCell`, but a quotient that does not end is rounded to the digits
 * that a number has, so that formulas can add it up. The working has every digit.
 */
export function figureCell(value: Decimal | null): Cell {
  if (value === null) return BLANK;
  return value.decimalPlaces() > DECIMALS_OF_INPUT ? roundedNumber(value) : quantityCell(value);
}

/** A computed ratio as its cell holds it: always a number, because percentages are formatted. */
export function ratioCell(value: Decimal | null): Cell {
  return value === null ? BLANK : roundedNumber(value);
}

/** The number nearest to a decimal that has no more digits than a workbook keeps. */
export function roundedNumber(value: Decimal): number {
  return value.isZero() ? 0 : value.toSignificantDigits(DIGITS_OF_A_NUMBER).toNumber();
}
