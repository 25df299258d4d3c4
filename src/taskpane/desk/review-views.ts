import type { EditableField, HistoryEntry, Issue, Person, ReviewAction, ReviewInputs } from '../../engine';
import type { PlannedChange } from './desk';
import type { ReportId } from './report-views';

/** What may be asked of the review: its actions, and what mends a history or a sheet. */
export type AskedAction = ReviewAction | 'restore-approved-values' | 'resolve-fork';

/** What somebody enters on a line, as typed. */
export interface AskedLine {
  readonly tab: 'smb' | 'services' | 'nfr';
  readonly name: string;
  readonly billingUnit: string;
  /** '' takes the lowering back; left out, it stays. */
  readonly loweredTo?: string;
  /** '' takes the comment off; left out, it stays. */
  readonly comment?: string;
}

/** What people enter with an action; numbers as typed. */
export interface AskedInputs extends Pick<
  ReviewInputs,
  'comments' | 'reportComment' | 'exceptions' | 'poNumber' | 'product' | 'bidDeskNumber'
> {
  readonly lines?: readonly AskedLine[];
  /** edit-price: '' takes the edit back, left out it stays; the margin as 20 %. */
  readonly unitPrice?: string;
  readonly channelMargin?: string;
  /** resolve-fork: the head of the branch that holds. */
  readonly keep?: string;
}

/** An action that somebody asks for on a report as they see it. */
export interface ReviewAsk extends ReportId {
  readonly action: AskedAction;
  /** The report's revision as it is shown: where it moved, nothing is done. */
  readonly seenRevision: number;
  /** The report's last entry as it is shown: who did what since is told by it, whatever their clocks say. */
  readonly seenHead: string;
  readonly inputs: AskedInputs;
}

/** What an action would write; or why it may not be taken. */
export type PlannedReview = PlannedChange & {
  /** Everything that is in the way; none where the change may be written. */
  readonly refusals: readonly Issue[];
};

/** An action that the tables allow from where a report stands. */
export interface ActionView {
  readonly action: AskedAction;
  readonly asks: readonly ('reason' | 'reference')[];
  /** Why not now; none where it may be taken. */
  readonly blockers: readonly Issue[];
}

/** A line as the review sees it; numbers are decimal texts, null is not known. */
export interface ReviewLineView {
  readonly tab: 'smb' | 'services' | 'nfr';
  readonly name: string;
  readonly billingUnit: string;
  /** Before anybody lowered it. */
  readonly computed: string | null;
  readonly chargeable: string | null;
  readonly loweredTo: string | null;
  readonly comment: string;
  /** R32, in a sentence; '' where it is none. */
  readonly violation: string;
}

/** A tier of the volume discount that priced packs of a line (R12): a fraction off, or a price per pack. */
export interface TierView {
  readonly fromPacks: string;
  readonly discount: string | null;
  readonly pricePerPack: string | null;
}

/** A priced line of the billing report. */
export interface PricedLineView {
  readonly tab: 'smb' | 'services' | 'nfr';
  /** As the price list names it. */
  readonly product: string;
  readonly units: string;
  readonly chargeable: string | null;
  readonly unitPrice: string | null;
  /** A fraction. */
  readonly channelMargin: string | null;
  readonly volumeDiscount: string | null;
  /** Those that priced its packs; none where the list price did. */
  readonly tiers: readonly TierView[];
  readonly subtotal: string | null;
  /** What was entered, verified or not; '' where nothing was. */
  readonly bidDeskNumber: string;
  /** R27: price and margin may be edited. */
  readonly isVerified: boolean;
  /** A price or margin was edited under its number; it counts while the number is verified. */
  readonly isEdited: boolean;
}

/** One total, as calculated and as proposed (R33). */
export interface TotalView {
  readonly label: string;
  /** A unit, or a currency. */
  readonly unit: string;
  readonly isMoney: boolean;
  readonly calculated: string | null;
  readonly proposed: string | null;
}

/** An exception, and who cleared it. */
export interface ExceptionView {
  readonly issue: Issue;
  readonly cleared: { readonly by: Person; readonly at: number; readonly reason: string } | null;
  /** Whether it is left to clear: what nobody cleared is not, once the billing report is submitted. */
  readonly isOpen: boolean;
}

/** An entry of the history as it is shown. */
export type HistoryView = Pick<
  HistoryEntry,
  'id' | 'at' | 'zone' | 'action' | 'by' | 'from' | 'to' | 'comments' | 'changes'
>;

/** A cell of an approved report that does not say what was approved. */
export interface AlteredCellView {
  /** As `LMP_SMB · Apex One · seat`. */
  readonly key: string;
  /** '' where the whole row is gone, or nobody approved it. */
  readonly column: string;
  readonly stands: string;
  readonly approved: string;
}

/** Where a report stands, what may be done with it, and what was. */
export interface ReviewView extends ReportId {
  readonly revision: number;
  /** The id of the last entry of its history; '' where there is none. */
  readonly head: string;
  readonly status: string;
  /** '' before there is a billing report. */
  readonly billingStatus: string;
  readonly flag: string;
  readonly isOutOfDate: boolean;
  /** Who works with this workbook; the name is '' where nobody said. */
  readonly person: Person;
  /** In the order of the tables of transitions; those that an input field stands for among them. */
  readonly actions: readonly ActionView[];
  readonly editable: readonly EditableField[];
  readonly lines: readonly ReviewLineView[];
  /** Empty before there is a billing report, and in a Tier 2 workbook. */
  readonly priced: readonly PricedLineView[];
  readonly currency: string | null;
  /** Nothing that is billed was used: there is nothing to submit to Trend Micro. */
  readonly hasNothingToBill: boolean;
  /** The packs that reach the tiers of the volume discount together (R12); null where no tier was asked. */
  readonly packsTogether: string | null;
  readonly poNumber: string;
  /** Of the partner, on the report as a whole. */
  readonly comment: string;
  readonly totals: readonly TotalView[];
  /** R32: the threshold that holds, as `0 %`. */
  readonly threshold: string;
  readonly blocking: readonly Issue[];
  /** Violations first. */
  readonly exceptions: readonly ExceptionView[];
  /** Why exceptions are not cleared from here, and what helps, in a sentence; '' where they may be cleared now. */
  readonly clearedWhen: string;
  readonly altered: readonly AlteredCellView[];
  /** R33: what would be computed now, where it is not what was approved. */
  readonly differing: readonly AlteredCellView[];
  /** Newest first. */
  readonly history: readonly HistoryView[];
  /** Where two people acted on one revision; none where the history is one line. */
  readonly branches: readonly { readonly head: string; readonly entries: readonly HistoryView[] }[];
}

/** An automatic step that is due (R30, R31, R37). */
export interface AutomaticStepView extends ReportId {
  readonly action: 'automatic-submission' | 'automatic-approval';
  /** Milliseconds since 1970, UTC. */
  readonly due: number;
  /** Lines that are charged as provisioned (R31). */
  readonly penalties: readonly {
    readonly name: string;
    readonly billingUnit: string;
    readonly from: string | null;
    readonly to: string | null;
  }[];
  /** Whether the report is approved at once (R30). */
  readonly approves: boolean;
  /** Why it cannot be taken now. */
  readonly blockers: readonly Issue[];
}
