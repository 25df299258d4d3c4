import { issueOf } from '../issues/issue';
import type { Report } from '../report/report';
import { bidDeskChanges, poNumberChanges, priceChanges, resetChanges } from './billing-changes';
import { draftChanges, type Changes } from './draft-changes';
import { editableFields, editableWhen, type EditableField } from './editable-fields-table';
import { openExceptions } from './open-exceptions';
import type { ReviewAction } from './review-action-table';
import { fieldText } from './review-field';
import type { ReviewInputs, ReviewRequest } from './review-request';
import type { ReviewState } from './review-state';
import { statusInWords } from './review-status';
import { roleInWords } from './role';

interface Reviewed {
  readonly state: ReviewState;
  readonly report: Report;
}

/** What people enter with an action: the fields that it would write, and what it changes. */
interface Entry {
  readonly fields: (inputs: ReviewInputs) => readonly EditableField[];
  readonly changes: (inputs: ReviewInputs, reviewed: Reviewed) => Changes;
}

/** The actions that people enter something with, besides a reason. */
const ENTRIES: Partial<Readonly<Record<ReviewAction, Entry>>> = {
  'save-draft': {
    fields: ({ lines = [], reportComment }) => [
      ...(lines.some((line) => line.loweredTo !== undefined) ? ['Chargeable units' as const] : []),
      ...(lines.some((line) => line.comment !== undefined) ? ['Line comment' as const] : []),
      ...(reportComment === undefined ? [] : ['Report comment' as const]),
    ],
    changes: draftChanges,
  },
  'clear-exception': { fields: () => [], changes: clearedChanges },
  'enter-po-number': { fields: () => ['PO number'], changes: poNumberChanges },
  'enter-bid-desk-number': { fields: () => ['Bid Desk Number'], changes: bidDeskChanges },
  'edit-price': {
    fields: ({ edited = {} }) => [
      ...(edited.unitPrice === undefined ? [] : ['Unit Price' as const]),
      ...(edited.channelMargin === undefined ? [] : ['Channel Margin' as const]),
    ],
    changes: priceChanges,
  },
  'reset-prices': {
    fields: () => ['Bid Desk Number', 'Unit Price', 'Channel Margin'],
    changes: resetChanges,
  },
};

/** What people entered with an action, as changes; the tables of transitions have let the action through. */
export function enteredChanges({ action, inputs, by }: ReviewRequest, reviewed: Reviewed): Changes {
  const entry = ENTRIES[action];
  if (entry === undefined) return { changes: [] };
  const editable = editableFields(reviewed.state, by.role);
  const [refused] = entry.fields(inputs).filter((field) => !editable.includes(field));
  if (refused === undefined) return entry.changes(inputs, reviewed);
  const details = {
    who: roleInWords(by.role),
    field: refused,
    status: statusInWords(reviewed.state),
    when: editableWhen(refused),
  };
  return { issues: [issueOf('review.not-editable', [reviewed.report.partner.name], details)] };
}

/** What clearing exceptions changes: each with its sentence, and so its figures, as seen. */
function clearedChanges({ exceptions = [] }: ReviewInputs, { state, report }: Reviewed): Changes {
  const open = openExceptions(report, state);
  const unknown = exceptions.filter(
    (seen) =>
      !open.some(
        ({ code, path, message }) => code === seen.code && path === seen.path && message === seen.message,
      ),
  );
  if (unknown.length > 0) {
    const path = [report.partner.name];
    return { issues: unknown.map(({ code }) => issueOf('exception.changed', path, { code })) };
  }
  return {
    changes: exceptions.map(({ code, path, message }) => {
      const before = state.cleared.filter((one) => one.code === code && one.path === path).at(-1);
      return { field: fieldText({ of: 'exception', code, path }), old: before?.message ?? '', new: message };
    }),
  };
}
