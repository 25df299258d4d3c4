import type { Decimal } from '../decimal';
import type { Place } from '../usage/usage-record';

/** The most names that one sentence lists before it counts the rest. */
const LISTED_AT_MOST = 8;

/** Names in a row; what is too many is counted. */
export function listed(names: readonly string[]): string {
  const rest = names.length - LISTED_AT_MOST;
  return rest <= 0 ? names.join(', ') : `${names.slice(0, LISTED_AT_MOST).join(', ')} and ${rest} more`;
}

/** Names in a row, each in quotation marks. */
export function quoted(names: readonly string[]): string {
  return listed(names.map((name) => `“${name}”`));
}

/** A number with its noun. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Where a row stands. */
export function at(place: Place): string {
  return `${place.file}, row ${place.row}`;
}

/** A billing unit in brackets; nothing where there is none. */
export function unit(billingUnit: string): string {
  return billingUnit === '' ? '' : ` (${billingUnit})`;
}

/** A price list by its name. */
export function list(priceList: string): string {
  return priceList === '' ? 'the standard price list' : `price list ${priceList}`;
}

/** A number as people read it: thousands apart, all its digits, at least as many decimals as asked for. */
export function amount(value: Decimal, decimals = 0): string {
  const [whole = '', part] = value.toFixed(Math.max(value.decimalPlaces(), decimals)).split('.');
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? thousands : `${thousands}.${part}`;
}

/** A fraction as a percentage. */
export function percent(fraction: Decimal): string {
  return `${amount(fraction.times(100))} %`;
}

/** What a person wrote, on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * What a person wrote, at the end of a sentence.
 *
 * @example `gone` → `“gone”.`, and `Gone.` → `“Gone.”`
 */
export function quotedLast(text: string): string {
  const line = oneLine(text);
  return /[.!?…]$/u.test(line) ? `“${line}”` : `“${line}”.`;
}
