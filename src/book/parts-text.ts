const SEPARATOR = ' · ';

/**
 * Several texts as one that people can read and that can be taken apart again.
 *
 * Rule:    ` · ` between the parts; a `·` or `\` of a part is written after a `\`.
 * @example ["LMP_SMB", "Apex One", "seat"] → "LMP_SMB · Apex One · seat"
 */
export function joinedParts(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[\\·]/g, '\\$&')).join(SEPARATOR);
}

/** Takes apart what `joinedParts` put together. */
export function splitParts(text: string): readonly string[] {
  return text.split(SEPARATOR).map((part) => part.replace(/\\([\\·])/g, '$1'));
}

/** Makes the keys of rows told apart: the second of one key is `key · 2`. */
export function numberedKeys(): (key: string) => string {
  const seen = new Map<string, number>();
  return (key) => {
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}${SEPARATOR}${count}`;
  };
}
