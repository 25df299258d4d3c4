import {
  changeSince,
  isBlocking,
  issueOf,
  monthFigures,
  reportReviewOf,
  type ComputedReport,
  type Instant,
  type Issue,
  type Report,
  type ReportReview,
} from '../engine';
import type { CycleReport } from './bill-cycle';
import type { BilledReport } from './billed-report';
import {
  alteredStanding,
  billingToFreeze,
  figuresToFreeze,
  reportToWrite,
  type ReportToWrite,
} from './computed-rows';
import { alteredCells, type AlteredCell } from './frozen-figures';
import type { OutputRows } from './output-rows';
import { cellIn } from './row-of';
import type { Settings } from './settings';
import { frozenOf, isFrozen } from './shown-report';
import { instantIn } from './time-cell';

/** What the workbook adds to a report. */
export interface Surroundings {
  readonly settings: Settings;
  /** What the workbook's rows and its history raise about the report. */
  readonly issues: readonly Issue[];
  /** False where something is blocking about the whole workbook. */
  readonly isReadWhole: boolean;
  /** The report's rows as they stand; null where they are about to be written, and what stands is not compared. */
  readonly standing: (() => OutputRows) | null;
  /** Whether an input of the report changed since an instant. */
  readonly inputsChangedSince: (report: Report, since: Instant) => boolean;
}

/**
 * A report with everything that the workbook says about it.
 *
 * Rule:  R33, what was approved or submitted is compared with what stands, and with what would be computed now: an
 *        altered cell blocks; another figure is said, and changes nothing.
 */
export function finishedReport(found: CycleReport, surroundings: Surroundings): BilledReport {
  const { state, last } = found;
  const { thresholds } = surroundings.settings;
  const withChanges = (report: Report): Report => {
    const changes =
      last === null ? [] : changeSince({ last, now: monthFigures(report) }, report.partner.name, thresholds);
    return withIssues(report, [...surroundings.issues, ...changes]);
  };
  const altered = alteredIn(found, surroundings);
  const { differing } = found;
  const frozenIssues = (report: Report): readonly Issue[] => {
    const path = [report.partner.name];
    return [
      ...(altered.length === 0 ? [] : [issueOf('report.altered', path, { cells: altered })]),
      ...(differing.length === 0 ? [] : [issueOf('report.differing', path, { cells: differing })]),
    ];
  };
  const finished = (report: Report): ReportToWrite =>
    reportToWrite(withIssues(withChanges(report), frozenIssues(report)), found, surroundings);
  const own = finished(found.report);
  const shown = found.shown === found.report ? own.report : withIssuesOf(found.shown, own.report);
  const { currency, total } = reportToWrite(shown, found, surroundings);
  return {
    ...own,
    currency,
    total,
    shown,
    altered,
    differing,
    computedWith: remembered(reportReviewOf(state), own, (review) => finished(found.recompute(review))),
  };
}

/** What stands in the book and is not what was approved or submitted, or computed of it since. */
function alteredIn(found: CycleReport, surroundings: Surroundings): readonly AlteredCell[] {
  const { state } = found;
  const frozen = frozenOf(state, surroundings.settings);
  const rows = isFrozen(frozen) ? (surroundings.standing?.() ?? null) : null;
  if (rows === null) return [];
  return [
    ...alteredStanding(rows.LMP_Reports[0], state),
    ...alteredCells(rows, frozen),
    ...alteredBilling(found, rows, surroundings),
  ];
}

/**
 * Cells of the billing report that were typed over before it was submitted.
 *
 * Rule:  nothing of it is frozen yet, and it follows prices and bids. So where no input changed since its rows were
 *        computed, what is not what they give was typed over; where one did, the report is out of date (R38).
 */
function alteredBilling(
  found: CycleReport,
  rows: OutputRows,
  surroundings: Surroundings,
): readonly AlteredCell[] {
  const { state, report, differing } = found;
  const isOpen = state.billingStatus === 'Under review' && state.billedFigures.size === 0;
  if (!isOpen || differing.length > 0 || surroundings.settings.tier === 'Tier 2') return [];
  const money = billingToFreeze(reportToWrite(report, found, surroundings));
  const typed = alteredCells(rows, { quantities: new Map(), money }).filter(
    ({ column }) => column !== 'PO number',
  );
  const [row] = rows.LMP_Reports;
  const computedAt = row === undefined ? null : instantIn(cellIn('LMP_Reports', row, 'Computed at'));
  if (typed.length === 0 || computedAt === null) return [];
  return surroundings.inputsChangedSince(report, computedAt) ? [] : typed;
}

function withIssuesOf(report: Report, { issues, isComplete }: Report): Report {
  return { ...report, issues, isComplete };
}

function withIssues(report: Report, issues: readonly Issue[]): Report {
  if (issues.length === 0) return report;
  const isComplete = report.isComplete && !issues.some(isBlocking);
  return { ...report, issues: [...issues, ...report.issues], isComplete };
}

/** Computes a report once for each review, however often it is asked for. */
function remembered(
  review: ReportReview,
  own: ReportToWrite,
  compute: (review: ReportReview) => ReportToWrite,
): BilledReport['computedWith'] {
  const known = new Map<string, ReportToWrite>([[textOf(review), own]]);
  return (asked): ComputedReport => {
    const found = known.get(textOf(asked)) ?? compute(asked);
    known.set(textOf(asked), found);
    const { quantities, money } = figuresToFreeze(found);
    return { report: found.report, quantities, money };
  };
}

function textOf({ submission, lines, bidDeskNumbers, editedPrices }: ReportReview): string {
  return JSON.stringify([submission, lines, [...bidDeskNumbers], [...editedPrices]]);
}
