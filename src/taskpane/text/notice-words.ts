import { countText } from '../shared/amount';

/** The words of what is to be put right before anything else. */
export const NOTICE_WORDS = {
  heading: 'To be put right first',
  nobody: 'Nobody’s name is set',
  nobodySays:
    'Enter your name in Settings. It is self-declared: nobody checks it, and it goes into the history with each action.',

  // Altered cells
  altered: 'Changed after approval',
  alteredSays: (count: number) =>
    `${countText(count, 'cell')} of the sheets ${count === 1 ? 'does' : 'do'} not say what was approved.`,
  restore: 'Restore approved values',
  restoreSays: 'The altered values are recorded in the history first. Nothing else can be done before.',
  stands: (stands: string, approved: string) => `stands ${stands}, approved ${approved}`,
  rowGone: 'the row is gone',
  rowAdded: 'a row that was not approved',
  blank: 'blank',

  // Figures that differ
  differing: 'What was approved stands',
  differingSays:
    'The inputs changed since. What would be computed now is shown beside it, and changes nothing.',
  wouldBe: (now: string, approved: string) => `approved ${approved}, now ${now}`,
  wouldBeGone: 'would not be there now',
  wouldBeNew: 'would be new',

  // Out of date
  outOfDate: 'Out of date',
  outOfDateSays:
    'Usage, prices, rules, NFR customer or catalogue changed since this report was computed. It cannot be submitted or approved before it is computed anew.',
  recompute: 'Recompute',

  // A forked history
  forked: 'Two people acted without seeing each other',
  forkedSays: (count: number) =>
    `The history goes on in ${countText(count, 'branch')}. Choose the one that holds; the others stay in the history, and count no more.`,
  branches: 'Branch that holds',
  branch: (index: number) => `Branch ${index}`,
  by: (person: string, when: string) => `${person}, ${when}`,
  reason: 'Reason',
  keep: 'Keep the chosen branch',
  chooseFirst: 'Choose a branch.',

  more: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',
  refused: 'Nothing was written.',
} as const;
