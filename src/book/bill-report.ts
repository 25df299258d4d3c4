import type { Report } from '../engine';
import { billBook, type BillContext } from './bill-book';
import { bookOf, type Book } from './book';
import { reportOfUsage } from './book-usage';
import { OUTPUT_NAMES, type OutputName } from './output-rows';
import { reportKeyOf, type ReportId } from './report-id';

/**
 * Computes one report of a book again, as it is shown (R33), with all days opened down to their usage keys (D9); null where it has no usage.
 *
 * Rule:  the same figures as `billBook` gives; only that report holds on to its usage, and not every report of the book.
 * Edges: of all partners of the cycle, since packs may count together (R12, scope `cycle`). Its issues are those of a
 *        part of the book: take them from the whole.
 */
export function billReport(book: Book, id: ReportId, { now, program, digest }: BillContext): Report | null {
  const ofCycle = bookOf((name) => {
    if (OUTPUT_NAMES.includes(name as OutputName)) return [];
    return name === 'LMP_Usage'
      ? book.LMP_Usage.filter((row) => reportOfUsage(row)?.cycle === id.cycle)
      : book[name];
  });
  const { reports } = billBook(ofCycle, { now, program, digest, opensEveryDay: true });
  return reports.find((report) => reportKeyOf(report) === reportKeyOf(id))?.shown ?? null;
}
