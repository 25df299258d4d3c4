import { createContext, useContext } from 'react';
import type { Issue } from '../../engine';
import type { Desk, ReferenceReading, ReferenceTable } from '../desk/desk';
import type { ExportRequest } from '../desk/export-request';
import type { CycleOverview, Overview, ReportId, Self } from '../desk/report-views';
import type { ReviewAsk } from '../desk/review-views';
import type { LoadDecisions } from '../desk/usage-views';
import type { WorkbookReader } from '../selection/workbook-reader';

/** Work that takes its time. */
export interface Busy {
  /** What is being done, as `Writing LMP Usage`. */
  readonly label: string;
  /** From 0 to 1; null where nobody can tell. */
  readonly share: number | null;
  readonly canCancel: boolean;
}

/** How the last action ended. */
export interface Outcome {
  readonly kind: 'done' | 'nothing' | 'cancelled' | 'failed';
  /** What happened; for a failure also why, and what to do now. */
  readonly message: string;
}

/** How actions of the review ended. */
export interface ReviewOutcome extends Outcome {
  /** What was in the way; none where the actions were taken. */
  readonly refusals: readonly Issue[];
}

/** What features may do to the workbook. Each ends with a fresh overview and an outcome, and never throws. */
export interface PaneActions {
  /** Reads the workbook anew. */
  readonly refresh: () => Promise<Outcome>;
  readonly recompute: () => Promise<Outcome>;
  /** Writes what the desk has read, as it was decided. */
  readonly loadUsage: (decisions: LoadDecisions) => Promise<Outcome>;
  readonly changeSetting: (name: string, value: string) => Promise<Outcome>;
  /** Says who works in this pane, and keeps it on this computer where it can; null takes the workbook's name again. */
  readonly iAm: (self: Self | null) => Promise<Outcome>;
  /** Writes the reference file that the desk has read. */
  readonly loadReference: (reading: ReferenceReading) => Promise<Outcome>;
  /**
   * Takes actions of the review, all of them or none. Where something is in the way, nothing is written, and the answer
   * says what; the outcome says it too.
   */
  readonly review: (asks: readonly ReviewAsk[]) => Promise<ReviewOutcome>;
  /** Takes every automatic step that is due (R37). */
  readonly applyAutomaticSteps: () => Promise<ReviewOutcome>;
  readonly repair: () => Promise<Outcome>;
  /** Makes the tables that are not there yet, so that people can fill them, and shows one of them. */
  readonly showTable: (
    table: ReferenceTable | 'LMP_Rejected' | 'LMP_Reports' | 'LMP_Usage',
  ) => Promise<Outcome>;
  /** Draws the report's daily credits on the sheet LMP Chart, and shows it. */
  readonly showChart: (id: ReportId, tab: 'services' | 'nfr') => Promise<Outcome>;
  /** Writes an export on a new sheet, set up to be printed, and shows it. */
  readonly exportToSheet: (request: ExportRequest) => Promise<Outcome>;
  /** Loads the sample month's partners and prices, and hands over its usage file to be loaded. */
  readonly startSample: () => Promise<readonly File[]>;
  /** Ends the work in hand; what it has written is undone. */
  readonly cancel: () => void;
}

/** What every feature sees. */
export interface Pane {
  readonly desk: Desk;
  readonly workbook: WorkbookReader;
  readonly actions: PaneActions;
  /** Null until the workbook has been read for the first time. */
  readonly overview: Overview | null;
  readonly busy: Busy | null;
  /** Null before the first action. */
  readonly outcome: Outcome | null;
  /** The report cycle that is looked at; null where there is none yet. */
  readonly cycle: CycleOverview | null;
  readonly chooseCycle: (cycle: string) => void;
}

export const PaneContext = createContext<Pane | null>(null);

/** The pane around a feature. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error('A feature of the pane stands outside of it.');
  return pane;
}
