import { cycleOf, type UsageTotal } from '../engine';
import { rejectOf, type Reject } from '../intake/records/reject';
import { Problem } from '../intake/values/problem';
import { readDay } from '../intake/values/read-day';
import { readText } from '../intake/values/read-text';
import type { Book } from './book';
import type { Row } from './cell';
import { cellText } from './cell-text';
import { KeptUsage, type KeyedTotal } from './kept-usage';
import { filesOfLoads } from './load-rows';
import type { ReportId } from './report-id';
import { belowHeaders } from './row-name';
import { cellIn, isBlankRow } from './row-of';
import { errorReject, rowNumberOf } from './table-records';
import { placeOf, usageRowReader, type UsageReadingContext } from './usage-rows';

/** A row of LMP_Usage that is not billed, and the report that lacks it; null where the row does not say. */
export interface RejectedUsage {
  readonly reject: Reject;
  readonly report: ReportId | null;
}

/** The usage that a book holds; blank rows are none. */
export interface BookUsage {
  readonly totals: readonly UsageTotal[];
  readonly rejected: readonly RejectedUsage[];
}

/**
 * Reads the usage of a book.
 *
 * Edges: of rows with one key (R14), which only people can make, the first is taken and the others are rejected; their
 *        report is blocked, so none is merged or lost in silence.
 */
export function usageOf(book: Book, timeZone: string, kept = new KeptUsage()): BookUsage {
  const read = rowReader({ files: filesOfLoads(book.LMP_Loads), timeZone }, kept);
  const firstOf = new Map<string, number>();
  const totals: UsageTotal[] = [];
  const rejected: RejectedUsage[] = [];
  for (const [position, row] of book.LMP_Usage.entries()) {
    if (isBlankRow(row)) continue;
    const found = read(row, position);
    if ('reject' in found) {
      rejected.push({ reject: found.reject, report: reportOfUsage(row) });
      continue;
    }
    const { total, key } = found;
    const first = firstOf.get(key);
    if (first === undefined) {
      firstOf.set(key, position);
      totals.push(total);
    } else {
      const reject = repeatedReject(total, position, first);
      rejected.push({ reject, report: { cycle: cycleOf(total.day), partner: total.partner } });
    }
  }
  return { totals, rejected };
}

/** Reads rows that were not read before. */
function rowReader(context: UsageReadingContext, kept: KeptUsage) {
  const read = usageRowReader(context);
  const { files, timeZone } = context;
  return (row: Row, position: number): KeyedTotal | { readonly reject: Reject } => {
    const known = kept.totalOf(row, { place: placeOf(row, position, files), timeZone });
    if (known !== null) return known;
    const error = errorReject('LMP_Usage', row, position);
    const found = error === null ? read(row, position) : { reject: error };
    return 'reject' in found ? found : kept.keep(row, found.total, timeZone);
  };
}

function repeatedReject({ customer, service, day }: UsageTotal, position: number, first: number): Reject {
  const problem = new Problem('usage.duplicate', {
    customer,
    service,
    day,
    place: `LMP_Usage, ${belowHeaders(first)}`,
  });
  const place = { file: 'LMP_Usage', row: rowNumberOf(position) };
  return rejectOf(place, [{ column: '', value: '', problem }]);
}

/** The report of a row whose partner and day can be read, though something else cannot. */
export function reportOfUsage(row: Row): ReportId | null {
  const partner = readText(cellText(cellIn('LMP_Usage', row, 'Partner'), 'text')) ?? '';
  const day = readDay(cellText(cellIn('LMP_Usage', row, 'Day'), 'day'));
  if (partner instanceof Problem || day === null || day instanceof Problem) return null;
  return { cycle: cycleOf(day), partner };
}
