/** What an action is called, what it does, and what follows from it. */
export interface ActionWords {
  readonly name: string;
  /** In a line under its button. */
  readonly does: string;
  /** Named before it is taken. */
  readonly consequences: readonly string[];
  /** What must be written with it; '' where nothing must. */
  readonly writes: string;
  /** Whether it takes the report further, which is what is most likely meant. */
  readonly isMain: boolean;
}

/** The actions that stand at the end of a report; the others stand where something is entered. */
const ACTIONS = {
  submit: {
    name: 'Submit',
    does: 'Hands the report to Tier 1 for review.',
    consequences: [
      'Lowered units and comments cannot be changed any more, unless Tier 1 sends the report back.',
      'A report without any comment may be approved automatically.',
    ],
    writes: '',
    isMain: true,
  },
  'submit-on-behalf': {
    name: 'Submit on behalf of the partner',
    does: 'Puts the report under review as if the partner had submitted it.',
    consequences: [
      'The partner cannot change it any more, unless you send it back.',
      'A report without any comment may be approved automatically.',
    ],
    writes: 'Reason',
    isMain: true,
  },
  approve: {
    name: 'Approve',
    does: 'Makes the proposed figures final and opens the billing report.',
    consequences: [
      'The figures as proposed are stored and never computed again, whatever changes later.',
      'The billing report is opened: PO number, bids and prices come next.',
    ],
    writes: '',
    isMain: true,
  },
  reject: {
    name: 'Reject',
    does: 'Sends the report back to the partner with reasons.',
    consequences: ['The partner’s values and comments are kept, and the partner reads your reasons.'],
    writes: 'Reasons',
    isMain: false,
  },
  'withdraw-approval': {
    name: 'Withdraw approval',
    does: 'Puts the report under review again.',
    consequences: [
      'The figures are computed anew. There is no billing report until the report is approved again.',
      'The old approval stays in the history.',
    ],
    writes: 'Reason',
    isMain: false,
  },
  'submit-to-trend-micro': {
    name: 'Submit to Trend Micro',
    does: 'Marks the billing report as submitted. Nothing is sent by itself.',
    consequences: [
      'Prices, bids and the PO number cannot be changed any more, unless Trend Micro returns the report.',
      'Nothing is sent by itself: export the report and send it to Trend Micro yourself.',
    ],
    writes: '',
    isMain: true,
  },
  'return-to-partner': {
    name: 'Return to partner',
    does: 'Sends the report back to the partner, who prepares it again.',
    consequences: ['The report is Rejected, and there is no billing report until it is approved again.'],
    writes: 'Reasons',
    isMain: false,
  },
  'record-return': {
    name: 'Returned by Trend Micro',
    does: 'Records that Trend Micro sent the billing report back.',
    consequences: ['The billing report is under review again, and its prices may be changed.'],
    writes: 'Reason that Trend Micro gave',
    isMain: false,
  },
  'record-completion': {
    name: 'Completed',
    does: 'Records that Trend Micro has taken the billing report.',
    consequences: ['Nothing can be changed or taken back after that.'],
    writes: 'Reference, as the number of Trend Micro’s invoice',
    isMain: true,
  },
} as const satisfies Readonly<Record<string, ActionWords>>;

/** The words of an action; null where it does not stand at the end of a report. */
export function actionWords(action: string): ActionWords | null {
  return Object.entries(ACTIONS).find(([name]) => name === action)?.[1] ?? null;
}

/** The words around the actions. */
export const ACTION_BAR_WORDS = {
  actions: 'What you may do',
  none: (role: string) => `Nothing is to be done by ${role} now.`,
  putRightFirst: 'Put right what is said at the top of the review first.',
  confirm: (name: string, partner: string) => `${name}: ${partner}`,
  cancel: 'Cancel',
  back: 'Back',
  backSays: 'Leaves the report for the list. Nothing happens, and nothing is recorded.',
  blocked: (count: number) => (count === 1 ? 'Blocked' : `Blocked for ${count} reasons`),
  more: (count: number) => `Show ${count} more`,
  fewer: 'Show fewer',
  draftUnsaved: 'What you typed is not saved yet, and would not be a part of it. Save the draft first.',
  reasonOnLines: (names: readonly string[]) =>
    `Your reason stands as the comment on each violation that has none, marked “On behalf of the partner”: ${names.join(', ')}.`,
  finalFigures: 'Final figures',
  recordedAs: (name: string) => `Recorded as ${name}. Names are self-declared: nobody checks them.`,
  nobody: 'Nobody’s name is set, and the history names a person for each action. Enter yours in Settings.',
  export: 'Nothing was sent by itself',
  exportSays: 'Export the report here, and send that file to Trend Micro yourself.',
  outcome: { done: 'Done', nothing: 'Nothing changed', cancelled: 'Cancelled', failed: 'Not done' },
} as const;
