import { countText, cycleText } from '../shared/amount';

/** The words of what is always visible: who, when, what is pending, what is going on. */
export const SHELL_WORDS = {
  where: 'The workbook at a glance',
  reportCycle: 'Report cycle',
  noCycle: 'No report cycle yet',
  unreadable: 'Not readable until repaired',
  who: (tier: string, name: string) => (name === '' ? tier : `${tier} · ${name}`),
  pending: (count: number) =>
    count === 0 ? 'nothing needs you' : `${count} need${count === 1 ? 's' : ''} you`,
  pendingLong: (count: number) => `${countText(count, 'report')} for you to act on. Opens the reports.`,
  applied: (time: string) => `Automatic steps were applied on ${time}`,
  tabs: 'Parts of the pane',
  usage: 'Usage',
  reports: 'Reports',
  settings: 'Settings',
  selectedCell: 'Selected cell',
  readingWorkbook: 'Reading the workbook …',
  unread: 'The workbook has not been read',
  unreadWhy: 'Until it is read, nothing can be loaded or shown.',
  readAgain: 'Read the workbook',
  opening: (tab: string) => `Opening ${tab} …`,
  notOpened: (tab: string) => `${tab} could not be opened`,
  notOpenedWhy: (reason: string) =>
    `${reason} Check the connection, then try again; the workbook is as it was.`,
  tryAgain: 'Try again',
  cancel: 'Cancel',
  cancelling: 'Cancelling …',
  progress: (label: string, share: number | null) =>
    share === null ? label : `${label}, ${Math.round(share * 100)} %`,
  status: 'What is going on',
  done: 'Done',
  nothing: 'Nothing was changed',
  cancelled: 'Cancelled',
  failed: 'That did not work',
  outOfDate: 'Out of date',
  outOfDateWhy: (reports: number, cycles: readonly string[]) =>
    `${reports === 0 ? '' : `${countText(reports, 'report')} of `}${listed(cycles.map(cycleText))} ` +
    `${reports === 1 || (reports === 0 && cycles.length === 1) ? 'was' : 'were'} computed before usage, prices or ` +
    'settings changed, or a computed cell was typed over. The sheets still show those figures; the pane shows those ' +
    'of now. Recompute writes them to the sheets.',
  recompute: 'Recompute',
  tableProblems: (count: number) =>
    count === 1 ? 'A table cannot be read as it is' : `${count} tables cannot be read as they are`,
  repair: 'Repair',
  repairs: (what: string) => `Repair: ${what}`,
} as const;

/** Texts as `a`, `a and b`, `a, b and c`, and from four on `a, b and 2 more`. */
export function listed(texts: readonly string[]): string {
  const [first = '', second = '', third = ''] = texts;
  if (texts.length <= 1) return first;
  if (texts.length === 2) return `${first} and ${second}`;
  if (texts.length === 3) return `${first}, ${second} and ${third}`;
  return `${first}, ${second} and ${texts.length - 2} more`;
}
