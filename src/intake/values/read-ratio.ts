import type { Decimal } from '../../engine';
import { Problem } from './problem';
import { readNumber } from './read-number';
import { readText } from './read-text';

/**
 * Reads a ratio, written as a fraction or as a percentage.
 *
 * Rule:  R25, outside 0–100 % it is refused.
 * Shape: text → fraction; null where it is not there.
 * @example "0.2" → 0.2; "20 %" → 0.2; "20" → a problem, because 20 is 2,000 %
 */
export function readRatio(text: string): Decimal | null | Problem {
  const value = readText(text);
  if (typeof value !== 'string') return value;
  const percentage = value.endsWith('%');
  const number = readNumber(percentage ? value.slice(0, -1) : value);
  // Nothing but a percent sign is no ratio that is not there.
  if (number === null) return new Problem('number.unreadable');
  if (number instanceof Problem) return number;
  const ratio = percentage ? number.div(100) : number;
  return ratio.isNegative() || ratio.gt(1) ? new Problem('ratio.out-of-range') : ratio;
}
