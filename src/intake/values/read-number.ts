import { decimal, type Decimal } from '../../engine';
import { numberProblemOf } from './number-problem';
import { Problem } from './problem';
import { readText } from './read-text';

/** R10 */
const MAX_DIGITS_BEFORE_POINT = 20;
const MAX_DIGITS_AFTER_POINT = 22;

const NUMBER = /^[+-]?(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:e([+-]?\d+))?$/i;

const ZERO = decimal('0');

/**
 * Reads a number in plain digits or with an exponent.
 *
 * Rule:  R10, at most 20 digits before and 22 after the point once the exponent is spelled out; more is rejected.
 * Shape: text → decimal; null where it is not there.
 * Edges: zeros in front of the digits and behind the decimals do not count; an exponent is never spelled out to
 *        count, so 1e999999999 costs nothing. Nothing is guessed: 1,234 is a problem.
 * @example "9.4086E-05" → 0.000094086
 */
export function readNumber(text: string): Decimal | null | Problem {
  const value = readText(text);
  if (typeof value !== 'string') return value;
  const match = NUMBER.exec(value);
  if (match === null) return numberProblemOf(value);
  const [, whole = '', decimals = match[3] ?? '', , exponent = '0'] = match;
  return readDigits(value, whole + decimals, whole.length + Number(exponent));
}

/** Reads a number that may not be below 0 (R25). */
export function readQuantity(text: string): Decimal | null | Problem {
  const value = readNumber(text);
  if (value === null || value instanceof Problem) return value;
  return value.isNegative() ? new Problem('number.negative') : value;
}

/** `point` is the place of the decimal point, counted from the first digit. */
function readDigits(value: string, digits: string, point: number): Decimal | Problem {
  const first = digits.search(/[1-9]/);
  // Without a sign: -0 is neither negative nor printed with one.
  if (first === -1) return ZERO;
  let last = digits.length;
  while (digits[last - 1] === '0') last -= 1;
  const before = point - first;
  const after = last - point;
  if (before > MAX_DIGITS_BEFORE_POINT || after > MAX_DIGITS_AFTER_POINT) {
    return new Problem('number.too-long');
  }
  return decimal(value);
}
