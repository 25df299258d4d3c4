import type { Problem } from './problem';
import { readText } from './read-text';

/** Reads a name that may be left out; '' then stands for it. */
export function readNameOrBlank(text: string): string | Problem {
  return readText(text) ?? '';
}
