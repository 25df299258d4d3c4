/**
 * What of a header text counts when columns are matched: neither case nor Unicode form, and a run of spaces,
 * underscores and hyphens is one space.
 *
 * @example " Used_Units " → "used units"
 */
export function headerKeyOf(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
