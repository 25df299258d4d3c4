import {
  catalogueOf,
  computeReports,
  cycleOf,
  groupedBy,
  isBlocking,
  partnerInputs,
  type Issue,
  type MoneyInput,
  type Report,
  type ReportCycle,
  type RuleSet,
  type UsageTotal,
} from '../engine';
import type { Reject } from '../intake/records/reject';
import type { BilledReport } from './billed-report';
import type { Book } from './book';
import { bidsNotEntered } from './bids-not-entered';
import { unreadIssues } from './book-issues';
import { usageOf } from './book-usage';
import { rejectIssues } from './current-rejects';
import type { OutputRows } from './output-rows';
import { referencesOf, type ReferenceName, type References } from './reference-rows';
import { reportKeyOf } from './report-id';
import { reportRows, storedRows, withoutMoney } from './report-rows';
import { settingsOf, type Settings } from './settings';

/** What billing needs besides the book. */
export interface BillContext {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** The program's version. */
  readonly program: string;
  /** Whether every day of the reports opens, not only the chosen ones; by default not: see `billReport`. */
  readonly opensEveryDay?: boolean;
}

/** A workbook, computed. */
export interface BilledBook {
  readonly settings: Settings;
  /** False where a setting cannot be read: there are then no reports, and `rows` are those that stand in the book. */
  readonly isComputed: boolean;
  /** By cycle, then partner, in code-unit order. */
  readonly reports: readonly BilledReport[];
  /** The rows of every computed table. */
  readonly rows: OutputRows;
  /** About a cycle as a whole. */
  readonly cycleIssues: ReadonlyMap<ReportCycle, readonly Issue[]>;
  /** About the whole book: settings, rows of input tables, usage rows that name no partner or day. */
  readonly issues: readonly Issue[];
  /** Rows that cannot be read. */
  readonly rejects: Readonly<Record<ReferenceName | 'LMP_Usage', readonly Reject[]>>;
}

/**
 * Computes everything anew from a book alone (D2): after a load, and after people changed an input.
 *
 * Rule:   settings → input tables → usage → the reports of each cycle → rows.
 * Edges:  rows that cannot be read are left out, and said: blocking for their report, or for all. In a Tier 2 workbook,
 *         and without a price list (R24), no money is computed at all.
 */
export function billBook(book: Book, { now, program, opensEveryDay = false }: BillContext): BilledBook {
  // 1. Read: settings first, because they say in which zone days begin and whether there may be money.
  const settings = settingsOf(book.LMP_Settings);
  const references = referencesOf(book);
  const usage = usageOf(book, settings.rules?.timeZone ?? 'UTC');
  const rejects = { ...references.rejects, LMP_Usage: usage.rejected.map(({ reject }) => reject) };
  if (settings.rules === null) {
    const rows = settings.tier === 'Tier 2' && settings.isTierRead ? withoutMoney(book) : storedRows(book);
    const { issues } = settings;
    return { settings, isComputed: false, reports: [], rows, cycleIssues: new Map(), issues, rejects };
  }

  // 2. Compute each cycle by itself.
  const shared = { rules: settings.rules, settings, references, program, opensEveryDay };
  const cycles = [...groupedBy(usage.totals, ({ day }) => cycleOf(day))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([cycle, totals]) => billedCycle({ cycle, totals }, shared));
  const billed = cycles.flatMap(({ reports }) => reports);

  // 3. Say what could not be read: on the report that lacks it, or about the whole book.
  const { issues, ofReport } = unreadIssues({ settings, references, usage }, billed);
  const isReadWhole = !issues.some(isBlocking);
  const reports = billed.map((report) =>
    withIssues(report, ofReport.get(reportKeyOf(report)) ?? [], isReadWhole),
  );

  // 4. The rows of the tables.
  const rejected = rejectIssues(book);
  return {
    settings,
    isComputed: true,
    reports,
    rows: reportRows(reports, book, now),
    cycleIssues: new Map(
      cycles.map(({ cycle, issues: ofCycle }) => [
        cycle,
        [...ofCycle, ...[rejected.get(cycle) ?? []].flat()],
      ]),
    ),
    issues,
    rejects,
  };
}

interface Shared {
  readonly rules: RuleSet;
  readonly settings: Settings;
  readonly references: References;
  readonly program: string;
  readonly opensEveryDay: boolean;
}

interface BilledCycle {
  readonly cycle: ReportCycle;
  readonly reports: readonly BilledReport[];
  readonly issues: readonly Issue[];
}

/** The reports of a cycle that has any usage: those of partners with usage, and of active ones without. */
function billedCycle(
  { cycle, totals }: { readonly cycle: ReportCycle; readonly totals: readonly UsageTotal[] },
  { rules, settings, references, program, opensEveryDay }: Shared,
): BilledCycle {
  const listed = references.partners;
  const partners = listed.length === 0 ? null : listed;
  const gathered = partnerInputs({ cycle, totals, partners, nfr: [] });
  const money = moneyOf(references, settings);
  const input = {
    cycle,
    rules,
    catalogue: catalogueOf(references.catalogue),
    versions: versionsOf(references, program),
    opensEveryDay,
  };
  const received = computeReports(gathered.inputs, { ...input, money });
  // Without usage nothing is priced: a total of nothing would read as 0.
  const silent = computeReports(gathered.silent, { ...input, money: null });
  const names = new Set(received.map(({ partner }) => partner.name).filter((name) => name !== ''));
  const reports = [
    ...received.map((report) => {
      const own = gathered.issues.filter(({ path }) => path !== '' && path === report.partner.name);
      const bids = bidsNotEntered(report, references.bids);
      return billedReport({ ...report, issues: [...own, ...report.issues, ...bids] }, settings, true);
    }),
    ...silent.map((report) => billedReport(report, settings, false)),
  ].sort((a, b) => (a.partner < b.partner ? -1 : 1));
  return { cycle, reports, issues: gathered.issues.filter(({ path }) => !names.has(path)) };
}

function billedReport(
  report: Report,
  { tier, currency: ofAll }: Settings,
  isReceived: boolean,
): BilledReport {
  const { cycle, partner, money } = report;
  const currency = money === null ? (partner.currency ?? ofAll) : money.currency;
  return {
    cycle,
    partner: partner.name,
    report,
    isReceived,
    isComplete: isReceived && report.isComplete,
    currency: tier === 'Tier 2' ? null : currency,
    total: money?.totalInvoiceAmount?.value ?? null,
  };
}

/** R24: null without a price list; and in a Tier 2 workbook, where no money may come to be (section 1). */
function moneyOf(
  { prices, tiers, bids, rejects }: References,
  { tier, currency }: Settings,
): MoneyInput | null {
  const hasPrices = prices.length + rejects.LMP_Prices.length > 0;
  return tier === 'Tier 2' || !hasPrices
    ? null
    : { prices, tiers, bids, bidDeskNumbers: 'entered', currency };
}

/** The workbook holds what its reports were computed with; a version says which of its tables had any. */
function versionsOf(references: References, program: string): Report['versions'] {
  const versionOf = (rows: readonly unknown[], name: string): string | null =>
    rows.length === 0 ? null : name;
  return {
    program,
    catalogue: versionOf(references.catalogue, 'LMP_Catalogue'),
    prices: versionOf(references.prices, 'LMP_Prices'),
    tiers: versionOf(references.tiers, 'LMP_Tiers'),
    bidDesk: versionOf(references.bids, 'LMP_BidDesk'),
    partners: versionOf(references.partners, 'LMP_Partners'),
  };
}

function withIssues(billed: BilledReport, issues: readonly Issue[], isReadWhole: boolean): BilledReport {
  const { report } = billed;
  const all = [...issues, ...report.issues];
  const isComplete = !all.some(isBlocking);
  return {
    ...billed,
    report: { ...report, issues: all, isComplete },
    isComplete: billed.isReceived && isComplete && isReadWhole,
  };
}
