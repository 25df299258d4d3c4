import { CELL_CHARACTERS } from '../book/cell';

/** Control characters: XML has no way to write most of them, and a reader would change a carriage return. */
const UNWRITABLE = /(?![\t\n])\p{Cc}/gu;

/** What looks like an escape of such a character. */
const LIKE_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Text as a cell of an Excel file has to hold it so that Excel shows the text itself.
 *
 * Rule:   ECMA-376, ST_Xstring: `_xHHHH_` stands for a character that XML cannot hold.
 * Edges:  half of a surrogate pair, and what is no character, becomes U+FFFD; what no cell could hold is cut off.
 * @example "a\rb" → "a_x000D_b"; "_x000D_" → "_x005F_x000D_"
 */
export function xlsxText(text: string): string {
  return text
    .slice(0, CELL_CHARACTERS)
    .replace(/\p{Surrogate}|\uFFFE|\uFFFF/gu, '\uFFFD')
    .replace(LIKE_ESCAPE, '_x005F_')
    .replace(UNWRITABLE, (character) => {
      const code = character.charCodeAt(0).toString(16).toUpperCase();
      return `_x${code.padStart(4, '0')}_`;
    });
}
