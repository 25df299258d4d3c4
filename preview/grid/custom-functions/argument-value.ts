import { ErrorType, type BaseValueObject } from '@univerjs/engine-formula';
import { CellError, isErrorCode } from './cell-error';
import type { ParameterMetadata } from './function-metadata';

/** What a function receives for a cell. */
export type ArgumentValue = number | string | boolean;

const blanks = { any: 0, number: 0, string: '', boolean: false } as const;

/**
 * A cell as a function's parameter wants it. As in desktop Excel a blank cell is 0 for a parameter of any type, numeric
 * text is a number where a number is wanted, and what cannot be converted is `#VALUE!` without calling the function.
 */
export function argumentValue(
  cell: BaseValueObject,
  type: ParameterMetadata['type'],
): ArgumentValue | CellError {
  if (cell.isNull()) return blanks[type];
  const value = cell.getValue();
  if (cell.isError()) return new CellError(isErrorCode(value) ? value : ErrorType.VALUE);
  switch (type) {
    case 'any':
      return cell.isBoolean() ? Boolean(value) : value;
    case 'string':
      return cell.isBoolean() ? textOfBoolean(Boolean(value)) : String(value);
    case 'number':
      return cell.isBoolean() ? Number(value) : numberOf(value);
    case 'boolean':
      return cell.isBoolean() || typeof value === 'number' ? Boolean(value) : booleanOf(value);
  }
}

function textOfBoolean(value: boolean): string {
  return value ? 'TRUE' : 'FALSE';
}

function numberOf(value: string | number | boolean): number | CellError {
  if (typeof value === 'number') return value;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN;
  return Number.isFinite(number) ? number : new CellError(ErrorType.VALUE);
}

function booleanOf(value: string | number | boolean): boolean | CellError {
  const text = String(value).toUpperCase();
  if (text === 'TRUE') return true;
  return text === 'FALSE' ? false : new CellError(ErrorType.VALUE);
}
