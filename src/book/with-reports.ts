import type { Book } from './book';
import { OUTPUT_NAMES, outputRowsOf, withOutput, type OutputRows } from './output-rows';
import { reportReader, type KeyedReport } from './report-id';

/**
 * A book in which some reports stand as computed, and all others as they stood.
 *
 * Rule:   section 8, a load changes the reports of the partner × cycle that it contains; others that its prices or its
 *         packs would change say *Out of date* (R38) until somebody recomputes them.
 * Shape:  rows that stay keep their place.
 */
export function withReports(
  book: Book,
  computed: OutputRows,
  isTaken: (report: KeyedReport) => boolean,
): Book {
  const output = outputRowsOf((name) => {
    const read = reportReader(name);
    const taken = computed[name].filter((row) => isTaken(read(row)));
    return [...book[name].filter((row) => !isTaken(read(row))), ...taken];
  });
  return withOutput(book, output);
}

/** The reports that a book has rows of. */
export function reportsIn(book: Book): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const name of OUTPUT_NAMES) {
    const read = reportReader(name);
    for (const row of book[name]) keys.add(read(row).key);
  }
  return keys;
}
