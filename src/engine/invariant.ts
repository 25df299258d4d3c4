/** Stops the program on a programmer's mistake; problems in the data are issues, never this. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`);
}
