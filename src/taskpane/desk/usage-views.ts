import type { Reject } from '../../intake/records/reject';
import type { UsageField } from '../../intake/columns/labels';

/** One column of a file, and what became of it. */
export interface ColumnView {
  readonly header: string;
  /** Null where no label and nobody has said what it is. */
  readonly field: UsageField | null;
  /** By its label, or because a person said so. */
  readonly by: 'label' | 'person' | null;
  /** Up to three values as they stand in the file. */
  readonly samples: readonly string[];
  /** The same values as they were understood; a sentence where one was not. Empty where the column is no field. */
  readonly readAs: readonly string[];
}

/** What the beginning of a file tells. */
export interface FileInspection {
  readonly file: string;
  readonly bytes: number;
  /** As `UTF-8 with a byte order mark`. */
  readonly encoding: string;
  /** As `comma`, `semicolon`, `tab`. */
  readonly delimiter: string;
  readonly columns: readonly ColumnView[];
  /** Groups of fields of which the file has none, though it needs one of each. */
  readonly missing: readonly (readonly UsageField[])[];
  /** What a person said of its columns. */
  readonly choice: ColumnChoice;
  /** The earlier load for which it was said; null where it was said now, or nothing was. */
  readonly choiceOf: { readonly load: number; readonly file: string } | null;
  /** Fields that several columns could be, so that a person must say which. */
  readonly ambiguous: readonly UsageField[];
  /** Why the file cannot be read at all; else null. */
  readonly refusal: string | null;
}

/** A person's matching of one file: field → header text; '' says that no column is the field, whatever its name. */
export type ColumnChoice = Readonly<Partial<Record<UsageField, string>>>;

/** What a person has decided about a load before its files are read. */
export interface ReadRequest {
  /** By file name, for files whose columns a person matched. */
  readonly columns: Readonly<Record<string, ColumnChoice>>;
  /** R14: what becomes of rows with one key. */
  readonly duplicates: 'ask' | 'sum' | 'reject';
  /** R25: the files hold signed corrections. */
  readonly signed: boolean;
  /** By file name: the partner of its rows that name none. */
  readonly partners: Readonly<Record<string, string>>;
}

/** How far the reading is. */
export interface ReadProgress {
  readonly file: string;
  readonly bytesRead: number;
  readonly bytes: number;
  readonly rows: number;
}

/** What one file held. */
export interface FileCounts {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** Accepted rows that name no partner, for which nobody has named one. */
  readonly withoutPartner: number;
}

/** What the files of a load hold together; accepted + rejected = read. */
export interface UsageReading {
  readonly files: readonly FileCounts[];
  readonly read: number;
  readonly accepted: number;
  readonly rejected: number;
  /** The first hundred. */
  readonly rejects: readonly Reject[];
  /** Of all rejected rows, those rejected because a quantity is negative. */
  readonly negative: number;
  /** Accepted rows by report cycle, most rows first. */
  readonly cycles: readonly { readonly cycle: string; readonly rows: number }[];
  /** R14; asked about before anything goes on. Null where every key came once. */
  readonly duplicates: DuplicatesView | null;
}

/** Rows that share a key. */
export interface DuplicatesView {
  readonly keys: number;
  readonly rows: number;
  /** The first two of them, in words. */
  readonly example: string;
}

/** What a person has decided about a reading before it is written. */
export interface LoadDecisions {
  readonly cycle: string;
  /** Section 8: what becomes of days that the workbook has and the files have not; null while nobody was asked. */
  readonly days: 'add' | 'replace' | null;
  /** What becomes of services and customers that the workbook has and the files have not; null while nobody was asked. */
  readonly parts: 'keep' | 'replace' | null;
  /** By partner not yet in LMP_Partners: the customer with the NFR license; '' is none. */
  readonly nfrCustomers: Readonly<Record<string, string>>;
  /** Whether the consequence of unknown Used units was accepted. */
  readonly acceptsNoUsed: boolean;
  /** What the user expects the load to come to; '' where nothing was typed. */
  readonly controlTotal: { readonly units: string; readonly credits: string };
}

/** Something to be decided before the load may be written. */
export type LoadQuestion =
  | {
      readonly kind: 'days';
      readonly message: string;
      readonly partner: string;
      readonly present: number;
      readonly contained: number;
    }
  | {
      readonly kind: 'nfr';
      readonly message: string;
      readonly partner: string;
      /** Its customers; one is chosen, or none. */
      readonly customers: readonly string[];
    }
  | {
      readonly kind: 'parts';
      readonly message: string;
      readonly partner: string;
      /** What would go, as people read it. */
      readonly services: readonly string[];
      readonly customers: readonly string[];
      /** Whether they can be kept; totals that came with a file of the same name cannot. */
      readonly canKeep: boolean;
    }
  | {
      readonly kind: 'partner';
      readonly message: string;
      /** Its rows name no partner. */
      readonly file: string;
      readonly rows: number;
    }
  /** The account zone is another than the one for which the files were read: they must be read again. */
  | { readonly kind: 'zone'; readonly message: string }
  | { readonly kind: 'no-used'; readonly message: string; readonly products: readonly NoUsedProduct[] }
  | { readonly kind: 'control-total'; readonly message: string };

/** A product whose used units are unknown, and what that does to the bill. */
export interface NoUsedProduct {
  readonly partner: string;
  readonly product: string;
  readonly billingUnit: string;
  /** Decimal text. */
  readonly provisionedUnits: string;
  /** What it reported in the cycle before; null where it did not either. */
  readonly usedLastCycle: string | null;
  /** The consequence in units, or in money where prices are known. */
  readonly consequence: string;
}

/** What the rows of a load come to: decimal texts, null where it cannot be told. */
export interface LoadTotals {
  readonly units: string | null;
  readonly credits: string | null;
  /** Rows whose credits cannot be told. */
  readonly withoutCredits: number;
}

/** What a load would do; nothing is written yet. */
export interface LoadPreview {
  readonly cycle: string;
  /** Rows of the load that belong to other cycles and are not loaded now. */
  readonly otherCycles: readonly { readonly cycle: string; readonly rows: number }[];
  /** What stands in the way of writing; empty means that it may be written. */
  readonly questions: readonly LoadQuestion[];
  /** What was noticed and stands in nobody's way: gaps, names that look alike, missing days. */
  readonly notices: readonly string[];
  readonly daysPresent: number;
  readonly daysExpected: number;
  readonly customers: number;
  readonly services: number;
  /** Of the load's own cycle. */
  readonly totals: LoadTotals;
  readonly partners: readonly PartnerChange[];
  /** Whether the workbook already holds exactly this; then there is nothing to write. */
  readonly changesNothing: boolean;
  /** Why nothing changes, in a sentence; '' where something does. */
  readonly nothingBecause: string;
}

/** What a load changes of one partner's cycle. */
export interface PartnerChange {
  readonly partner: string;
  readonly isNew: boolean;
  readonly rowsAdded: number;
  readonly rowsChanged: number;
  readonly rowsRemoved: number;
  /** Packs before and after; null where there was no report, or they cannot be told. */
  readonly packsBefore: string | null;
  readonly packsAfter: string | null;
  /** Money before and after with its currency, as `1,074.23 EUR`; null where there is none, and in a Tier 2 workbook. */
  readonly totalBefore: string | null;
  readonly totalAfter: string | null;
}
