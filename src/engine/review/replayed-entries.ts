import { decimal, type Decimal } from '../decimal';
import type { Submission } from '../provisioning/chargeable';
import type { EditedPrice, LineReview } from '../report/review-input';
import type { HistoryEntry } from './history-entry';
import { fieldInWords } from './field-in-words';
import { fieldOf, fieldText, type ReviewField } from './review-field';
import type { Change, ClearedException, ReviewState } from './review-state';
import {
  BILLING_STATUSES,
  FLAGS,
  USAGE_STATUSES,
  type BillingStatus,
  type Flag,
  type UsageStatus,
} from './review-status';

/** A state while entries are added to it; it never leaves this file. */
interface Draft {
  status: UsageStatus;
  billingStatus: BillingStatus | null;
  flag: Flag | '';
  poNumber: string;
  comment: string;
  approved: ReviewState['approved'];
  moved: ReviewState['moved'];
  readonly lines: Map<string, LineReview>;
  readonly bidDeskNumbers: Map<string, string>;
  readonly editedPrices: Map<string, EditedPrice>;
  readonly cleared: Map<string, ClearedException>;
  readonly approvedFigures: Map<string, string>;
  readonly billedFigures: Map<string, string>;
  readonly changes: Map<string, Change>;
}

/** The state after entries that follow each other, oldest first. */
export function stateAfter(
  entries: readonly HistoryEntry[],
): Omit<ReviewState, 'history' | 'revision' | 'isForked' | 'branches'> {
  const draft: Draft = {
    status: 'MSP preparing',
    billingStatus: null,
    flag: '',
    poNumber: '',
    comment: '',
    approved: null,
    moved: null,
    lines: new Map(),
    bidDeskNumbers: new Map(),
    editedPrices: new Map(),
    cleared: new Map(),
    approvedFigures: new Map(),
    billedFigures: new Map(),
    changes: new Map(),
  };
  for (const entry of entries) addEntry(draft, entry);
  const last = entries.at(-1);
  const { lines, cleared, changes, ...rest } = draft;
  return {
    ...rest,
    version: last?.version ?? 1,
    head: last?.id ?? '',
    submission: submissionOf(draft.flag),
    lines: [...lines].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line),
    cleared: [...cleared.values()],
    changes: [...changes.values()],
    last: last === undefined ? null : { by: last.by, at: last.at },
  };
}

function submissionOf(flag: Flag | ''): Submission {
  return flag === '' ? null : flag === 'Manual submission' ? 'manual' : 'automatic';
}

/** The report's own fields first: a new status takes off what an earlier approval froze, and then comes what this one does. */
function addEntry(draft: Draft, entry: HistoryEntry): void {
  const changes = entry.changes.flatMap((change) => {
    const field = fieldOf(change.field);
    return field === null ? [] : { entry, field, value: change.new };
  });
  for (const change of changes) if (change.field.of === 'report') addChange(draft, change);
  for (const change of changes) if (change.field.of !== 'report') addChange(draft, change);
}

interface Replayed {
  readonly entry: HistoryEntry;
  readonly field: ReviewField;
  readonly value: string;
}

function addChange(draft: Draft, replayed: Replayed): void {
  const { entry, field, value } = replayed;
  switch (field.of) {
    case 'report':
      addReportChange(draft, replayed, field.label);
      return;
    case 'line':
      addLineChange(draft, field, value);
      if (field.label === 'Chargeable units') noteChange(draft, replayed, field);
      return;
    case 'product':
      addProductChange(draft, field, value);
      noteChange(draft, replayed, field);
      return;
    case 'input':
      noteChange(draft, replayed, field);
      return;
    case 'exception': {
      const { by, at, comments } = entry;
      const cleared = { code: field.code, path: field.path, message: value, reason: comments, by, at };
      draft.cleared.set(JSON.stringify([field.code, field.path, value]), cleared);
      return;
    }
    case 'approved':
      draft.approvedFigures.set(field.key, value);
      return;
    case 'billed':
      draft.billedFigures.set(field.key, value);
      return;
    case 'restored':
  }
}

function addReportChange(
  draft: Draft,
  { entry, value }: Replayed,
  label: Extract<ReviewField, { of: 'report' }>['label'],
): void {
  const signature = { by: entry.by, at: entry.at };
  switch (label) {
    case 'Status': {
      const status = USAGE_STATUSES.find((one) => one === value);
      if (status === undefined) return;
      draft.status = status;
      draft.moved = { ...signature, action: entry.action };
      if (status === 'Completed') return;
      // An approval that is withdrawn or returned stands no more; what it froze stays in the history.
      draft.approvedFigures.clear();
      draft.approved = status === 'Approved' ? signature : null;
      return;
    }
    case 'Billing status': {
      const status = BILLING_STATUSES.find((one) => one === value) ?? null;
      if (status === null && value !== '') return;
      draft.billingStatus = status;
      draft.moved = { ...signature, action: entry.action };
      if (status !== 'Completed') draft.billedFigures.clear();
      return;
    }
    case 'Flag':
      draft.flag = FLAGS.find((one) => one === value) ?? '';
      return;
    case 'PO number':
      draft.poNumber = value;
      return;
    case 'Comments':
      draft.comment = value;
      return;
    case 'Due':
    case 'Same person':
    case 'Branch':
  }
}

function addLineChange(draft: Draft, field: Extract<ReviewField, { of: 'line' }>, value: string): void {
  const { tab, name, billingUnit, label } = field;
  const key = [tab, name, billingUnit].join('\u001f');
  const before = draft.lines.get(key) ?? { tab, name, billingUnit, loweredTo: null, comment: '' };
  const after =
    label === 'Comments' ? { ...before, comment: value } : { ...before, loweredTo: numberOf(value) };
  if (after.loweredTo === null && after.comment === '') draft.lines.delete(key);
  else draft.lines.set(key, after);
}

function addProductChange(draft: Draft, field: Extract<ReviewField, { of: 'product' }>, value: string): void {
  const { product, label } = field;
  if (label === 'Bid Desk Number') {
    if (value === '') draft.bidDeskNumbers.delete(product);
    else draft.bidDeskNumbers.set(product, value);
    return;
  }
  const before = draft.editedPrices.get(product) ?? { unitPrice: null, channelMargin: null };
  const edited = numberOf(value);
  const after =
    label === 'Unit Price' ? { ...before, unitPrice: edited } : { ...before, channelMargin: edited };
  if (after.unitPrice === null && after.channelMargin === null) draft.editedPrices.delete(product);
  else draft.editedPrices.set(product, after);
}

function noteChange(
  draft: Draft,
  { entry: { by, at } }: Replayed,
  field: Parameters<typeof fieldInWords>[0],
): void {
  draft.changes.set(fieldText(field), { field: fieldInWords(field), by, at });
}

/** The number of a text that `toFixed` wrote; null for '' and for what is not one. */
function numberOf(text: string): Decimal | null {
  return /^-?\d{1,60}(\.\d{1,60})?$/.test(text) ? decimal(text) : null;
}
