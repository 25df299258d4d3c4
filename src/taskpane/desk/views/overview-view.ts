import { decimal } from '../../../engine';
import type { BilledBook } from '../../../book/bill-book';
import type { BilledReport } from '../../../book/billed-report';
import type { Book } from '../../../book/book';
import { currencyTotals } from '../../../book/currency-totals';
import { outOfDate } from '../../../book/out-of-date';
import { REFERENCE_NAMES } from '../../../book/reference-rows';
import { reportIdIn, reportKeyOf } from '../../../book/report-id';
import { cellIn } from '../../../book/row-of';
import { settingStatesOf } from '../../../book/settings';
import { TABLE_NAMES } from '../../../book/schema';
import type { StoredBook } from '../../../book/stored-table';
import { tableRepairs } from '../../../book/table-repairs';
import { packsOf } from '../load-preview';
import type { CycleOverview, Overview, ReportSummary } from '../report-views';

/** Everything that the pane shows of a workbook before a report is opened. */
export function overviewView(stored: StoredBook, book: Book, billed: BilledBook): Overview {
  const isEmpty = TABLE_NAMES.every((name) => stored[name].shape === null);
  const problems = tableRepairs(stored).map(({ table, message, repair }) => ({ table, message, repair }));
  // Of tables that cannot be read as they should be, no figure is shown.
  const summaries = problems.length > 0 ? [] : reportSummaries(book, billed);
  const cycles = [...new Set(summaries.map(({ cycle }) => cycle))].sort().reverse();
  return {
    isEmpty,
    problems,
    tier: billed.settings.tier,
    cycles: cycles.map((cycle) => cycleOverview(cycle, summaries, billed)),
    settings: settingStatesOf(book.LMP_Settings),
    inputs: REFERENCE_NAMES.map((table) => ({
      table,
      rows: book[table].length,
      problems: billed.rejects[table].map(
        ({ row, message, suggestion }) => `Row ${row}: ${message} ${suggestion}`,
      ),
    })),
    rejected: book.LMP_Rejected.length,
    issues: billed.issues,
  };
}

/** One summary for each report, in the order of cycle and partner. */
export function reportSummaries(book: Book, billed: BilledBook): readonly ReportSummary[] {
  const stale = new Set(billed.isComputed ? outOfDate(book, billed).map(reportKeyOf) : []);
  const statuses = new Map(
    billed.rows.LMP_Reports.map((row) => [
      reportKeyOf(reportIdIn('LMP_Reports', row)),
      String(cellIn('LMP_Reports', row, 'Status')),
    ]),
  );
  return billed.reports.map((report) =>
    reportSummary(report, {
      status: statuses.get(reportKeyOf(report)) ?? '',
      isOutOfDate: stale.has(reportKeyOf(report)),
    }),
  );
}

function reportSummary(
  { cycle, partner, report, isReceived, isComplete, currency, total }: BilledReport,
  stored: Pick<ReportSummary, 'status' | 'isOutOfDate'>,
): ReportSummary {
  const units = report.smb?.lines.map((line) => line.chargeableUnits.value) ?? [];
  const [first, ...others] = units;
  return {
    cycle,
    partner,
    ...stored,
    isReceived,
    isComplete,
    packs: packsOf(report),
    smbUnits: first === undefined ? null : others.reduce((sum, value) => sum.plus(value), first).toFixed(),
    currency,
    total: total?.toFixed() ?? null,
    issues: report.issues,
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
