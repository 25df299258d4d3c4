import { instantText } from '../../engine';
import { dayText } from '../shared/amount';

/**
 * An instant as people read it, with its zone.
 *
 * @example 1762383600000 → 5 Nov 2025, 23:00 UTC
 */
export function timeText(instant: number): string {
  const text = instantText(instant);
  return `${dayText(text.slice(0, 10))}, ${text.slice(11, 16)} UTC`;
}
