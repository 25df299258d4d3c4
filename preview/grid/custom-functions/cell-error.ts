import { ErrorType } from '@univerjs/engine-formula';

/** An error value for a cell, with the sentence that says why, where there is one. */
export class CellError {
  constructor(
    readonly code: ErrorType,
    readonly sentence?: string,
  ) {}
}

const codes: ReadonlySet<string> = new Set(Object.values(ErrorType));

export function isErrorCode(value: unknown): value is ErrorType {
  return typeof value === 'string' && codes.has(value);
}

/**
 * The cell error for what a function threw or returned as an error. CustomFunctions.Error comes from the add-in's frame,
 * where it is another class object each time, so it is known by its code.
 */
export function cellErrorOf(thrown: unknown): CellError {
  if (typeof thrown === 'object' && thrown !== null && 'code' in thrown && isErrorCode(thrown.code)) {
    const sentence = 'message' in thrown && typeof thrown.message === 'string' ? thrown.message : '';
    return sentence === '' ? new CellError(thrown.code) : new CellError(thrown.code, sentence);
  }
  return new CellError(ErrorType.VALUE);
}

export function isErrorResult(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'code' in value && isErrorCode(value.code);
}
