import { countText } from '../shared/amount';

/** The words in which a report is prepared. */
export const PREPARING_WORDS = {
  heading: 'Prepare the report',
  entered: 'What the partner entered',
  lines: (count: number) => countText(count, 'line'),
  tabs: { smb: 'SMB', services: 'Services', nfr: 'NFR license' },

  // R31, R32
  rule: (threshold: string) =>
    `A line that is over-provisioned by more than ${threshold} is a violation, and needs a comment before the report is submitted.`,
  penalty:
    'If the report is submitted automatically on its due day, a violation without a comment is charged as provisioned.',
  lowering: 'You may lower Chargeable units, with a comment on the line that says why.',
  sentBack: (by: string) => `Sent back by ${by}`,

  // A line
  select: (line: string) => `Select ${line}`,
  computed: (amount: string) => `${amount} computed`,
  notComputed: 'units not known',
  edit: 'Lower or comment',
  editLine: (line: string) => `Lower or comment on ${line}`,
  chargeable: 'Chargeable units',
  comment: 'Comment',
  ofLine: (line: string) => `of ${line}`,
  lowered: (from: string, to: string) => `Chargeable units lowered from ${from} to ${to}`,
  characters: (left: number) => `${countText(left, 'character')} left`,

  // Several lines
  all: 'Select all lines',
  selected: (count: number) => `One comment for ${countText(count, 'selected line')}`,
  put: (count: number) => `Put on ${countText(count, 'line')}`,
  putHint: 'It takes the place of what stands on them, and is saved with the draft.',

  // The report
  reportComment: 'Comment on the report',
  save: 'Save draft',
  unsaved: 'Not saved yet.',
  saved: 'Everything is saved.',
  refused: 'Nothing was saved',
  unsavedStays: 'It stays here while you look at other reports or tabs, until the pane is closed.',
} as const;
