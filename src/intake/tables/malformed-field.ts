/**
 * Finds the first field of a record in which text follows the closing quote, as in `"x"y`.
 *
 * Shape: the record's own text and its delimiter → the field's index, or null.
 * Edges: a quote inside an unquoted field (`x"y`) is a character like any other.
 */
export function malformedFieldOf(record: string, delimiter: string): number | null {
  let at = 0;
  // Blank lines before a record stand in its text.
  while (isLineEnd(record[at])) at += 1;
  for (let field = 0; ; field += 1) {
    if (record[at] === '"') {
      at = closingQuoteOf(record, at) + 1;
      if (at >= record.length || isLineEnd(record[at])) return null;
      if (record[at] !== delimiter) return field;
    } else {
      at = record.indexOf(delimiter, at);
      if (at === -1) return null;
    }
    at += 1;
  }
}

function isLineEnd(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

/** The index of the quote that closes the one at `opening`; a doubled quote stands for itself. */
function closingQuoteOf(record: string, opening: number): number {
  let at = record.indexOf('"', opening + 1);
  while (at !== -1 && record[at + 1] === '"') at = record.indexOf('"', at + 2);
  return at === -1 ? record.length : at;
}
