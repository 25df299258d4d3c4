import type { Decimal } from '../../engine';
import { attempt, inCell } from './answer';
import { cellsOf, refuseOtherSize } from './argument-cells';
import type { ArgumentCell } from './cell-problem';

/** The cells of all arguments that stand in one row. */
export type ArgumentRow<Name extends string> = Readonly<Record<Name, ArgumentCell>>;

/**
 * The answer of a function that fills a column: computed row by row, and spilled.
 *
 * Shape: arguments of one size, or of one cell, which counts for every row → a table of that size.
 * Edges: a bad row is an error in that row only. Sizes that differ are an error of the whole formula. Where there is
 *        one row, its error is thrown: every version of Excel shows the sentence of a thrown error.
 */
export function inColumn<Name extends string>(
  inputs: Readonly<Record<Name, unknown>>,
  compute: (row: ArgumentRow<Name>) => Decimal,
): unknown[][] {
  const named = Object.entries(inputs).map(([name, input]) => ({ name, range: cellsOf(name, input) }));
  const rowAt = (index: number): ArgumentRow<Name> =>
    Object.fromEntries(
      named.map(({ name, range: { cells } }) => [name, cells.length === 1 ? cells[0] : cells[index]]),
    ) as ArgumentRow<Name>;
  const range = named.find(({ range: { cells } }) => cells.length > 1);
  if (range === undefined) return [[inCell(() => compute(rowAt(0)))]];
  inCell(() => {
    for (const other of named) if (other.range.cells.length > 1) refuseOtherSize(range, other);
    return 0;
  });
  const { rows, columns } = range.range;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => attempt(() => compute(rowAt(row * columns + column)))),
  );
}
