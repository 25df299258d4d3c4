import { Problem } from './problem';

const DECIMAL_COMMA = /^[+-]?\d{1,3}(?:[. '’\u00a0\u202f]\d{3})+,\d+$|^[+-]?\d+,\d+$/;
const THOUSANDS = /^[+-]?\d{1,3}(?:(?:,\d{3})+|(?:[ '’\u00a0\u202f]\d{3})+|(?:\.\d{3}){2,})(?:\.\d+)?$/;
const ONE_COMMA_THREE_DIGITS = /^[+-]?[1-9]\d{0,2},\d{3}$/;

/**
 * Says why a text is no number, by what it looks like, so that the suggestion fits.
 *
 * Domain: a text that `readNumber` has refused.
 */
export function numberProblemOf(text: string): Problem {
  if (/^[+-]?(?:nan|inf|infinity|∞)$/i.test(text)) return new Problem('number.not-finite');
  if (/^[+-]?0x[\da-f]+$/i.test(text)) return new Problem('number.hexadecimal');
  if (/^[^%]*\d\s*%$/.test(text)) return new Problem('number.percent');
  if (/\d/.test(text) && /\p{Sc}|^[A-Z]{3}\s?[\d+-]|\d\s?[A-Z]{3}$/u.test(text)) {
    return new Problem('number.currency');
  }
  if (ONE_COMMA_THREE_DIGITS.test(text)) {
    const details = { thousands: text.replace(',', ''), decimals: text.replace(',', '.') };
    return new Problem('number.ambiguous-comma', details);
  }
  if (DECIMAL_COMMA.test(text)) {
    const plain = text.replace(/[^\d,+-]/g, '').replace(',', '.');
    return new Problem('number.decimal-comma', { plain });
  }
  if (THOUSANDS.test(text)) return new Problem('number.thousands', { plain: withoutSeparators(text) });
  return new Problem('number.unreadable');
}

/** Several points part thousands; a single one stands before the decimals. */
function withoutSeparators(text: string): string {
  const separators = text.split('.').length > 2 ? /[^\d+-]/g : /[^\d.+-]/g;
  return text.replace(separators, '');
}
