import { issueOf } from '../issues/issue';
import type { Report } from '../report/report';
import { bidDeskChanges, poNumberChanges, priceChanges, resetChanges } from './billing-changes';
import { draftChanges, type Changes } from './draft-changes';
import { editableFields, editableWhen, type EditableField } from './editable-fields-table';
import { openExceptions } from './open-exceptions';
import { fieldText } from './review-field';
import type { ReviewInputs, ReviewRequest } from './review-request';
import type { ReviewState } from './review-state';
import { statusInWords } from './review-status';
import { roleInWords } from './role';

interface Reviewed {
  readonly state: ReviewState;
  readonly report: Report;
}

/** What people entered with an action, as changes; the tables of transitions have let the action through. */
export function enteredChanges({ action, inputs, by }: ReviewRequest, reviewed: Reviewed): Changes {
  const editable = editableFields(reviewed.state, by.role);
  const [refused] = fieldsOf(inputs, action).filter((field) => !editable.includes(field));
  if (refused !== undefined) {
    const details = {
      who: roleInWords(by.role),
      field: refused,
      status: statusInWords(reviewed.state),
      when: editableWhen(refused),
    };
    return { issues: [issueOf('review.not-editable', [reviewed.report.partner.name], details)] };
  }
  switch (action) {
    case 'save-draft':
      return draftChanges(inputs, reviewed);
    case 'clear-exception':
      return clearedChanges(inputs, reviewed);
    case 'enter-po-number':
      return poNumberChanges(inputs, reviewed);
    case 'enter-bid-desk-number':
      return bidDeskChanges(inputs, reviewed);
    case 'edit-price':
      return priceChanges(inputs, reviewed);
    case 'reset-prices':
      return resetChanges(inputs, reviewed);
    default:
      return { changes: [] };
  }
}

/** The fields that an action would write. */
function fieldsOf(
  { lines = [], reportComment, edited = {} }: ReviewInputs,
  action: ReviewRequest['action'],
): readonly EditableField[] {
  switch (action) {
    case 'save-draft':
      return [
        ...(lines.some((line) => line.loweredTo !== undefined) ? ['Chargeable units' as const] : []),
        ...(lines.some((line) => line.comment !== undefined) ? ['Line comment' as const] : []),
        ...(reportComment === undefined ? [] : ['Report comment' as const]),
      ];
    case 'enter-po-number':
      return ['PO number'];
    case 'enter-bid-desk-number':
      return ['Bid Desk Number'];
    case 'edit-price':
      return [
        ...(edited.unitPrice === undefined ? [] : ['Unit Price' as const]),
        ...(edited.channelMargin === undefined ? [] : ['Channel Margin' as const]),
      ];
    case 'reset-prices':
      return ['Bid Desk Number', 'Unit Price', 'Channel Margin'];
    default:
      return [];
  }
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
