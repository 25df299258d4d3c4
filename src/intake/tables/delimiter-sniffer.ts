/** In the order that decides a tie. */
const DELIMITERS = [',', '\t', ';', '|'] as const;
type Delimiter = (typeof DELIMITERS)[number];

/** Finds the delimiter of a table in its first line that is not blank: the most frequent one outside quotes. */
export class DelimiterSniffer {
  readonly #counts = new Map<string, number>(DELIMITERS.map((delimiter) => [delimiter, 0]));
  #quoted = false;
  #previous = '';
  #begun = false;

  /** Takes the next piece of the table; true once the first line has ended. */
  sees(text: string): boolean {
    for (const character of text) {
      if (!this.#quoted && (character === '\n' || character === '\r')) {
        if (this.#begun) return true;
        continue;
      }
      this.#begun = true;
      this.#count(character);
    }
    return false;
  }

  /** A line without any delimiter is a table of one column, for which each will do. */
  get delimiter(): Delimiter {
    const countOf = (delimiter: Delimiter): number => this.#counts.get(delimiter) ?? 0;
    return DELIMITERS.reduce((best, other) => (countOf(other) > countOf(best) ? other : best));
  }

  #count(character: string): void {
    const count = this.#counts.get(character);
    if (character === '"') {
      // A quote opens only where a field begins; after a quote that closed, it is the second of a doubled one.
      const opens = this.#previous === '' || this.#previous === '"' || this.#counts.has(this.#previous);
      this.#quoted = !this.#quoted && opens;
    } else if (count !== undefined && !this.#quoted) {
      this.#counts.set(character, count + 1);
    }
    this.#previous = character;
  }
}
