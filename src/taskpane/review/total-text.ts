import { decimal } from '../../engine';
import type { ReviewView, TotalView } from '../desk/review-views';
import { amountText, moneyText } from '../shared/amount';
import { TOTALS_WORDS } from '../text/totals-words';

/** A total as people read it; its unit is said unless its name says it. */
export function quantity(
  value: string | null,
  { label, unit, isMoney }: Pick<TotalView, 'label' | 'unit' | 'isMoney'>,
): string {
  if (value === null) return TOTALS_WORDS.unknown;
  if (isMoney) return moneyText(value, unit);
  return label.endsWith(unit) ? amountText(value) : `${amountText(value)} ${unit}`;
}

/** Totals as they are proposed, in a line. */
export function proposedText(totals: readonly TotalView[]): string {
  return totals.map((total) => `${total.label} ${quantity(total.proposed, total)}`).join(' · ');
}

/**
 * How far what is proposed is from what was calculated, with its sign.
 *
 * Edges: '' where they are equal, or where one is not known.
 * @example SMB units, 120 and 95 → −25
 */
export function differenceText({ calculated, proposed, ...total }: TotalView): string {
  if (calculated === null || proposed === null) return '';
  const difference = decimal(proposed).minus(decimal(calculated));
  if (difference.isZero()) return '';
  return `${difference.isPositive() ? '+' : ''}${quantity(difference.toFixed(), total)}`;
}

/** Whether there is nothing to compare: both totals are the same, and no line was lowered (R33). */
export function isAsCalculated({ totals, lines }: Pick<ReviewView, 'totals' | 'lines'>): boolean {
  return (
    totals.every(({ calculated, proposed }) => calculated === proposed) &&
    lines.every(({ loweredTo }) => loweredTo === null)
  );
}
