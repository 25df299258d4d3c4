import {
  cycleOf,
  groupedBy,
  isBlocking,
  type Digest,
  type Issue,
  type ReportCycle,
  type UsageTotal,
} from '../engine';
import type { Reject } from '../intake/records/reject';
import { billedCycle, keyOfReport, type BilledCycle, type CycleInputs } from './bill-cycle';
import type { BilledReport } from './billed-report';
import type { Book } from './book';
import type { Row } from './cell';
import { unreadIssues } from './book-issues';
import { removedEntries, type EntryCounts } from './entry-counts';
import { usageOf } from './book-usage';
import { inputsChangedSince, OF_WORKBOOK } from './input-log';
import { rejectedRowsIn } from './rejected-rows';
import { KeptWork } from './kept-work';
import { finishedReport } from './finished-report';
import { outputRowsOf, OUTPUT_NAMES, type OutputName, type OutputRows } from './output-rows';
import { referencesOf, type ReferenceName } from './reference-rows';
import { reportKeyOf, reportReader } from './report-id';
import { reportRows, storedRows, withoutMoney } from './report-rows';
import { reportHistoriesOf, type ReportHistory } from './report-histories';
import type { Settings } from './settings';

/** What billing needs besides the book. */
export interface BillContext {
  /** Milliseconds since 1970, UTC. */
  readonly now: number;
  /** The program's version. */
  readonly program: string;
  /** What seals the history (D10). */
  readonly digest: Digest;
  /** Reports whose rows are about to be written: what stands of them is not compared with what was approved. */
  readonly written?: ReadonlySet<string>;
  /** How many entries the history had when it was last written; without it nobody knows. */
  readonly noted?: EntryCounts;
  /** What billing before this one worked out; without it everything is worked out from nothing. */
  readonly kept?: KeptWork;
  /** Whether every day of the reports opens, not only the chosen ones; by default not: see `billReport`. */
  readonly opensEveryDay?: boolean;
}

/** A workbook, computed. */
export interface BilledBook {
  readonly settings: Settings;
  /** False where a setting cannot be read: there are then no reports, and `rows` are those that stand in the book. */
  readonly isComputed: boolean;
  /** The usage that was billed, or would be. */
  readonly totals: readonly UsageTotal[];
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
 * Rule:   settings → input tables → usage → histories → the reports of each cycle → rows.
 * Edges:  rows that cannot be read are left out, and said: blocking for their report, or for all. In a Tier 2 workbook,
 *         and without a price list (R24), no money is computed at all.
 */
export function billBook(book: Book, context: BillContext): BilledBook {
  const { now, program, digest, written, noted = {}, kept = new KeptWork() } = context;
  const { opensEveryDay = false } = context;

  // 1. Read: settings first, because they say in which zone days begin and whether there may be money.
  const settings = kept.settingsOf(book.LMP_Settings);
  const isTier2 = settings.tier === 'Tier 2';
  const references = referencesOf(book, kept.references);
  const usage = usageOf(book, settings.rules?.timeZone ?? 'UTC', kept.usage);
  const rejects = { ...references.rejects, LMP_Usage: usage.rejected.map(({ reject }) => reject) };
  if (settings.rules === null) {
    const rows = isTier2 && settings.isTierRead ? withoutMoney(book) : storedRows(book);
    const { issues } = settings;
    const { totals } = usage;
    return {
      settings,
      isComputed: false,
      totals,
      reports: [],
      rows,
      cycleIssues: new Map(),
      issues,
      rejects,
    };
  }

  // 2. Compute each cycle by itself, oldest first: what is unlike the cycle before is said.
  const histories = reportHistoriesOf(book, digest, kept.histories);
  const shared = { rules: settings.rules, settings, references, program, opensEveryDay };
  const cycles = billedCycles({ totals: usage.totals, histories, shared }, kept);

  // 3. Say what could not be read: on the report that lacks it, or about the whole book.
  const found = cycles.flatMap(({ reports }) => reports);
  const { issues, ofReport } = unreadIssues(
    book,
    { settings, references, usage },
    found.map(({ report }) => report),
  );
  const isReadWhole = !issues.some(isBlocking);
  const rejected = rejectedRowsIn(book.LMP_Rejected);
  const standingOf = standingRows(book);
  const changedSince = inputsChangedSince(book);
  const reports = found.map((one) => {
    const key = keyOfReport(one.report);
    return finishedReport(one, {
      settings,
      issues: [
        ...(histories.get(key)?.issues ?? []),
        ...(ofReport.get(key) ?? []),
        ...rejected.issuesOfReport({ cycle: one.report.cycle, partner: one.report.partner.name }),
      ],
      isReadWhole,
      standing: written?.has(key) === true ? null : () => standingOf(key),
      inputsChangedSince: changedSince,
    });
  });

  // 4. The rows of the tables.
  const computed = reportRows(reports, book, { now, kept });
  const removed = removedEntries(noted, book.LMP_History);
  return {
    settings,
    isComputed: true,
    totals: usage.totals,
    reports,
    rows: isTier2 ? withoutMoney(computed) : computed,
    cycleIssues: new Map(
      cycles.map(({ cycle, issues: ofCycle }) => [
        cycle,
        [...(removed.get(cycle) ?? []), ...ofCycle, ...rejected.issuesOfCycle(cycle)],
      ]),
    ),
    issues: [...ofLog(histories), ...cyclesGone(removed, cycles), ...issues],
    rejects,
  };
}

/** What is wrong with the log of inputs. */
function ofLog(histories: ReadonlyMap<string, ReportHistory>): readonly Issue[] {
  return histories.get(reportKeyOf(OF_WORKBOOK))?.issues ?? [];
}

/** Removed entries of the log of inputs, and of cycles of which nothing else is left. */
function cyclesGone(
  removed: ReturnType<typeof removedEntries>,
  cycles: readonly BilledCycle[],
): readonly Issue[] {
  const left = new Set(cycles.map(({ cycle }) => cycle));
  return [...removed].flatMap(([cycle, issues]) => (left.has(cycle) ? [] : issues));
}

interface Cycles {
  readonly totals: readonly UsageTotal[];
  readonly histories: ReadonlyMap<string, ReportHistory>;
  readonly shared: Pick<CycleInputs, 'rules' | 'settings' | 'references' | 'program' | 'opensEveryDay'>;
}

function billedCycles({ totals, histories, shared }: Cycles, kept: KeptWork): readonly BilledCycle[] {
  const ofCycle = groupedBy([...histories.values()], (history) => history.cycle);
  const before: BilledCycle[] = [];
  const byCycle = groupedBy(totals, ({ day }) => cycleOf(day));
  // A report whose review has begun stays, whatever became of its usage.
  const reviewed = [...histories.values()].filter(({ state, cycle }) => state.revision > 0 && cycle !== '');
  const inOrder = [...new Set([...byCycle.keys(), ...reviewed.map(({ cycle }) => cycle)])].sort();
  for (const cycle of inOrder) {
    const inputs = {
      ...shared,
      cycle,
      totals: byCycle.get(cycle) ?? [],
      histories: ofCycle.get(cycle) ?? [],
      before: [...before],
    };
    before.push(kept.cycles.of(cycle).answer(inputs, billedCycle));
  }
  return before;
}

/** The rows of one report as they stand in a book; the book is sorted out when it is first asked. */
function standingRows(book: Book): (key: string) => OutputRows {
  let byTable: ReadonlyMap<OutputName, ReadonlyMap<string, readonly Row[]>> | null = null;
  return (key) => {
    byTable ??= new Map(
      OUTPUT_NAMES.map((name) => {
        const read = reportReader(name);
        return [name, groupedBy(book[name], (row) => read(row).key)];
      }),
    );
    return outputRowsOf((name) => byTable?.get(name)?.get(key) ?? []);
  };
}
