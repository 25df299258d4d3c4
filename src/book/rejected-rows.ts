import { cycleOf, isReportCycle, issueOf, type Day, type Issue, type ReportCycle } from '../engine';
import type { Reject } from '../intake/records/reject';
import { readDay } from '../intake/values/read-day';
import { Problem } from '../intake/values/problem';
import { CELL_CHARACTERS, type Row } from './cell';
import { cellText } from './cell-text';
import { nameIn } from './name-in';
import { joinedParts, splitParts } from './parts-text';
import type { ReportId } from './report-id';
import { cellIn, rowOf } from './row-of';
import { dayCell } from './time-cell';
import type { PartnerUsageChange } from './usage-change';
import type { UsageLoad } from './usage-load';

/** What is known of a load when one of its rows is rejected. */
export interface RejectingLoad {
  readonly load: number;
  /** The cycle that is loaded: of rows whose day cannot be read. */
  readonly cycle: ReportCycle;
  /** All partners of the row's file: it may be each one's where its own cannot be read. */
  readonly partners: readonly string[];
}

/**
 * A rejected row of a load as a row of LMP_Rejected.
 *
 * Shape: Partner is whose the row is, or all whose it may be; blank where it may be anybody's.
 */
export function rejectedRowOf(reject: Reject, { load, cycle, partners }: RejectingLoad): Row {
  const owners = joinedParts(reject.partner === '' ? partners : [reject.partner]);
  return rowOf('LMP_Rejected', {
    Load: load,
    File: reject.file,
    Row: reject.row,
    Column: reject.column,
    Value: reject.value,
    Code: reject.code,
    Message: reject.message,
    Suggestion: reject.suggestion,
    Partner: owners.length > CELL_CHARACTERS ? '' : owners,
    Cycle: reject.day === null ? cycle : cycleOf(reject.day),
    Day: dayCell(reject.day),
  });
}

/** A load, as far as it says anew what earlier loads rejected. */
export interface StatingLoad extends Pick<UsageLoad, 'cycle' | 'days' | 'parts'> {
  readonly partners: readonly Pick<PartnerUsageChange, 'partner' | 'daysContained'>[];
}

/**
 * The rows of LMP_Rejected that a load leaves: the others are mended by it.
 *
 * Rule:   a load states anew what it contains (section 8), and its own rejected rows come with it. So those of earlier
 *         loads are mended where it replaces the month of each partner whose they may be; under `add`, those of its days.
 * Edges:  where services or customers are kept that the load lacks, usage of earlier loads still counts, and their
 *         rejected rows stay; so do rows that may be anybody's.
 */
export function leftByLoad(rows: readonly Row[], load: StatingLoad): readonly Row[] {
  if (load.parts === 'keep') return rows;
  const contained = new Map(load.partners.map((change) => [change.partner, new Set(change.daysContained)]));
  return rows.filter((row) => {
    const { cycle, partners, day } = placeOf(row);
    const isStated = (partner: string): boolean => {
      const days = contained.get(partner);
      return days !== undefined && (load.days === 'replace' || (day !== null && days.has(day)));
    };
    return cycle !== load.cycle || partners.length === 0 || !partners.every(isStated);
  });
}

/** What LMP_Rejected says of cycles and reports. */
export interface RejectedRows {
  countOf(cycle: ReportCycle): number;
  issuesOfCycle(cycle: ReportCycle): readonly Issue[];
  /** A row whose partner could not be read is said to each whose it may be: nobody approves before a person has looked. */
  issuesOfReport(id: ReportId): readonly Issue[];
}

/**
 * Reads LMP_Rejected for the issues of cycles and reports.
 *
 * Edges: a row whose cycle cannot be read counts in every cycle.
 */
export function rejectedRowsIn(rows: readonly Row[]): RejectedRows {
  const placed = rows.map((row) => ({ row, ...placeOf(row) }));
  // Asked for once a cycle, and not once a report.
  const known = new Map<ReportCycle, typeof placed>();
  const ofCycle = (cycle: ReportCycle): typeof placed => {
    const found = known.get(cycle) ?? placed.filter((one) => one.cycle === cycle || one.cycle === '');
    known.set(cycle, found);
    return found;
  };
  return {
    countOf: (cycle) => ofCycle(cycle).length,
    issuesOfCycle: (cycle) => issuesOf('load.rejected-rows', [], ofCycle(cycle)),
    issuesOfReport: ({ cycle, partner }) =>
      issuesOf(
        'usage.rows-not-taken',
        [partner],
        ofCycle(cycle).filter(({ partners }) => partners.length === 0 || partners.includes(partner)),
      ),
  };
}

function issuesOf(
  code: 'load.rejected-rows' | 'usage.rows-not-taken',
  path: readonly string[],
  found: readonly { readonly row: Row }[],
): readonly Issue[] {
  const [first] = found;
  if (first === undefined) return [];
  const file = String(cellIn('LMP_Rejected', first.row, 'File'));
  const row = String(cellIn('LMP_Rejected', first.row, 'Row'));
  return [issueOf(code, path, { rows: found.length, first: `${file}, row ${row}` })];
}

interface RejectedPlace {
  /** '' where it cannot be read. */
  readonly cycle: ReportCycle;
  /** Whose it may be; empty where it may be anybody's. */
  readonly partners: readonly string[];
  readonly day: Day | null;
}

function placeOf(row: Row): RejectedPlace {
  const partners = nameIn(cellIn('LMP_Rejected', row, 'Partner')) ?? '';
  const cycle = cellText(cellIn('LMP_Rejected', row, 'Cycle'), 'cycle').trim();
  const day = readDay(cellText(cellIn('LMP_Rejected', row, 'Day'), 'day'));
  return {
    cycle: isReportCycle(cycle) ? cycle : '',
    partners: partners === '' ? [] : splitParts(partners),
    day: day instanceof Problem ? null : day,
  };
}
