import type { Book, CellRows } from './book';
import { intersection } from './rect';
import { tablesOf } from './tables';

/** Texts, which are left alone, and `[@Credits]`, `[@[Net credits]]`, `Usage[@Credits]`, `[@[First]:[Last]]`. */
const SHORT =
  /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\d_.\\]*)?\[@(?:(\[[^[\]]*\])(?::(\[[^[\]]*\]))?|([^[\]]+))\]/gu;

const LONG = /"(?:[^"]|"")*"|([\p{L}_\\][\p{L}\d_.\\]*)\[\[#This Row\],(\[[^[\]]*\])(?::(\[[^[\]]*\]))?\]/giu;

interface Place {
  readonly book: Book;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

const tableAt = ({ book, sheetId, row, column }: Place): string | null =>
  tablesOf(book, sheetId).find(({ body }) => intersection(body, { row, column, rows: 1, columns: 1 }))
    ?.name ?? null;

type Match = readonly (string | undefined)[];

const span = (first: string, last: string | undefined): string =>
  last === undefined ? first : `${first}:${last}`;

/** `[@Credits]` in the words that the grid knows: `Usage[[#This Row],[Credits]]`. */
const withLongReferences = (formula: string, place: Place): string =>
  formula.replace(SHORT, (all: string, ...[name, first, last, plain = '']: Match) => {
    const table = all.startsWith('"') ? null : (name ?? tableAt(place));
    return table === null ? all : `${table}[[#This Row],${span(first ?? `[${plain}]`, last)}]`;
  });

/** The other way round, as Excel shows a formula that stands in the table it names. */
export function withShortReferences(formula: string, place: Place): string {
  if (!/\[#This Row\]/i.test(formula)) return formula;
  const own = tableAt(place)?.toLowerCase();
  return formula.replace(LONG, (all: string, ...[name, first = '', last]: Match) => {
    if (name === undefined) return all;
    const isPlain = last === undefined && /^\[[\p{L}\d_]+\]$/u.test(first);
    return `${name.toLowerCase() === own ? '' : name}[@${isPlain ? first.slice(1, -1) : span(first, last)}]`;
  });
}

/** Whoever writes a formula, an add-in or somebody typing: the grid gets it in words that it knows. */
export function lengthenReferences(book: Book, sheetId: string, cells: CellRows): void {
  for (const row in cells) {
    const ofRow = cells[row];
    for (const column in ofRow) {
      const cell = ofRow[Number(column)];
      if (typeof cell?.f !== 'string' || !cell.f.includes('[@')) continue;
      cell.f = withLongReferences(cell.f, { book, sheetId, row: Number(row), column: Number(column) });
    }
  }
}
