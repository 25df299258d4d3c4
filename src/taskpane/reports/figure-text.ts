import { decimal, isCurrency, minorDigitsOf } from '../../engine';
import { amountText } from '../shared/amount';
import type { TabColumn } from '../desk/report-views';

/** The unit of a figure that is a share of something. */
const SHARES: readonly string[] = ['fraction', 'ratio'];

/** The units that are not a vendor's words. */
const OWN_UNITS = /^(?:credits\b.*|packs|units|months)$/;

/**
 * A fraction as percent, without its sign.
 *
 * @example 0.2083 → 20.83
 */
function percentText(fraction: string): string {
  return amountText(decimal(fraction).times(100).toFixed());
}

/** A value of a column, without the unit that its header says. */
export function cellText(column: TabColumn, value: string, currency: string | null): string {
  switch (column.kind) {
    case 'text':
      return value;
    case 'money':
      return currency === null ? amountText(value) : digitsOfMoney(value, currency);
    case 'ratio':
      return column.label.includes('%') ? percentText(value) : `${percentText(value)} %`;
    case 'units':
    case 'credits':
      return amountText(value);
  }
}

/** An amount with all its digits, and its currency's at least: 8.9 EUR is 8.90. */
function digitsOfMoney(value: string, currency: string): string {
  return amountText(value, { min: isCurrency(currency) ? minorDigitsOf(currency) : 0 });
}

/** A column's header, with the currency of its amounts. */
export function headerText(column: TabColumn, currency: string | null): string {
  return column.kind === 'money' && currency !== null ? `${column.label} (${currency})` : column.label;
}

/**
 * A quantity with its unit.
 *
 * Rule:    a billing unit is the vendor's word, which is never inflected: it stands in brackets.
 * @example 14200, credits → 14,200 credits; 180, endpoint → 180 (endpoint); 1074.23, EUR → 1,074.23 EUR; 0.15, fraction → 15 %
 */
export function quantityText(value: string, unit: string): string {
  if (SHARES.includes(unit)) return `${percentText(value)} %`;
  if (isCurrency(unit)) return `${digitsOfMoney(value, unit)} ${unit}`;
  if (unit === '') return amountText(value);
  return `${amountText(value)} ${OWN_UNITS.test(unit) ? unit : `(${unit})`}`;
}

/**
 * A step's result as its equation has it: all digits, a share as the fraction it is calculated with.
 *
 * @example 0.85, fraction → 0.85; 339.2, USD → 339.20 USD
 */
export function resultText(value: string, unit: string): string {
  return SHARES.includes(unit) ? amountText(value) : quantityText(value, unit);
}
