import { cycleOf, daysOf, lookAlikes, type Report, type UsageTotal } from '../../engine';
import type { BilledReport } from '../../book/billed-report';
import type { Book } from '../../book/book';
import { cellIn } from '../../book/row-of';
import { reportIdIn } from '../../book/report-id';
import type { PartnerUsageChange } from '../../book/usage-load';
import { countText, dayText, moneyText } from '../shared/amount';
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
}

/** Shows what a load would do before anything is written. */
export function loadPreview({ plan, read, decisions, book, present }: PreviewInput): LoadPreview {
  const { totals, changes, newPartners, billed, sums } = plan;
  const { cycle } = decisions;
  const partners = new Set(totals.map(({ partner }) => partner));
  const reports = billed.reports.filter((report) => report.cycle === cycle && partners.has(report.partner));
  return {
    cycle,
    otherCycles: cyclesOf(read).filter((other) => other.cycle !== cycle),
    questions: loadQuestions({
      decisions,
      totals,
      changes,
      newPartners,
      lacksUsed: read.lacksUsed,
      reports: reports.map(({ report }) => report),
      earlier: present.filter(({ day }) => cycleOf(day) < cycle),
      sums,
    }),
    notices: noticesOf(
      totals,
      reports.map(({ report }) => report),
    ),
    daysPresent: new Set(totals.map(({ day }) => day)).size,
    daysExpected: daysOf(cycle).length,
    customers: new Set(totals.map((total) => `${total.partner}\u001f${total.customerId ?? total.customer}`))
      .size,
    services: new Set(totals.map(({ service }) => service)).size,
    totals: sums,
    partners: changes.map((change) => partnerChange(change, reports, book)),
    changesNothing: plan.nothingBecause !== '',
    nothingBecause: plan.nothingBecause,
  };
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

/** R7, R14: days missing, customers with gaps, names that look alike. */
function noticesOf(totals: readonly UsageTotal[], reports: readonly Report[]): readonly string[] {
  const missing = reports.flatMap(({ partner, missingDays }) =>
    missingDays.length === 0
      ? []
      : [
          `${partner.name || 'The partner'}: no data on ${listOf(missingDays.map(dayText))}. No data is not zero usage.`,
        ],
  );
  const gaps = reports.flatMap(({ partner, issues }) =>
    issues
      .filter(({ code }) => code === 'usage.customer-gaps')
      .map(({ message }) => `${partner.name || 'The partner'}: ${message}`),
  );
  const alike = [
    ...lookAlikes(new Set(totals.map(({ partner }) => partner))),
    ...lookAlikes(new Set(totals.flatMap(({ customerNames }) => customerNames))),
  ].map(
    (names) =>
      `${names.map((name) => `“${name}”`).join(' and ')} look alike. They are kept apart; give them one name if they are one.`,
  );
  return [...missing, ...gaps, ...alike];
}

const LISTED = 8;

function listOf(texts: readonly string[]): string {
  if (texts.length <= LISTED) return texts.join(', ');
  return `${texts.slice(0, LISTED).join(', ')} and ${countText(texts.length - LISTED, 'other day')}`;
}

function partnerChange(
  { partner, rowsAdded, rowsChanged, rowsRemoved }: PartnerUsageChange,
  reports: readonly BilledReport[],
  book: Book,
): PartnerChange {
  const after = reports.find((report) => report.partner === partner);
  const before = after === undefined ? null : storedReport(book, after);
  return {
    partner,
    isNew: before === null,
    rowsAdded,
    rowsChanged,
    rowsRemoved,
    packsBefore: before?.packs ?? null,
    packsAfter: after === undefined ? null : packsOf(after.report),
    totalBefore: before?.total ?? null,
    totalAfter:
      after?.total == null || after.currency === null
        ? null
        : moneyText(after.total.toFixed(), after.currency),
  };
}

/** The packs of a report in all; null where those of a tab cannot be told, or where it has no such tab. */
export function packsOf({ services, nfr }: Report): string | null {
  const tabs = [services, nfr].filter((tab) => tab !== null);
  const packs = tabs.flatMap((tab) => tab.figures?.finalBilledUnits.value ?? []);
  const [first, ...others] = packs;
  if (first === undefined || packs.length < tabs.length) return null;
  return others.reduce((sum, value) => sum.plus(value), first).toFixed();
}

/** What LMP_Reports says of a report as it stands; null where it has no row. */
function storedReport(
  book: Book,
  { cycle, partner }: BilledReport,
): { readonly packs: string | null; readonly total: string | null } | null {
  const row = book.LMP_Reports.find((one) => {
    const id = reportIdIn('LMP_Reports', one);
    return id.cycle === cycle && id.partner === partner;
  });
  if (row === undefined) return null;
  const packs = [cellIn('LMP_Reports', row, 'Services packs'), cellIn('LMP_Reports', row, 'NFR packs')];
  const known = packs.filter((cell) => typeof cell === 'number');
  const total = cellIn('LMP_Reports', row, 'Total invoice amount');
  return {
    packs: known.length === 0 ? null : String(known.reduce((sum, cell) => sum + cell, 0)),
    total: total === '' ? null : moneyText(String(total), String(cellIn('LMP_Reports', row, 'Currency'))),
  };
}
