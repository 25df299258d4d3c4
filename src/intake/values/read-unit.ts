import { Problem } from './problem';
import { readNumber } from './read-number';
import { readText } from './read-text';

/**
 * Reads the name of a billing unit; '' where it is not there.
 *
 * Edges: a plain number is a problem. Columns called `Units` name the kind of unit in one official table and count
 *        units in another; a count taken for a name would part one line into many.
 */
export function readUnit(text: string): string | Problem {
  const value = readText(text) ?? '';
  if (value instanceof Problem || value === '') return value;
  return readNumber(value) instanceof Problem ? value : new Problem('unit.number');
}
