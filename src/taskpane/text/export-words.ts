import { countText } from '../shared/amount';

/** The words of *Export Reports*, *Export Report* and *Print report*. */
export const EXPORT_WORDS = {
  exportReports: 'Export Reports',
  exportReport: 'Export Report',
  print: 'Print report',
  csv: 'CSV file',
  xlsx: 'Excel file',
  tsv: 'Copy to clipboard',
  sheet: 'New sheet',
  sheetHint: 'A new sheet clears Excel’s undo list.',
  preparing: 'Preparing the export',
  writing: 'Writing the new sheet',

  // Where it went
  saved: (file: string) =>
    `${file} is handed to your downloads. If nothing arrives there, this Excel keeps files in: copy, or take a new sheet.`,
  noDownloads: 'This Excel hands over no files: copy, or take a new sheet.',
  copied: 'Copied. Paste it into a sheet or a text file.',
  notDone: (why: string) =>
    `It could not be handed over: ${why.replace(/\.$/, '')}. Take another of these ways.`,
  anotherWay: 'Take another of these ways.',
  onSheet: (sheet: string) => `It stands on the new sheet “${sheet}”.`,
  toPrint: (sheet: string) =>
    `It stands on the new sheet “${sheet}”, one page wide. Print that sheet from Excel.`,
  notLaidOut: 'Excel did not let its pages be set up: set them to one page wide before you print it.',

  // What to know before
  saysSo: 'The export says so.',
  notApproved: (count: number, of: number) => `${count} of ${countText(of, 'report')} not approved`,
  differing: (count: number) => `${count} as approved, where the inputs or the tables now say others`,
  incomplete: (count: number) => `${count} incomplete`,
  outOfDate: (count: number) => `${count} out of date`,
  leftOut: (count: number) =>
    `${countText(count, 'report')} left out: nothing gives ${count === 1 ? 'it' : 'them'} any more.`,
} as const;
