import type { Decimal } from '../decimal';
import { given, type Figure } from './figure';

/** How many digits a cell keeps of a figure: those that were frozen. */
const DIGITS_OF_A_CELL = 15;

/**
 * A figure as it was approved or submitted (R33).
 *
 * Rule:  where today's inputs give the same, today's figure with its working; else the value alone: no working of
 *        today's gives it.
 * Edges: null where nothing was frozen for it.
 */
export function frozenFigure(
  today: Figure | null | undefined,
  value: Decimal | null,
  described: Pick<Figure, 'name' | 'unit'>,
): Figure | null {
  if (value === null) return null;
  if (today != null && isSame(today.value, value)) return today;
  const { name, unit } = today ?? described;
  return given({ name, unit, rule: 'R33', value, note: 'the inputs now give another figure' });
}

function isSame(value: Decimal, frozen: Decimal): boolean {
  return value.equals(frozen) || value.toSignificantDigits(DIGITS_OF_A_CELL).equals(frozen);
}
