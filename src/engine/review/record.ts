import type { Instant } from '../calendar/zone';
import { sealed, type Digest, type HistoryChange, type HistoryEntry } from './history-entry';
import { fieldText, type FrozenPart } from './review-field';
import type { ReviewState } from './review-state';
import type { Person } from './role';

/** What happened beside a report, or to its cells, that its history must tell (R35). */
export interface Happened {
  readonly cycle: string;
  readonly partner: string;
  readonly by: Person;
  /** When it was seen. */
  readonly at: Instant;
  readonly zone: string;
  readonly comments?: string;
}

/** A value that changed outside of the review: a price, a rule, the NFR customer. */
export interface InputChange {
  /** As `LMP_Prices/Apex One/Unit price`. */
  readonly name: string;
  readonly old: string;
  readonly new: string;
}

/**
 * The entry that tells of inputs that changed; who changed them counts as the last to change what decides the amount.
 *
 * Shape: the state, what happened, what changed → an entry to append; no status moves.
 */
export function inputsChanged(
  { state, happened }: { readonly state: ReviewState; readonly happened: Happened },
  inputs: readonly InputChange[],
  digest: Digest,
): HistoryEntry {
  const changes = inputs.map(({ name, ...values }) => ({
    ...values,
    field: fieldText({ of: 'input', name }),
  }));
  return recorded('inputs-changed', { state, happened, changes }, digest);
}

/** A row that did not say what was approved or billed. */
export interface AlteredRow {
  readonly figures: FrozenPart;
  readonly key: string;
  /** What stood there; '' where the row was gone. */
  readonly old: string;
  /** What was put back; '' where nobody had approved the row. */
  readonly new: string;
}

/**
 * The entry that tells of approved or billed figures that somebody altered on a sheet and that were put back.
 *
 * Shape: every row that was altered, added or gone → an entry to append; replaying it changes nothing.
 */
export function figuresRestored(
  { state, happened }: { readonly state: ReviewState; readonly happened: Happened },
  altered: readonly AlteredRow[],
  digest: Digest,
): HistoryEntry {
  const changes = altered.map(({ figures, key, ...values }) => ({
    ...values,
    field: fieldText({ of: 'restored', figures, key }),
  }));
  return recorded('restore-approved-values', { state, happened, changes }, digest);
}

interface Recording {
  readonly state: ReviewState;
  readonly happened: Happened;
  readonly changes: readonly HistoryChange[];
}

function recorded(action: string, { state, happened, changes }: Recording, digest: Digest): HistoryEntry {
  const { comments = '', ...rest } = happened;
  const standing = state.billingStatus ?? state.status;
  const entry = {
    ...rest,
    comments: comments.trim(),
    version: state.version,
    action,
    from: standing,
    to: standing,
    changes,
    parent: state.head,
  };
  return sealed(entry, digest);
}
