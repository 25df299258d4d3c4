/** The words of the pane. */
export const WORDS = {
  product: 'LMP Billing',
  version: (version: string) => `Version ${version}`,
  result: 'Result',
  formula: 'Formula',
  howToBegin: 'Type =LMP. in a cell, or select one that has a function.',
  errorHint: 'Why: select the cell and point at the warning sign beside it.',
  functions: 'The functions',
  host: 'Where it runs',
  hostSource: 'as the host reports it',
  application: 'Application',
  platform: 'Platform',
  hostVersion: 'Version',
  needed: (version: string) => `needs ${version}`,
  notThere: 'not there',
  tooOld: 'This Excel is too old',
  tooOldWhy: (sets: string) => `The add-in needs ${sets}. Update Excel, or use Excel on the web.`,
  noExcel: 'Open this pane in Excel',
  noExcelWhy:
    'LMP Billing is an add-in for Excel. This page was opened outside of Excel, so there is no workbook to read.',
  noExcelNow: 'In Excel, choose Home, then Show pane in the group LMP Billing.',
} as const;
