/** How many letters may be wrong, missing or too many; in a short name, which may be another word, only one. */
function allowed(name: string): number {
  return name.length < 6 ? 1 : 2;
}

/**
 * Whether a text is a name but for case, spaces, or a letter or two.
 *
 * @example "pack-size" and "Pack sise" are nearly "Pack size"
 */
export function isNearly(text: string, name: string): boolean {
  const [a, b] = [folded(text), folded(name)];
  return Math.abs(a.length - b.length) <= 2 && distance(a, b) <= allowed(name);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Letters to change, add or take away. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of Array.from(a).entries()) {
    const current = [row + 1];
    for (const [column, other] of Array.from(b).entries()) {
      const changed = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(changed, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
