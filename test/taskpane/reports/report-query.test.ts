import { choiceOf, statusChoices } from '../../../src/taskpane/reports/report-query';
import { summary } from './views';

const DUE = Date.UTC(2025, 10, 6);
const reports = [
  summary({ partner: 'A', status: 'Approved', billingStatus: 'Under review' }),
  summary({ partner: 'B', status: 'Under review' }),
  summary({ partner: 'C', submissionDue: DUE }),
  summary({ partner: 'D', status: 'Rejected' }),
];

describe('the query by status', () => {
  it('offers all, what waits for who asks, and the statuses that reports have, in their order', () => {
    const choices = statusChoices(reports, { tier: 'Tier 1', now: DUE });
    expect(
      choices.map(({ label, reports: found }) => `${label}: ${found.map((one) => one.partner).join()}`),
    ).toEqual([
      'All: A,B,C,D',
      'Needs you: A,B,C',
      'MSP preparing: C',
      'Under review: B',
      'Approved: A',
      'Rejected: D',
      'Billing report: Under review: A',
    ]);
  });

  it('has for Tier 2 what it prepares', () => {
    const [, waiting] = statusChoices(reports, { tier: 'Tier 2', now: DUE });
    expect(waiting?.label).toBe('Needs you');
    expect(waiting?.reports.map(({ partner }) => partner)).toEqual(['C', 'D']);
  });

  it('goes back to all where no report has the status any more', () => {
    const choices = statusChoices(reports, { tier: 'Tier 1', now: DUE });
    expect(choiceOf(choices, 'usage Rejected').label).toBe('Rejected');
    expect(choiceOf(choices, 'usage Completed').label).toBe('All');
  });
});
