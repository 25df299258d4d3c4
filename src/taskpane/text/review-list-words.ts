import type { AutomaticStepView } from '../desk/review-views';
import { amountText, countText, cycleText } from '../shared/amount';

/** The words of what is done with the reports of a cycle together. */
export const REVIEW_LIST_WORDS = {
  // Automatic steps
  due: 'Automatic steps that are due',
  dueHint: 'Each is recorded with the time when it was due and the time when it is applied.',
  unlisted: 'The automatic steps cannot be listed',
  again: 'Try again',
  submits: 'Submits the usage report',
  approves: 'Approves the usage report',
  approvesToo: 'then approves it at once: nobody commented, and nothing is to be cleared',
  leavesToReview: 'then it is under review by a person',
  penaltyHint: 'No comment on over-provisioned units, so the provisioned ones are charged:',
  penalty: ({ name, billingUnit, from, to }: AutomaticStepView['penalties'][number]) =>
    `${name}${billingUnit === '' ? '' : ` (${billingUnit})`}: chargeable ${shown(from)} → ${shown(to)}`,
  dueAt: 'Due',
  ofCycle: (partner: string, cycle: string) => `${partner}, ${cycleText(cycle)}`,
  blocked: 'Cannot be applied yet:',
  apply: (count: number) => `Apply ${countText(count, 'step')}`,
  blockedCount: (count: number) => `${countText(count, 'step')} blocked`,
  showAll: (count: number) => `Show all ${count}`,
  showFewer: 'Show fewer',
  applied: (time: string) => `Applied on ${time}`,
  notApplied: 'Nothing was applied',

  // Approving together
  approveAll: (count: number) => `Approve ${count} without exceptions…`,
  approveTitle: (count: number) => `Approve ${countText(count, 'report')}?`,
  approveSays: (cycle: string) =>
    `Under review in ${cycleText(cycle)}, up to date, with nothing blocking and no exception, cleared or not. ` +
    'Their quantities become final. All of them are approved, or none.',
  listed: 'Reports to approve',
  approve: (count: number) => `Approve ${countText(count, 'report')}`,
  cancel: 'Cancel',
  approvedOn: (time: string) => `Approved on ${time}`,
  notApproved: 'Nothing was approved',
  together: (others: number) =>
    others === 0
      ? 'Approved without exceptions.'
      : `Approved without exceptions, together with ${countText(others, 'other report')}.`,
} as const;

function shown(units: string | null): string {
  return units === null ? 'not known' : amountText(units);
}
