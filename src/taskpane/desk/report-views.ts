import type { Issue, Person } from '../../engine';

/** Which report: one partner's month. */
export interface ReportId {
  readonly cycle: string;
  readonly partner: string;
}

/** One report in the list. Amounts are decimal texts; null is not known, and all money is null in a Tier 2 workbook. */
export interface ReportSummary extends ReportId {
  /** Of the usage report. */
  readonly status: string;
  /** Of the billing report; '' before there is one. */
  readonly billingStatus: string;
  readonly flag: string;
  /** How often people have acted on it. */
  readonly revision: number;
  /** The id of the last entry of its history; '' where there is none. */
  readonly head: string;
  /** Cells that are not what was approved. */
  readonly isAltered: boolean;
  /** Two people acted on one revision. */
  readonly isForked: boolean;
  /** When it is submitted automatically, in milliseconds since 1970, UTC (R31); null where it is not. */
  readonly submissionDue: number | null;
  /** How many exceptions are left to clear; what is blocking is not among them. */
  readonly openExceptions: number;
  /** Nothing is blocking, and nothing is or was to be cleared: it may be approved with others at once. */
  readonly isWithoutExceptions: boolean;
  /** R38: what stands in the tables is not what the inputs now give. */
  readonly isOutOfDate: boolean;
  /** False for an active partner without a row: "No usage received". */
  readonly isReceived: boolean;
  /** Nothing that is billed was used: approved, it waits for nobody. */
  readonly hasNothingToBill: boolean;
  readonly packs: string | null;
  readonly smbUnits: string | null;
  readonly currency: string | null;
  readonly total: string | null;
  readonly isComplete: boolean;
  /** Violations are among them. */
  readonly issues: readonly Issue[];
}

/** What is owed in one currency; no figure adds two. */
export interface CurrencyTotal {
  readonly currency: string;
  /** Decimal text with the currency's digits: what is known of each report, added up; null where nothing is. */
  readonly amount: string | null;
  readonly complete: number;
  readonly of: number;
}

/** One report cycle. */
export interface CycleOverview {
  readonly cycle: string;
  readonly reports: readonly ReportSummary[];
  readonly totals: readonly CurrencyTotal[];
  /** Decimal text: packs of all reports of which they are known. */
  readonly packs: string;
  /** About the cycle as a whole. */
  readonly issues: readonly Issue[];
  readonly isOutOfDate: boolean;
}

/** A table that people changed so that it cannot be read. */
export interface TableProblem {
  readonly table: string;
  readonly message: string;
  /** What *Repair* would do; '' where only a person can. */
  readonly repair: string;
}

/** One setting as the pane shows it. */
export interface SettingView {
  readonly name: string;
  readonly value: string;
  readonly byDefault: string;
  /** The rule in a sentence, with the value in it. */
  readonly sentence: string;
  /** Where it comes from: a rule id and the vendor's page, or ours. */
  readonly source: string;
  /** The values to choose from; null is free text. */
  readonly choices: readonly string[] | null;
  /** What is wrong with what stands in the sheet; '' where nothing is. */
  readonly problem: string;
}

/** How full an input table is. */
export interface InputTableView {
  readonly table: 'LMP_Partners' | 'LMP_Prices' | 'LMP_Tiers' | 'LMP_BidDesk' | 'LMP_Catalogue';
  readonly rows: number;
  /** Rows that cannot be read, each in a sentence that names row, column and value. */
  readonly problems: readonly string[];
}

/** Who works in a pane, as they say of themselves. */
export type Self = Pick<Person, 'name' | 'company'>;

/** Everything that the pane shows of a workbook before a report is opened. */
export interface Overview {
  /** Nothing was loaded or entered yet but settings. */
  readonly isEmpty: boolean;
  readonly problems: readonly TableProblem[];
  /** Tables cannot be read as they should be, so that no report is shown until they are repaired. */
  readonly hidesReports: boolean;
  readonly tier: 'Tier 1' | 'Tier 2';
  /** Who works with this workbook; the name is '' where nobody said. */
  readonly person: Person;
  /** Who works in this pane, where somebody said so on this computer: their name goes before the workbook's. */
  readonly self: Self | null;
  /** R37: whether automatic steps that are due wait for a click. */
  readonly automaticSteps: 'ask' | 'apply';
  /** Newest first. */
  readonly cycles: readonly CycleOverview[];
  readonly settings: readonly SettingView[];
  readonly inputs: readonly InputTableView[];
  /** The tables in which money stands that no longer should: of a workbook that became a Tier 2 workbook (section 1). */
  readonly moneyLeft: readonly string[];
  /** Rows of LMP_Rejected: those that a later load mended are no longer there. */
  readonly rejected: number;
  /** About the workbook as a whole: settings and rows that cannot be read. */
  readonly issues: readonly Issue[];
}

/** A figure in a view: its text, and the step that made it. */
export interface FigureView {
  /** Decimal text; null is not known. */
  readonly value: string | null;
  /** The step of the working, counted from 1; null where the figure is not known. */
  readonly step: number | null;
}

/** One column of a tab. */
export interface TabColumn {
  /** The official label. */
  readonly label: string;
  readonly kind: 'text' | 'units' | 'credits' | 'ratio' | 'money';
  /** Whether it is shown at 320 px; the others are one click away. */
  readonly isMain: boolean;
}

/** One line of a tab. */
export interface LineView {
  /** A text or a figure for each column of the tab. */
  readonly cells: readonly (string | FigureView)[];
  /** R36: why the line is highlighted, in a sentence; '' where it is not. */
  readonly highlight: string;
  readonly comment: string;
}

/** One tab of a report. */
export interface TabView {
  readonly name: 'services' | 'nfr' | 'smb';
  readonly label: string;
  readonly columns: readonly TabColumn[];
  readonly lines: readonly LineView[];
  /** From allocated credits to packs and money, in their order. */
  readonly figures: readonly (FigureView & { readonly label: string; readonly unit: string })[];
  /** Null where each customer has its own, or it cannot be told. */
  readonly billingDay: string | null;
  readonly tiedDays: readonly string[];
  /** A bar for each day of the cycle; null is no data. Empty for SMB. */
  readonly daily: readonly { readonly day: string; readonly credits: string | null }[];
}

/** One report, opened. */
export interface ReportView extends ReportSummary {
  readonly tabs: readonly TabView[];
  readonly missingDays: readonly string[];
  readonly totalFigure: FigureView | null;
  readonly packsFigure: FigureView | null;
  readonly smbUnitsFigure: FigureView | null;
  /** As `3 of 5 lines`; '' where every line has a price. */
  readonly totalNote: string;
}

/** One step of a working, for a person. */
export interface StepView {
  readonly step: number;
  readonly rule: string;
  /** The rule in words. */
  readonly ruleSays: string;
  readonly name: string;
  readonly equation: string;
  /** Decimal text. */
  readonly result: string;
  readonly unit: string;
  readonly note: string;
  /** The file and row behind the step, where it stands for usage: as `usage.csv, row 55 and 2 more`; else ''. */
  readonly source: string;
  readonly inputs: readonly StepSummary[];
  /** R24: what an incomplete total lacks, each line with what is blocking of it; else none. */
  readonly lacking: readonly { readonly name: string; readonly because: readonly string[] }[];
}

/** A step as the one above it names it. */
export interface StepSummary {
  readonly step: number;
  readonly name: string;
  readonly result: string;
  readonly unit: string;
  readonly hasInputs: boolean;
  /** What tells it from the others of its list: a day, a customer; else its name. */
  readonly label: string;
  /** Of a day among others: whether it was chosen (R5), could have been (R6), or comes next; else null. */
  readonly day: 'chosen' | 'tied' | 'runner-up' | null;
}

/** Which cell of a table of ours was selected. */
export interface SelectedTableCell {
  readonly table: string;
  readonly column: string;
  /** The cells of the row by header. */
  readonly row: Readonly<Record<string, string | number | boolean>>;
}

/** What a selected cell is, and why. */
export interface CellExplanation {
  /** As `Allocated credits of XDR for Endpoints, Harbour IT, October 2025`. */
  readonly title: string;
  /** What the column is, in a sentence. */
  readonly says: string;
  /** Where the cell does not show what is computed now: both, and what to do; else ''. */
  readonly differs: string;
  /** Null for what was loaded or filled in. */
  readonly report: ReportId | null;
  readonly step: StepView | null;
}
