import { Problem } from './problem';
import { readText } from './read-text';

/**
 * Makes a reader of one of a few words, whatever their case.
 *
 * Shape: the words, and other texts that stand for one of them; the reader gives null where the text is not there.
 * @example oneOf(SUBSCRIPTION_TYPES, { Monthly: 'Monthly plan' }) reads "MONTHLY" → "Monthly plan"
 */
export function oneOf<T extends string>(
  words: readonly T[],
  synonyms: Readonly<Record<string, T>> = {},
): (text: string) => T | null | Problem {
  const pairs = [...words.map((word) => [word, word] as const), ...Object.entries(synonyms)];
  const meanings = new Map(pairs.map(([word, meaning]) => [word.toLowerCase(), meaning]));
  const choices = `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
  return (text) => {
    const value = readText(text);
    if (typeof value !== 'string') return value;
    return meanings.get(value.toLowerCase()) ?? new Problem('choice.unknown', { choices });
  };
}
