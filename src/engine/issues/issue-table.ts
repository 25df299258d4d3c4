import { CHANGE_ISSUES } from './change-issue-table';
import { ENTERED_ISSUES } from './entered-issue-table';
import { INPUT_ISSUES } from './input-issue-table';
import { MONEY_ISSUES } from './money-issue-table';
import { QUANTITY_ISSUES } from './quantity-issue-table';
import { REVIEW_ISSUES } from './review-issue-table';
import { USAGE_ISSUES } from './usage-issue-table';

export type { Weight } from './issue-entry';

/** Every problem the engine can find, by code: its weight, and its sentence from what was found. */
export const ISSUE_TABLE = {
  ...USAGE_ISSUES,
  ...QUANTITY_ISSUES,
  ...MONEY_ISSUES,
  ...INPUT_ISSUES,
  ...CHANGE_ISSUES,
  ...REVIEW_ISSUES,
  ...ENTERED_ISSUES,
} as const;

export type IssueCode = keyof typeof ISSUE_TABLE;
export type IssueDetails<Code extends IssueCode> = Parameters<(typeof ISSUE_TABLE)[Code]['sentence']>[0];
