import { isCurrency } from '../../engine';
import { Problem } from './problem';
import { readText } from './read-text';

/** Reads a currency code of ISO 4217, in whatever case, and gives it in capitals; null where it is not there. */
export function readCurrency(text: string): string | null | Problem {
  const value = readText(text);
  if (typeof value !== 'string') return value;
  const code = value.toUpperCase();
  return isCurrency(code) ? code : new Problem('currency.unknown');
}
