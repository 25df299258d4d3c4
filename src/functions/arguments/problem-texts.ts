import type { Problem } from '../../intake/values/problem';

/** What is wrong with a cell's value, and what to write instead; the argument and the value stand before it. */
const TEXTS: Readonly<Partial<Record<Problem['code'], string>>> = {
  'text.too-long': 'has {length} characters, more than a cell holds.',
  'text.control-character': 'holds the control character {character}. Remove it.',
  'number.unreadable': 'is not a number. Write digits with a point before the decimals, as 1234.5.',
  'number.not-finite': 'is not a finite number.',
  'number.hexadecimal': 'is a hexadecimal number. Write it in decimal digits.',
  'number.thousands': 'is a text with thousands separators. Write {plain}.',
  'number.decimal-comma': 'is a text with a decimal comma. Write {plain}.',
  'number.ambiguous-comma':
    'is a text with a comma that may part thousands or decimals. Write {thousands} or {decimals}.',
  'number.currency': 'has a currency beside the number. Write the number alone.',
  'number.percent':
    'is a percentage where a plain number belongs. Write the number without the percent sign.',
  'number.too-long': 'has more than 20 digits before the point or 22 after it.',
  'number.negative': 'is negative. Write 0 or more.',
  'ratio.out-of-range': 'is outside 0 % to 100 %. Write a fraction or a percentage, as 0.2 or 20 %.',
  'day.format': 'is not a day. Use a date, or text as 2025-10-17.',
  'day.not-in-calendar': 'is not a day of the calendar.',
  'day.time': 'has no such time of day or zone. Write the day alone, as 2025-10-17.',
  'choice.unknown': 'is none of {choices}.',
  'currency.unknown': 'is not a currency. Write its three letters of ISO 4217, as USD.',
};

/** Says what is wrong with a value that a reader refused. */
export function problemText({ code, details }: Problem): string {
  const text = TEXTS[code] ?? 'cannot be read.';
  return text.replace(/\{(\w+)\}/g, (_, key: string) => details[key] ?? '');
}
