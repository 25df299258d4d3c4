import { CellProblem, type ArgumentCell } from './cell-problem';

/** The cells of one argument, row by row. */
export interface ArgumentCells {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly ArgumentCell[];
}

/**
 * The cells of an argument: a value, a range, or nothing where it is left out.
 *
 * Shape: a value or an omitted argument → one cell; a range → its cells, each named by its place in the range.
 * @example used over three cells → “used, row 1”, “used, row 2”, “used, row 3”
 */
export function cellsOf(name: string, argument: unknown): ArgumentCells {
  const table: readonly (readonly unknown[])[] = isTable(argument) ? argument : [[argument]];
  const rows = table.length;
  const columns = table[0]?.length ?? 0;
  const place = (row: number, column: number): string => {
    if (rows * columns === 1) return name;
    return columns === 1 ? `${name}, row ${row + 1}` : `${name}, row ${row + 1}, column ${column + 1}`;
  };
  const cells = table.flatMap((values, row) =>
    values.map((value, column) => ({ name: place(row, column), value })),
  );
  return { rows, columns, cells };
}

/** The cell of an argument that takes one value. */
export function cellOf(name: string, argument: unknown): ArgumentCell {
  return cellsOf(name, argument).cells[0] ?? { name, value: null };
}

/** An argument with its cells. */
export interface NamedCells {
  readonly name: string;
  readonly range: ArgumentCells;
}

/** Turns away ranges that do not lie side by side. */
export function refuseOtherSize(first: NamedCells, other: NamedCells): void {
  if (first.range.rows === other.range.rows && first.range.columns === other.range.columns) return;
  const [size, firstSize] = [sizeOf(other.range), sizeOf(first.range)];
  throw new CellProblem(
    'bad',
    `${other.name}: ${size} beside the ${firstSize} of ${first.name}. Use ranges of one size.`,
  );
}

function sizeOf({ rows, columns }: ArgumentCells): string {
  return columns === 1 ? `${rows} row${rows === 1 ? '' : 's'}` : `${rows} × ${columns} cells`;
}

function isTable(argument: unknown): argument is readonly (readonly unknown[])[] {
  return (
    Array.isArray(argument) &&
    argument.length > 0 &&
    argument.every((row) => Array.isArray(row) && row.length > 0)
  );
}
