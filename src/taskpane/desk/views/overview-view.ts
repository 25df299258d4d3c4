import {
  clearingOf,
  decimal,
  endOfSubmissionDay,
  hasNothingToBill,
  isWithoutExceptions,
  isOpenException,
  issueOf,
  reviewExceptions,
  type Person,
} from '../../../engine';
import { rejectSentence } from '../../../book/book-issues';
import type { BilledBook } from '../../../book/bill-book';
import type { BilledReport } from '../../../book/billed-report';
import type { Book } from '../../../book/book';
import { currencyTotals } from '../../../book/currency-totals';
import { moneyHeldIn } from '../../../book/money-in-book';
import { OUTPUT_NAMES } from '../../../book/output-rows';
import { REFERENCE_NAMES } from '../../../book/reference-rows';
import { reportIdIn, reportKeyOf, reportReader, type ReportId } from '../../../book/report-id';
import { cellIn, isBlankRow } from '../../../book/row-of';
import { settingStatesOf, type Settings } from '../../../book/settings';
import type { StoredBook } from '../../../book/stored-table';
import { tableRepairs } from '../../../book/table-repairs';
import type { CycleOverview, Overview, ReportSummary, Self } from '../report-views';

/** What people load or enter, besides settings. */
const ENTERED = ['LMP_Usage', ...REFERENCE_NAMES] as const;

/** A workbook's rows, and what was computed from them. */
export interface ShownBook {
  readonly book: Book;
  readonly billed: BilledBook;
  readonly summaries: readonly ReportSummary[];
  readonly person: Person;
  readonly self: Self | null;
}

/** Everything that the pane shows of a workbook before a report is opened. */
export function overviewView(
  stored: StoredBook,
  { book, billed, summaries: all, person, self }: ShownBook,
): Overview {
  const repairs = tableRepairs(stored);
  // Of tables that cannot be read as they should be, no figure is shown.
  const hidesReports = repairs.some((repair) => repair.hidesReports);
  const summaries = hidesReports ? [] : all;
  const cycles = [...new Set(summaries.map(({ cycle }) => cycle))].sort().reverse();
  return {
    isEmpty: !hidesReports && all.length === 0 && ENTERED.every((name) => book[name].every(isBlankRow)),
    problems: repairs.map(({ table, message, repair }) => ({ table, message, repair })),
    hidesReports,
    tier: billed.settings.tier,
    person,
    self,
    automaticSteps: billed.settings.automaticSteps,
    cycles: cycles.map((cycle) => cycleOverview(cycle, summaries, billed)),
    settings: settingStatesOf(book.LMP_Settings),
    inputs: REFERENCE_NAMES.map((table) => ({
      table,
      rows: book[table].length,
      problems: billed.rejects[table].map((reject) => rejectSentence(table, book[table], reject)),
    })),
    moneyLeft: billed.settings.tier === 'Tier 2' ? moneyHeldIn(book) : [],
    rejected: book.LMP_Rejected.length,
    issues: billed.issues,
  };
}

/**
 * One summary for each report, in the order of cycle and partner.
 *
 * Edges: a report that stands in the tables and is no longer computed has one too: Recompute would remove it, so it must
 *        be seen to be out of date; one whose review has begun stays.
 */
export function reportSummaries(
  book: Book,
  billed: BilledBook,
  outOfDate: readonly ReportId[],
): readonly ReportSummary[] {
  const stale = new Set(billed.isComputed ? outOfDate.map(reportKeyOf) : []);
  const computed = billed.reports.map((report) =>
    reportSummary(report, billed.settings, stale.has(reportKeyOf(report))),
  );
  const left = billed.isComputed ? reportsLeft(book, billed) : [];
  if (left.length === 0) return computed;
  const summaries = [...computed, ...left.map((id) => leftSummary(id, book, stale.has(reportKeyOf(id))))];
  return summaries.sort((a, b) => (reportKeyOf(a) < reportKeyOf(b) ? -1 : 1));
}

/** The reports that stand in the tables and that nothing gives any more. */
function reportsLeft(book: Book, { reports }: BilledBook): readonly ReportId[] {
  const computed = new Set(reports.map(reportKeyOf));
  const left = new Map<string, ReportId>();
  for (const name of OUTPUT_NAMES) {
    const read = reportReader(name);
    for (const row of book[name]) {
      const { id, key } = read(row);
      if (!computed.has(key) && !isBlankRow(row)) left.set(key, id);
    }
  }
  return [...left.values()];
}

/** No figure is shown of such a report: what stands in the tables is nobody's any more. */
function leftSummary(id: ReportId, book: Book, isOutOfDate: boolean): ReportSummary {
  const key = reportKeyOf(id);
  const row = book.LMP_Reports.findLast((one) => reportKeyOf(reportIdIn('LMP_Reports', one)) === key);
  return {
    ...id,
    status: row === undefined ? '' : String(cellIn('LMP_Reports', row, 'Status')),
    billingStatus: row === undefined ? '' : String(cellIn('LMP_Reports', row, 'Billing status')),
    flag: '',
    revision: 0,
    head: '',
    isAltered: false,
    isForked: false,
    submissionDue: null,
    openExceptions: 0,
    isWithoutExceptions: false,
    isOutOfDate,
    isReceived: true,
    hasNothingToBill: false,
    packs: null,
    smbUnits: null,
    currency: null,
    total: null,
    isComplete: false,
    issues: [issueOf('report.without-inputs', [id.partner], { isKept: !isOutOfDate })],
  };
}

function reportSummary(billed: BilledReport, settings: Settings, isOutOfDate: boolean): ReportSummary {
  const { cycle, partner, report, shown, state, isReceived, isComplete, currency, total } = billed;
  const exceptions = reviewExceptions(report, state);
  const open = exceptions.filter((issue) => isOpenException(issue, state));
  // What nobody cleared before the submission is nothing to look at any more.
  const told = exceptions.filter((issue) => open.includes(issue) || clearingOf(issue, state) !== null);
  const isAwaited = settings.tier === 'Tier 1' && isReceived && state.status === 'MSP preparing';
  return {
    cycle,
    partner,
    status: state.status,
    billingStatus: state.billingStatus ?? '',
    flag: state.flag,
    revision: state.revision,
    head: state.head,
    isAltered: billed.altered.length > 0,
    isForked: state.isForked,
    submissionDue: isAwaited ? endOfSubmissionDay(cycle, settings.review) : null,
    openExceptions: open.length,
    isWithoutExceptions: isWithoutExceptions(report, state),
    isOutOfDate,
    isReceived,
    hasNothingToBill: hasNothingToBill(shown),
    isComplete,
    packs: shown.packs?.value.toFixed() ?? null,
    smbUnits: shown.smb?.chargeableUnits.value.toFixed() ?? null,
    currency,
    total: total?.toFixed() ?? null,
    issues: [...told, ...report.issues.filter(({ weight }) => weight !== 'exception')],
  };
}

function cycleOverview(
  cycle: string,
  summaries: readonly ReportSummary[],
  billed: BilledBook,
): CycleOverview {
  const reports = summaries.filter((summary) => summary.cycle === cycle);
  const packs = reports.reduce((sum, report) => sum.plus(decimal(report.packs ?? '0')), decimal('0'));
  return {
    cycle,
    reports,
    totals: currencyTotals(billed.reports.filter((report) => report.cycle === cycle)),
    packs: packs.toFixed(),
    issues: billed.cycleIssues.get(cycle) ?? [],
    isOutOfDate: reports.some(({ isOutOfDate }) => isOutOfDate),
  };
}
