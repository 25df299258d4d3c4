import { BILLING_STATUSES, USAGE_STATUSES } from '../../engine';
import type { ReportSummary } from '../desk/report-views';
import { needsAction, type Asker } from '../shared/needs-action';
import { REPORT_WORDS } from '../text/report-words';

/** A status to ask for. */
export interface StatusChoice {
  readonly value: string;
  readonly label: string;
  readonly reports: readonly ReportSummary[];
}

export const ALL = 'all';

/**
 * The statuses that a cycle's reports have, each with its reports.
 *
 * Shape: all; those that wait for the asker; the statuses of usage reports, then of billing reports, in the order in which
 *        reports pass through them. A status that no report has is not there.
 */
export function statusChoices(reports: readonly ReportSummary[], asker: Asker): readonly StatusChoice[] {
  const choice = (value: string, label: string, isOf: (report: ReportSummary) => boolean): StatusChoice => ({
    value,
    label,
    reports: reports.filter(isOf),
  });
  const statuses = [
    ...USAGE_STATUSES.map((one) => choice(`usage ${one}`, one, ({ status }) => status === one)),
    ...BILLING_STATUSES.map((one) =>
      choice(`billing ${one}`, REPORT_WORDS.ofBilling(one), ({ billingStatus }) => billingStatus === one),
    ),
  ];
  return [
    choice(ALL, REPORT_WORDS.allStatuses, () => true),
    choice('needs you', REPORT_WORDS.needsYou, (report) => needsAction(report, asker)),
    ...statuses.filter((one) => one.reports.length > 0),
  ];
}

/** The choice of a value; all, where no report has that status any more. */
export function choiceOf(choices: readonly StatusChoice[], value: string): StatusChoice {
  const all: StatusChoice = { value: ALL, label: REPORT_WORDS.allStatuses, reports: [] };
  return choices.find((choice) => choice.value === value) ?? choices[0] ?? all;
}
