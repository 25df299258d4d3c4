import type { Issue } from '../../../src/engine';
import type { AutomaticStepView } from '../../../src/taskpane/desk/review-views';
import { AutomaticStep, stepText } from '../../../src/taskpane/review/automatic-step';
import { ReviewList } from '../../../src/taskpane/review/review-list';
import { approvable, approvalAsks, refusedAmong } from '../../../src/taskpane/review/together';
import { overviewOf } from '../reports/pane';
import { exceptionIssue, summary } from '../reports/views';
import { wordsOf } from './rendered';

const underReview = { status: 'Under review', revision: 3, head: 'h3' };
const october = { cycle: '2025-10', reports: [], totals: [], packs: '0', issues: [], isOutOfDate: false };

describe('approving without exceptions', () => {
  it('takes what is under review with nothing to clear, cleared or not, and nothing to put right', () => {
    const reports = [
      summary({ ...underReview, partner: 'Clear' }),
      summary({ ...underReview, partner: 'Cleared', issues: [exceptionIssue], openExceptions: 0 }),
      summary({ ...underReview, partner: 'Old', isOutOfDate: true }),
      summary({ ...underReview, partner: 'Altered', isAltered: true }),
      summary({ ...underReview, partner: 'Forked', isForked: true }),
      summary({ partner: 'Preparing' }),
    ];
    expect(approvable(reports).map(({ partner }) => partner)).toEqual(['Clear']);
  });

  it('asks for each as it is shown, and has each history name the others', () => {
    const reports = [summary({ ...underReview, partner: 'A' }), summary({ partner: 'B', revision: 1 })];
    expect(approvalAsks(reports)).toEqual([
      {
        cycle: '2025-10',
        partner: 'A',
        action: 'approve',
        seenRevision: 3,
        seenHead: 'h3',
        inputs: { comments: 'Approved without exceptions, together with 1 other report.' },
      },
      expect.objectContaining({ partner: 'B', seenRevision: 1 }),
    ]);
    expect(approvalAsks(reports.slice(1))[0]?.inputs.comments).toBe('Approved without exceptions.');
  });

  it('leaves out what was refused, unless it was all', () => {
    const reports = [summary({ partner: 'A' }), summary({ partner: 'A/B' })];
    const refused = (...paths: readonly string[]): readonly string[] =>
      refusedAmong(
        reports,
        paths.map((path): Issue => ({ code: 'review.same-person', weight: 'blocking', path, message: '' })),
      ).map(({ partner }) => partner);
    expect(refused('A/B')).toEqual(['A/B']);
    expect(refused('A', 'A/B')).toEqual([]);
    expect(refused()).toEqual([]);
  });

  it('is offered to Tier 1 alone, with how many they are', () => {
    const found = [summary({ ...underReview, partner: 'A' }), summary({ ...underReview, partner: 'B' })];
    const list = <ReviewList cycle={october} found={found} />;
    expect(wordsOf(list, overviewOf({}))).toContain('Approve 2 without exceptions…');
    expect(wordsOf(list, overviewOf({ tier: 'Tier 2' }))).toBe('');
  });
});

describe('R37 an automatic step', () => {
  const step: AutomaticStepView = {
    cycle: '2025-10',
    partner: 'Harbour IT',
    action: 'automatic-submission',
    due: Date.UTC(2025, 10, 6),
    penalties: [{ name: 'Apex One', billingUnit: 'seat', from: '95', to: '1120' }],
    approves: false,
    blockers: [],
  };
  const shown = (differs: Partial<AutomaticStepView>, isOtherCycle = false): string =>
    wordsOf(<AutomaticStep step={{ ...step, ...differs }} isOtherCycle={isOtherCycle} zone="UTC" />);

  it('R31 says what it will do, line by line, and when it was due', () => {
    expect(shown({})).toBe(
      ' Harbour IT Submits the usage report, then it is under review by a person. No comment on over-provisioned units, ' +
        'so the provisioned ones are charged: Apex One (seat): chargeable 95 → 1,120 Due 6 Nov 2025, 00:00 UTC ',
    );
  });

  it('R30 says whether the report is approved at once', () => {
    expect(stepText({ ...step, approves: true })).toContain('then approves it at once');
    expect(stepText({ ...step, action: 'automatic-approval' })).toBe('Approves the usage report.');
  });

  it('says what is in its way, and its month where another one is looked at', () => {
    const blocker: Issue = {
      code: 'review.blocked',
      weight: 'blocking',
      path: '',
      message: 'Mend the price.',
    };
    expect(shown({ blockers: [blocker] }, true)).toMatch(
      /Harbour IT, October 2025 Submits the usage report\. .*Cannot be applied yet: Mend the price\./,
    );
  });
});
