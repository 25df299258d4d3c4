import { issueOf, type Decimal, type Issue } from '../../engine';
import { Problem } from '../../intake/values/problem';
import { readNumber } from '../../intake/values/read-number';

/** A number that somebody typed, null where the field is blank; or why it is not taken. */
export type TypedNumber = { readonly value: Decimal | null } | { readonly issue: Issue };

/**
 * Reads a number as typed; whether it is one that may be entered, the review says.
 *
 * Edges: “N/A” is no blank here: nobody typed it for nothing.
 */
export function readTypedNumber(text: string, what: string, path: readonly string[]): TypedNumber {
  const value = readNumber(text);
  return value instanceof Problem || (value === null && text.trim() !== '')
    ? unreadable({ what, text, takes: 'a number with a point before its decimals, as 12.5' }, path)
    : { value };
}

/** Reads a unit price as typed. */
export function readTypedPrice(text: string, path: readonly string[]): TypedNumber {
  return readTypedNumber(text, 'Unit Price', path);
}

/**
 * Reads a channel margin as typed: a percentage with its sign, because nobody knows whether 1 is 1 % or 100 %.
 *
 * Shape: text → fraction.
 * @example "20 %" → 0.2; "1" → an issue that offers 1 % and 100 %
 */
export function readTypedMargin(text: string, path: readonly string[]): TypedNumber {
  const typed = text.trim();
  if (typed === '') return { value: null };
  const value = readNumber(typed.replace(/%$/u, ''));
  if (value === null || value instanceof Problem) {
    return unreadable({ what: 'Channel Margin', text, takes: 'a percentage, as 20 %' }, path);
  }
  return typed.endsWith('%')
    ? { value: value.div(100) }
    : { issue: issueOf('margin.without-percent', path, { text: typed, asked: value }) };
}

function unreadable(
  details: { readonly what: string; readonly text: string; readonly takes: string },
  path: readonly string[],
): TypedNumber {
  return { issue: issueOf('review.number-unreadable', path, details) };
}
