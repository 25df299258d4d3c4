import type { AskedAction } from '../desk/review-views';
import { countText, cycleText } from '../shared/amount';

/** What was done to a report, after its name. */
const DONE: Readonly<Record<AskedAction, string>> = {
  'save-draft': 'draft saved',
  submit: 'submitted',
  'automatic-submission': 'submitted automatically',
  'automatic-approval': 'approved automatically',
  'clear-exception': 'exception cleared',
  approve: 'approved',
  reject: 'rejected',
  back: 'left as it is',
  'withdraw-approval': 'approval withdrawn',
  'enter-po-number': 'PO number recorded',
  'enter-bid-desk-number': 'Bid Desk Number recorded',
  'edit-price': 'price recorded',
  'reset-prices': 'unit prices and channel margins reset',
  'submit-to-trend-micro':
    'marked as submitted to Trend Micro. Nothing was sent: export the report and send it yourself',
  'return-to-partner': 'returned to the partner',
  'record-return': 'return by Trend Micro recorded',
  'record-completion': 'completion recorded',
  'restore-approved-values': 'approved values restored; those that stood there are in its history',
  'resolve-fork': 'branch chosen',
};

/** What the desk says of actions of the review. */
export const REVIEW_WORDS = {
  nothing: 'Nothing was to be recorded, and nothing was written.',
  refused: 'Nothing was written.',
  /** What an entry of a history did; what is no action of the review is shown as it is. */
  was: (action: string): string => Object.entries(DONE).find(([name]) => name === action)?.[1] ?? action,
  noSteps: 'No automatic step is due.',
  /** Everything that one change does, the actions in their order. */
  done: (
    done: readonly {
      readonly cycle: string;
      readonly partner: string;
      readonly actions: readonly AskedAction[];
    }[],
  ): string => {
    const [first] = done;
    if (first === undefined) return REVIEW_WORDS.nothing;
    const words = first.actions.map((action) => DONE[action]).join(', ');
    const isSame = done.every(({ actions }) => actions.join() === first.actions.join());
    if (done.length === 1) return `${first.partner}, ${cycleText(first.cycle)}: ${words}.`;
    return isSame
      ? `${countText(done.length, 'report')} ${words}.`
      : `${countText(done.length, 'report')} changed: ${done.map(({ partner }) => partner).join(', ')}.`;
  },
} as const;
