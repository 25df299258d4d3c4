import type { Decimal } from '../../engine';
import { CellProblem } from './cell-problem';

/**
 * The answer of a function that fills one cell.
 *
 * Edges: a problem becomes the cell's error, with its sentence; a programmer's mistake passes through. Of a figure
 *        with more than 15 digits the cell keeps 15 (D5).
 */
export function inCell(compute: () => Decimal | number): number {
  const answer = attempt(compute);
  // Excel wants its own class of errors thrown, which is none of TypeScript's.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (typeof answer !== 'number') throw answer;
  return answer;
}

/** The answer of one cell of several: the number, or the error that stands in its place. */
export function attempt(compute: () => Decimal | number): number | CustomFunctions.Error {
  try {
    const answer = compute();
    return typeof answer === 'number' ? answer : answer.toNumber();
  } catch (problem) {
    if (!(problem instanceof CellProblem)) throw problem;
    const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
    return new CustomFunctions.Error(
      problem.kind === 'missing' ? notAvailable : invalidValue,
      problem.message,
    );
  }
}
