import type { Decimal } from '../engine';
import { BLANK, type Cell } from './cell';

/** A workbook shows and keeps so many significant digits of a number. */
const DIGITS_OF_A_NUMBER = 15;

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
 * A computed figure as its cell holds it: always a number, so that people's formulas can add it up. What a number cannot
 * hold is not lost: the figure is computed anew from LMP_Usage, and its working has every digit.
 */
export function figureCell(value: Decimal | null): Cell {
  return value === null ? BLANK : roundedNumber(value);
}

/** The number nearest to a decimal that has no more digits than a workbook keeps. */
export function roundedNumber(value: Decimal): number {
  return value.isZero() ? 0 : value.toSignificantDigits(DIGITS_OF_A_NUMBER).toNumber();
}
