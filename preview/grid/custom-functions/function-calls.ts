import { ErrorType, type BaseValueObject } from '@univerjs/engine-formula';
import { argumentCells, leftOut, type ArgumentCells } from './argument-cells';
import { argumentValue, type ArgumentValue } from './argument-value';
import { CellError } from './cell-error';
import type { FunctionMetadata, ParameterMetadata } from './function-metadata';

export type FunctionArgument =
  ArgumentValue | null | ArgumentValue[][] | (ArgumentValue | null | ArgumentValue[][])[];

/** The calls that one formula makes: one, unless a range stands where a single value is wanted. */
export interface FunctionCalls {
  readonly rowCount: number;
  readonly columnCount: number;
  argumentsAt(row: number, column: number): FunctionArgument[] | CellError;
}

type Argument = ArgumentCells | typeof leftOut;
type Place = readonly [row: number, column: number];

/**
 * Lays out a formula's arguments as calls of the function. A range for a parameter that takes one value makes a call for
 * each of its cells, and the results spill, as in Excel; a single row or column is repeated along the others.
 */
export function functionCalls(
  metadata: FunctionMetadata,
  values: readonly BaseValueObject[],
): FunctionCalls | CellError {
  const { parameters } = metadata;
  const repeats = parameters.at(-1)?.isRepeating === true;
  if (values.length > parameters.length && !repeats) {
    return new CellError(ErrorType.VALUE, `${metadata.name} takes ${parameters.length} arguments at most.`);
  }
  const single = parameters.length - (repeats ? 1 : 0);
  const args = parameters.slice(0, single).map((_, index): Argument => argumentCells(values[index]));
  const repeated = values.slice(single).map((value) => argumentCells(value));
  const missing = parameters.find((parameter, index) => !parameter.isOptional && args[index] === leftOut);
  if (missing) return new CellError(ErrorType.VALUE, `${metadata.name} needs its argument ${missing.name}.`);

  const last = parameters[single];
  const scalars = [
    ...args.filter((_, index) => parameters[index]?.isMatrix === false),
    ...(last?.isMatrix === false ? repeated : []),
  ];
  const ranges = scalars.filter((argument) => argument !== leftOut);
  return {
    rowCount: Math.max(1, ...ranges.map(({ rowCount }) => rowCount)),
    columnCount: Math.max(1, ...ranges.map(({ columnCount }) => columnCount)),
    argumentsAt: (row, column) => {
      const place: Place = [row, column];
      const converted = args.map((argument, index) => convert(argument, parameters[index], place));
      const rest = repeated.map((argument) => convert(argument, last, place));
      const error = [...converted, ...rest].find((value) => value instanceof CellError);
      if (error) return error;
      return (last ? [...converted, rest] : converted) as FunctionArgument[];
    },
  };
}

type Converted = ArgumentValue | null | ArgumentValue[][] | CellError;

function convert(argument: Argument, parameter: ParameterMetadata | undefined, place: Place): Converted {
  if (argument === leftOut) return null;
  const type = parameter?.type ?? 'any';
  if (parameter?.isMatrix === true) return matrixOf(argument, type);
  const row = argument.rowCount === 1 ? 0 : place[0];
  const column = argument.columnCount === 1 ? 0 : place[1];
  if (row >= argument.rowCount || column >= argument.columnCount) return new CellError(ErrorType.NA);
  return argumentValue(argument.at(row, column), type);
}

function matrixOf(cells: ArgumentCells, type: ParameterMetadata['type']): ArgumentValue[][] | CellError {
  const matrix: ArgumentValue[][] = [];
  for (let row = 0; row < cells.rowCount; row++) {
    const values: ArgumentValue[] = [];
    for (let column = 0; column < cells.columnCount; column++) {
      const value = argumentValue(cells.at(row, column), type);
      if (value instanceof CellError) return value;
      values.push(value);
    }
    matrix.push(values);
  }
  return matrix;
}
