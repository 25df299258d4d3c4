import { minorDigitsOf, type Decimal } from '../engine';

/** One value of an export; each way of writing a file decides how it looks there. */
export type ExportCell =
  | { readonly kind: 'text'; readonly text: string }
  /** Shown with all of its digits. */
  | { readonly kind: 'number'; readonly value: Decimal; readonly decimals: number }
  /** A fraction, shown as a percentage with so many decimals. */
  | { readonly kind: 'ratio'; readonly value: Decimal; readonly decimals: number }
  | { readonly kind: 'blank' };

/** What is not known. */
export const BLANK: ExportCell = { kind: 'blank' };

/** Text; an empty one is a blank cell. */
export function textCell(text: string): ExportCell {
  return text === '' ? BLANK : { kind: 'text', text };
}

/** Units, credits or packs, with the digits that they have. */
export function quantityCell(value: Decimal | null | undefined): ExportCell {
  return value == null ? BLANK : { kind: 'number', value, decimals: value.decimalPlaces() };
}

/** An amount of money: with the currency's decimals, and more only where a unit price has them. */
export function moneyCell(value: Decimal | null | undefined, currency: string): ExportCell {
  if (value == null) return BLANK;
  return { kind: 'number', value, decimals: Math.max(minorDigitsOf(currency), value.decimalPlaces()) };
}

/** A margin or a discount: with all of its digits, unless it is a quotient that does not end. */
export function fractionCell(value: Decimal | null | undefined): ExportCell {
  if (value == null) return BLANK;
  const digits = value.decimalPlaces();
  if (digits > FRACTION_DIGITS) return shareCell(value);
  return { kind: 'ratio', value, decimals: Math.max(RATIO_DECIMALS, digits - 2) };
}

/** A quotient as people read it. */
export function shareCell(value: Decimal | null | undefined): ExportCell {
  return value == null ? BLANK : { kind: 'ratio', value, decimals: RATIO_DECIMALS };
}

const RATIO_DECIMALS = 2;
const FRACTION_DIGITS = 12;
