import type { Instant } from '../calendar/zone';
import { sealed, type Digest, type HistoryChange, type HistoryEntry } from './history-entry';
import { fieldText } from './review-field';
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

/**
 * The entry that tells of approved or billed figures that somebody altered on a sheet and that were put back.
 *
 * Shape: by key what the cells held; the new value is what was frozen, so replaying changes nothing.
 */
export function figuresRestored(
  { state, happened }: { readonly state: ReviewState; readonly happened: Happened },
  altered: ReadonlyMap<string, string>,
  digest: Digest,
): HistoryEntry {
  const changes = [...altered].flatMap(([key, old]) => {
    const of = state.approvedFigures.has(key) ? 'approved' : 'billed';
    const frozen = (of === 'approved' ? state.approvedFigures : state.billedFigures).get(key);
    return frozen === undefined ? [] : { field: fieldText({ of, key }), old, new: frozen };
  });
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
