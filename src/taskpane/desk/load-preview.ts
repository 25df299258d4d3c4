import { cycleOf, daysOf, type Report, type UsageTotal } from '../../engine';
import type { BilledReport } from '../../book/billed-report';
import type { Book } from '../../book/book';
import type { Row } from '../../book/cell';
import { cellIn } from '../../book/row-of';
import { reportKeyOf, reportReader } from '../../book/report-id';
import type { PartnerUsageChange } from '../../book/usage-change';
import { nameIn } from '../../book/name-in';
import { moneyText } from '../shared/amount';
import { loadNotices } from './load-notices';
import type { LoadPlan } from './load-plan';
import { loadQuestions } from './load-questions';
import type { UsageRead } from './read-usage';
import type { LoadDecisions, LoadPreview, PartnerChange } from './usage-views';

/** What a preview is made from. */
export interface PreviewInput {
  readonly plan: LoadPlan;
  readonly read: UsageRead;
  readonly decisions: LoadDecisions;
  /** As it stands. */
  readonly book: Book;
  /** Usage that the workbook holds. */
  readonly present: readonly UsageTotal[];
  /** The account's. */
  readonly timeZone: string;
}

/** Shows what a load would do before anything is written. */
export function loadPreview(input: PreviewInput): LoadPreview {
  const { plan, read, decisions, book } = input;
  const { totals, changes, billed, sums } = plan;
  const { cycle } = decisions;
  const partners = new Set(totals.map(({ partner }) => partner));
  const reports = billed.reports.filter((report) => report.cycle === cycle && partners.has(report.partner));
  const computed = reports.map(({ report }) => report);
  // Section 1: money is shown only where it surely may be, whatever the sheets still hold.
  const { rules, tier } = billed.settings;
  const stored = storedReports(book);
  const showsMoney = rules !== null && tier === 'Tier 1';
  return {
    cycle,
    otherCycles: cyclesOf(read).filter((other) => other.cycle !== cycle),
    questions: questionsOf(input, computed),
    notices: loadNotices({
      cycle,
      asTotals: plan.asTotals,
      totals,
      present: input.present,
      listedPartners: listedPartners(book),
      reports: computed,
    }),
    daysPresent: new Set(totals.map(({ day }) => day)).size,
    daysExpected: daysOf(cycle).length,
    customers: new Set(totals.map((total) => `${total.partner}\u001f${total.customerId ?? total.customer}`))
      .size,
    services: new Set(totals.map(({ service }) => service)).size,
    totals: {
      units: sums.usedUnits?.toFixed() ?? null,
      credits: sums.allocatedCredits?.toFixed() ?? null,
      withoutCredits: sums.withoutCredits,
    },
    partners: changes.map((change) => {
      const changed = partnerChange(change, reports, stored);
      return showsMoney ? changed : { ...changed, totalBefore: null, totalAfter: null };
    }),
    changesNothing: plan.nothingBecause !== '',
    nothingBecause: plan.nothingBecause,
  };
}

function questionsOf(
  { plan, read, decisions, book, present, timeZone }: PreviewInput,
  reports: readonly Report[],
): LoadPreview['questions'] {
  return loadQuestions({
    decisions,
    files: read.files,
    totals: plan.totals,
    changes: plan.changes,
    newPartners: plan.newPartners,
    listedPartners: listedPartners(book),
    filesWithoutUsed: read.filesWithoutUsed,
    filesInAll: read.files.length,
    reports,
    earlier: present.filter(({ day }) => cycleOf(day) < decisions.cycle),
    sums: plan.sums,
    zones: { read: read.timeZone, account: timeZone },
  });
}

function listedPartners(book: Book): readonly string[] {
  return book.LMP_Partners.flatMap((row) => nameIn(cellIn('LMP_Partners', row, 'Partner')) ?? []);
}

/** Rows by report cycle, most rows first. */
export function cyclesOf({ totals }: Pick<UsageRead, 'totals'>): LoadPreview['otherCycles'] {
  const rows = new Map<string, number>();
  for (const total of totals) {
    const cycle = cycleOf(total.day);
    rows.set(cycle, (rows.get(cycle) ?? 0) + total.rows);
  }
  return [...rows]
    .map(([cycle, count]) => ({ cycle, rows: count }))
    .sort((a, b) => b.rows - a.rows || (a.cycle < b.cycle ? 1 : -1));
}

function partnerChange(
  { partner, rowsAdded, rowsChanged, rowsRemoved }: PartnerUsageChange,
  reports: readonly BilledReport[],
  stored: ReadonlyMap<string, Row>,
): PartnerChange {
  const after = reports.find((report) => report.partner === partner);
  const before = after === undefined ? null : storedReport(stored.get(reportKeyOf(after)));
  return {
    partner,
    isNew: before === null,
    rowsAdded,
    rowsChanged,
    rowsRemoved,
    packsBefore: before?.packs ?? null,
    packsAfter: after?.shown.packs?.value.toFixed() ?? null,
    totalBefore: before?.total ?? null,
    totalAfter:
      after?.total == null || after.currency === null
        ? null
        : moneyText(after.total.toFixed(), after.currency),
  };
}

/** The first row of each report in LMP_Reports. */
function storedReports(book: Book): ReadonlyMap<string, Row> {
  const read = reportReader('LMP_Reports');
  const stored = new Map<string, Row>();
  for (const row of book.LMP_Reports) {
    const { key } = read(row);
    if (!stored.has(key)) stored.set(key, row);
  }
  return stored;
}

/** What LMP_Reports says of a report as it stands; null where it has no row. */
function storedReport(
  row: Row | undefined,
): { readonly packs: string | null; readonly total: string | null } | null {
  if (row === undefined) return null;
  const packs = [cellIn('LMP_Reports', row, 'Services packs'), cellIn('LMP_Reports', row, 'NFR packs')];
  const known = packs.filter((cell) => typeof cell === 'number');
  const total = cellIn('LMP_Reports', row, 'Total invoice amount');
  return {
    packs: known.length === 0 ? null : String(known.reduce((sum, cell) => sum + cell, 0)),
    total: total === '' ? null : moneyText(String(total), String(cellIn('LMP_Reports', row, 'Currency'))),
  };
}
