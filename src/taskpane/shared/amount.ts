import { isCurrency, minorDigitsOf } from '../../engine';

export { dayText } from '../../engine';

/** How many decimals are shown. */
export interface Digits {
  /** Zeros are added up to here. */
  readonly min?: number;
  /** Rounded to here, half away from zero. */
  readonly max?: number;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A decimal text as people read it: digits in groups of three, a point before the decimals.
 *
 * Edges: never goes through a number, so that every digit stays; what is no decimal text is shown as it is.
 * @example 1234567.5 → 1,234,567.5; 0.125 with at most 2 decimals → 0.13
 */
export function amountText(decimal: string, digits: Digits = {}): string {
  const match = /^([-−+]?)(\d+)(?:\.(\d*))?$/.exec(decimal.trim());
  if (match === null) return decimal;
  const [, sign = '', whole = '', fraction = ''] = match;
  const rounded = roundedParts({ whole, fraction }, digits.max ?? fraction.length);
  const decimals = rounded.fraction.padEnd(digits.min ?? 0, '0');
  const isNegative = sign !== '' && sign !== '+' && /[1-9]/.test(rounded.whole + rounded.fraction);
  const grouped = rounded.whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return `${isNegative ? '−' : ''}${grouped}${decimals === '' ? '' : `.${decimals}`}`;
}

/** An amount of money with its currency and the digits of its minor unit at least: 1305.9 EUR is `1,305.90 EUR`. */
export function moneyText(decimal: string, currency: string): string {
  const min = isCurrency(currency) ? minorDigitsOf(currency) : 0;
  return `${amountText(decimal, { min })} ${currency}`;
}

/** A report cycle as people write it: 2025-10 → October 2025; what is none is shown as it is. */
export function cycleText(cycle: string): string {
  const [year, month] = cycle.split('-');
  const name = monthName(month);
  return name === null ? cycle : `${name} ${year ?? ''}`;
}

/**
 * A count with its noun, as `1 row` and `10,730 rows`.
 *
 * Rule: a noun in consonant + y takes -ies (`2 currencies`), one in s, x, ch or sh takes -es, any other -s.
 */
export function countText(count: number, noun: string): string {
  return `${amountText(String(count))} ${count === 1 ? noun : pluralOf(noun)}`;
}

function pluralOf(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function monthName(month: string | undefined): string | null {
  return /^\d{2}$/.test(month ?? '') ? (MONTHS[Number(month) - 1] ?? null) : null;
}

/** The two sides of the point, rounded to so many decimals; zeros at the end of a rounded fraction go. */
function roundedParts({ whole, fraction }: Parts, most: number): Parts {
  if (fraction.length <= most) return { whole: withoutLeadingZeros(whole), fraction };
  const kept = BigInt(whole + fraction.slice(0, most));
  const up = (fraction[most] ?? '0') >= '5' ? 1n : 0n;
  const digits = String(kept + up).padStart(most + 1, '0');
  const at = digits.length - most;
  return { whole: digits.slice(0, at), fraction: digits.slice(at).replace(/0+$/, '') };
}

function withoutLeadingZeros(whole: string): string {
  return whole.replace(/^0+(?=\d)/, '');
}

interface Parts {
  readonly whole: string;
  readonly fraction: string;
}
