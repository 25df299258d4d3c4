import { Problem } from './problem';

/** Turns away what a reader finds not to be there. */
export function required<T>(read: (text: string) => T | null | Problem): (text: string) => T | Problem {
  return (text) => read(text) ?? new Problem('value.missing');
}
