/** Excel's class of cell errors, as its runtime defines it, and how tests look at what a function gave. */

class CellError extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
  }
}

const runtime = {
  Error: CellError,
  ErrorCode: {
    invalidValue: '#VALUE!',
    notAvailable: '#N/A',
    divisionByZero: '#DIV/0!',
    invalidNumber: '#NUM!',
    nullReference: '#NULL!',
    invalidName: '#NAME?',
    invalidReference: '#REF!',
  },
};

Object.assign(globalThis, { CustomFunctions: runtime });

/** A cell that holds an error, as Excel hands it to a function. */
export function errorCell(code: '#N/A' | '#DIV/0!'): unknown {
  return new CellError(code);
}

/** A column of cells. */
export function column(...values: readonly unknown[]): unknown[][] {
  return values.map((value) => [value]);
}

/** What stands in cells: values, and errors as `#VALUE! sentence`. */
export function shownCells(cells: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
  return cells.map((row) => row.map(shownCell));
}

/** What one formula shows. */
export function answerOf(call: () => unknown): unknown {
  try {
    const answer = call();
    return Array.isArray(answer) ? shownCells(answer as unknown[][]).flat()[0] : answer;
  } catch (error) {
    return shownCell(error);
  }
}

function shownCell(value: unknown): unknown {
  return value instanceof CellError ? `${value.code} ${value.message}` : value;
}
