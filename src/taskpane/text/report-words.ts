import type { Issue } from '../../engine';

const plural = (count: number, one: string, many = `${one}s`): string => (count === 1 ? one : many);

/** The words of the tab Reports, of *Why this number* and of the selected cell. */
export const REPORT_WORDS = {
  // The cycle
  reading: 'Reading the workbook …',
  emptyTitle: 'No reports yet',
  emptySays: 'Load a usage file in the tab Usage, and the reports of its month stand here.',
  partners: (count: number) => `${count} ${plural(count, 'partner')}`,
  without: (count: number) => `${count} without exceptions`,
  soFar: (money: string, complete: number, of: number) => `${money} so far, ${complete} of ${of} complete`,
  onlySoFar: (money: string) => `${money} so far`,
  withoutCurrency: (count: number) => `${count} ${plural(count, 'partner')} in no total: currency not known`,
  noneSoFar: (currency: string, of: number) => `no total in ${currency} yet, 0 of ${of} complete`,
  packs: (amount: string) => `${amount} ${amount === '1' ? 'pack' : 'packs'}`,
  units: (amount: string) => `${amount} SMB ${amount === '1' ? 'unit' : 'units'}`,
  aboutCycle: 'About the month as a whole',

  // The list
  find: 'Find a partner',
  found: (found: number, of: number) => `${found} of ${of} ${plural(of, 'partner')}`,
  nothingFound: (query: string) => `No partner matches “${query}”.`,
  nothingFoundNow: 'Find by a part of the name, a status, or a flag such as “blocking”.',
  clearFind: 'Show all partners',
  needPerson: 'These need you',
  theRest: 'The rest',
  nobodyNeeded: 'Nothing here needs you.',
  showAll: (count: number) => `Show all ${count}`,
  totalUnknown: 'total not known yet',
  outOfDate: 'Out of date',
  outOfDateHint: 'What stands in the tables is not what the inputs now give. Recompute.',
  notReceived: 'No usage received',
  notReceivedHint: 'The partner is active in this month, and no row of its usage was loaded.',
  incomplete: 'Incomplete',
  incompleteHint: 'Not every figure of this report is known yet.',
  counted: (weight: Issue['weight'], count: number) =>
    ({
      blocking: `${count} blocking`,
      exception: `${count} ${plural(count, 'exception')}`,
      notice: `${count} ${plural(count, 'notice')}`,
    })[weight],

  // Issues
  weight: { blocking: 'Blocking', exception: 'Exception', notice: 'Notice' },
  weightHint: {
    blocking: 'mend these first',
    exception: 'clear each with a reason',
    notice: 'good to know',
  },
  moreIssues: (count: number) => `Show ${count} more`,
  fewerIssues: 'Show fewer',

  // One report
  back: 'All reports',
  opening: (partner: string) => `Opening the report of ${partner} …`,
  unopened: 'The report could not be opened',
  again: 'Try again',
  complete: 'Complete',
  notCompleteBecause: (why: string) => `Not complete: ${why}`,
  becauseNotReceived: 'no usage was received.',
  becauseBlocking: (count: number) => `${count} blocking ${plural(count, 'issue')} below.`,
  becauseLines: (note: string) => `${note} with a price.`,
  becauseUnknown: 'not every figure is known yet.',
  missingDays: (days: string) => `No data on ${days}. No data is not zero usage.`,
  total: 'Total invoice amount',
  totalSoFar: (note: string, money: string) => `${note}, ${money} so far`,
  notKnown: 'not known',
  tabs: 'Tabs of the report',
  noLines: 'No lines in this tab.',
  noTabs: 'This report has no lines.',
  linesOf: (tab: string) => `Lines: ${tab}`,
  allColumns: (count: number) => `All ${count} columns`,
  mainColumns: 'Main columns',
  scrollable: (tab: string) => `All columns: ${tab}. Scrolls sideways.`,
  highlightOf: (line: string) => `Why is ${line} highlighted?`,
  commentOf: (line: string) => `Comment on ${line}`,
  toTheBill: 'From the lines to the bill',
  whyFigure: (what: string) => `, why: ${what}`,
  figureOf: (column: string, line: string) => `${column} of ${line}`,

  // The chart
  chart: 'Allocated credits by day',
  chartKeys: 'Point at a day, or move with the arrow keys.',
  days: 'Days of the report cycle',
  showChart: 'Show chart in the workbook',
  billingDay: 'billing day',
  tie: 'as many credits',
  noData: 'no data',
  dayCredits: (day: string, credits: string) => `${day}: ${credits} credits`,
  dayNoData: (day: string) => `${day}: no data`,
  highestOn: (day: string, credits: string) => `Highest on ${day}, ${credits} credits`,
  tiesWith: (days: string) => `ties with ${days}`,
  noDataOn: (days: string) => `no data on ${days}`,
  noBillingDay: 'No single billing day: each customer has its own, or it cannot be told',
  noDays: 'No day has data.',

  // Why this number
  why: 'Why this number',
  whyPath: 'The way to this step',
  oneUp: 'One step up',
  backToReport: 'Back to the report',
  working: 'Looking up the working …',
  noWorking: 'The working could not be looked up',
  rule: (rule: string) => `Rule ${rule}`,
  equation: 'Equation',
  note: 'Note',
  source: 'Stands in',
  inputs: 'Made from',
  noInputs: 'It is stated as it is: there is nothing behind it to open.',
  whyInput: ', open its working',
  moreInputs: (count: number) => `Show all ${count}`,

  // The selected cell
  selectedCell: 'Selected cell',
  readingCell: 'Reading the selected cell …',
  unreadable: 'The selected cell could not be read',
  selectAnother: 'Select another cell to try again.',
  noExplanation:
    'Select a figure in one of the LMP tables, or a cell with an LMP function, and it is explained here.',
  openWhy: 'Open why',
  openReport: 'Open report',
} as const;
