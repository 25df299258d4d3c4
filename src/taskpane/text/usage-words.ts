import type { LoadTotals } from '../desk/usage-views';
import { amountText, countText, cycleText } from '../shared/amount';

/** The words of the tab Usage: from files to a loaded month. */
export const USAGE_WORDS = {
  heading: 'Load usage',
  choose: 'Drop usage files here, or choose them',
  chooseNote: 'CSV or TSV in UTF-8, one file or many. Nothing is written before you say so.',
  chooseMore: 'Add files',
  sampleHeading: 'No files at hand?',
  sampleNote:
    'The sample month is made up: invented partners and prices, with what real months hold, from a tie to a rejected row.',
  sample: 'Try the sample month',
  sampleLoaded: 'This is the sample month. It is made up, and its questions were answered for you.',

  inspecting: 'Looking at the files …',
  files: (count: number) => countText(count, 'file'),
  remove: (file: string) => `Remove ${file}`,
  recognised: (file: FileFacts) =>
    `${file.delimiter} between fields · ${file.encoding} · ` +
    `${file.known} of ${countText(file.columns, 'column')} recognised · ` +
    'numbers with a decimal point, no thousands sign · days as 2025-10-17',
  matchedAs: ({ load, file }: { readonly load: number; readonly file: string }) =>
    `Columns matched by hand as for ${file} (load ${load})`,
  showColumns: (file: string) => `Columns of ${file}`,
  columnHeader: 'Column of the file',
  columnField: 'Read as',
  notRead: 'not read',
  byPerson: 'as you said',
  refused: (file: string) => `${file} cannot be read`,
  failed: 'The files could not be read',

  matching: 'Match the columns',
  ready: 'Ready to read',
  notReady: 'Not ready to read',
  matchingNote: 'Columns are found by their names. Say which column holds what the names do not tell.',
  matchingFiles: (first: string, others: number) =>
    others === 0 ? first : `${first} and ${countText(others, 'more file')} with the same columns`,
  noColumn: 'no column',
  chooseColumn: 'choose a column',
  needs: (fields: readonly string[]) =>
    fields.length === 1 ? `${fields[0] ?? ''} is needed.` : `One of ${fields.join(', ')} is needed.`,
  inFile: 'In the file',
  readAs: 'Read as',
  emptySample: 'empty',
  otherFields: (count: number) => `${countText(count, 'column')} matched or not needed`,
  ambiguous: (field: string) => `Several columns may be ${field} by their names. Say which.`,
  partner: 'Partner',
  partnerOf: (file: string) => `Partner of ${file}`,
  partnerHint: (file: string) => `${file} has no column for partners. Whose usage is it?`,
  samePartner: (partner: string, files: number) =>
    `${partner} for ${files === 1 ? 'the other file' : `the other ${countText(files, 'file')}`} too`,
  noPartner: '(no partner named)',
  namesake: 'Two files have one name',
  namesakeWhy: (of: string, file: string) =>
    `${of} came twice. The one that came later is called ${file} here. Are both meant, or is it the first one corrected?`,
  keepBoth: 'Keep both',
  keepLater: (of: string) => `Take the later ${of} only`,
  namesakesNeeded: 'Say whether files of one name are both meant.',
  partnerNeeded: 'Name the partner, as it stands in LMP_Partners.',
  removeRefused: 'Remove the files that cannot be read.',
  matchNeeded: 'Choose a column for what is needed.',
  signed: 'The files hold signed corrections: accept negative quantities',
  read: (count: number) => `Read ${countText(count, 'file')}`,
  startOver: 'Start over',
  changeColumns: 'Change columns',

  reading: 'Reading',
  readingRows: (rows: number) => `${countText(rows, 'row')} so far`,
  readingFile: (file: string, share: number) => `${file}, ${Math.round(share * 100)} %`,
  waiting: 'waiting',
  cancel: 'Cancel',

  result: 'What the files hold',
  rowsRead: (rows: number) => `${countText(rows, 'row')} read`,
  rowsAccepted: (rows: number) => `${amountText(String(rows))} accepted`,
  rowsRejected: (rows: number) => `${amountText(String(rows))} rejected`,
  file: 'File',
  readRows: 'Rows read',
  acceptedRows: 'Accepted',
  rejectedRows: 'Rejected',
  noneAccepted: 'No row can be loaded',
  noneAcceptedWhy:
    'Every row was rejected. See why below, correct the file or the columns, and read it again.',
  rejectPlace: (row: number, column: string) => (column === '' ? `Row ${row}` : `Row ${row} · ${column}`),
  rejectValue: (value: string) => (value === '' ? 'empty' : `“${value}”`),
  rejectsShown: (shown: number, all: number) => `The first ${shown} of ${countText(all, 'rejected row')}.`,
  saveRejects: 'Save all as CSV',
  copyRejects: 'Copy all as CSV',
  rejectsFile: 'rejected-rows.csv',
  saved: 'rejected-rows.csv is handed to your downloads.',
  copied: 'Copied. Paste it into a sheet or a text file.',
  notSaved: (reason: string) => `The rows could not be handed over. ${reason}`,
  negativeTitle: 'Negative quantities',
  negative: 'Some rows are rejected because a quantity is negative. If they are corrections, accept them.',
  acceptSigned: 'Accept negative quantities',

  questions: (open: number) =>
    open === 0 ? 'Answered' : open === 1 ? 'A question first' : `${open} questions first`,
  answered: 'answered',
  open: 'to be answered',
  duplicates: 'Some rows share one key',
  duplicatesWhy: (rows: number, keys: number) =>
    `${countText(rows, 'row')} share ${countText(keys, 'key')}: the same partner, customer, service, unit and day. ` +
    `They may be parts of one figure, or one row exported twice.`,
  duplicatesExample: (example: string) => `For example: ${example}`,
  sum: 'Sum them: they are parts of one figure',
  reject: 'Reject all of them: somebody must look at the file',
  summed: (rows: number, keys: number) =>
    `${countText(rows, 'row')} of ${countText(keys, 'shared key')} are summed.`,
  rejectedDuplicates: (rows: number, keys: number) =>
    `${countText(rows, 'row')} of ${countText(keys, 'shared key')} are rejected.`,
  sumInstead: 'Sum them instead',
  rejectInstead: 'Reject them instead',
  whosePartner: 'Whose usage is it?',
  whosePartnerOf: (file: string) => `Partner of the rows of ${file} that name none`,
  withoutPartner: (rows: number) =>
    `${countText(rows, 'row')} ${rows === 1 ? 'names' : 'name'} no partner. They are given the one that you name, and are read again.`,
  usePartner: 'Use this partner',
  days: 'Fewer days than the workbook has',
  add: 'Add: keep the days that the files do not have',
  replace: 'Replace: the month is what the files hold, the other days go',
  parts: 'Services or customers that the files do not have',
  keepParts: 'Keep: the files are a part of the month',
  replaceParts: 'Replace: the month is what the files hold, these rows go',
  zone: 'The account zone has changed',
  readAgain: 'Read the files again',
  nfr: 'Who holds the NFR license?',
  nfrFor: (partner: string) => `NFR customer of ${partner}`,
  nfrChoose: 'choose',
  nfrNone: 'none of them',
  nfrRest: (count: number) => `None for the other ${countText(count, 'partner')}`,
  nfrAll: (count: number) => `None for all ${countText(count, 'partner')}`,
  noUsed: 'Used units are unknown',
  noUsedProduct: (product: string, partner: string) => `${product}, ${partner}`,
  noUsedLast: (used: string, unit: string) => `Last cycle it reported ${used} used (${unit}).`,
  acceptNoUsed: 'Load it so: where used units are unknown, provisioned units are charged',
  showAll: (count: number, noun: string) => `Show all ${countText(count, noun)}`,

  otherCycles: 'The files hold other report cycles too. One is loaded at a time.',
  insteadCycle: (cycle: string, rows: number) =>
    `Load ${cycleText(cycle)} instead (${countText(rows, 'row')})`,
  contents: (cycle: string) => `In the files: ${cycleText(cycle)}`,
  daysPresent: 'Days with rows',
  daysOf: (present: number, expected: number) => `${present} of ${expected}`,
  customers: 'Customers',
  services: 'Services',
  units: 'Units',
  credits: 'Allocated credits',
  creditsOf: ({ credits, withoutCredits }: LoadTotals) => {
    if (credits !== null) return amountText(credits);
    return withoutCredits === 0 ? '—' : `—, ${countText(withoutCredits, 'row')} without credits`;
  },
  controlTotal: 'Compare with a control total',
  controlUnits: 'Units should be',
  controlCredits: 'Credits should be',
  controlHint: 'Optional. The load waits until the two agree.',
  controlUnreadable: 'Write a number with a point before the decimals, as 12345.5.',
  controlMismatch: 'The control total does not agree',
  notices: 'Noticed',
  changes: 'What will change',
  changed: 'What changed',
  rowsColumn: 'Rows',
  packsColumn: 'Packs',
  totalColumn: 'Total',
  isNew: 'new',
  rowsAdded: (rows: number) => `${countText(rows, 'row')} added`,
  rowsChanged: (rows: number) => `${countText(rows, 'row')} changed`,
  rowsRemoved: (rows: number) => `${countText(rows, 'row')} removed`,
  same: 'as it is',
  unknown: '—',
  from: 'was',
  to: 'now',
  nothing: 'There is nothing to load',

  workingOut: 'Working out what will change …',
  load: (rows: number, cycle: string) => `Load ${countText(rows, 'row')} of ${cycleText(cycle)}`,
  loading: (rows: number, cycle: string) => `Loading ${countText(rows, 'row')} of ${cycleText(cycle)} …`,
  blockedByQuestions: (open: number) =>
    open === 1 ? 'One question above is open.' : `${open} questions above are open.`,
  blockedByFailure: 'It is not known what would change.',
  blockedByTotal: 'A control total above is not a number.',
  blockedByBusy: (label: string) => `Waits for: ${label}.`,
  previewFailed: 'What will change could not be worked out',

  loaded: (cycle: string) => `${cycleText(cycle)} is loaded`,
  nothingLoaded: (cycle: string) => `${cycleText(cycle)} is as it was`,
  loadedRows: (rows: number, partners: number) =>
    `${countText(rows, 'row')} of ${countText(partners, 'partner')} ${rows === 1 ? 'is' : 'are'} in the workbook.`,
  loadedRejected: (rejected: number) =>
    `${countText(rejected, 'rejected row')} ${rejected === 1 ? 'stands' : 'stand'} in LMP_Rejected.`,
  showUsage: 'Show the rows in LMP Usage',
  showRejected: 'Show the rejected rows',
  showReports: 'Show the reports',
  loadAnother: 'Load another file',
  loadNext: (cycle: string) => `Load ${cycleText(cycle)} too`,
} as const;

/** What is said of a file in one line. */
export interface FileFacts {
  readonly delimiter: string;
  readonly encoding: string;
  readonly known: number;
  readonly columns: number;
}
