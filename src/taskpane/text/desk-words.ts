/** What the desk says of its plans. */
export const DESK_WORDS = {
  upToDate: 'Every report is up to date; nothing was written.',
  nothingToRepair: 'The tables are as they should be; nothing was written.',
  tablesMade: 'The tables are made.',
  undecided: (rows: number) =>
    `${rows} rows have the same customer, service and day as another. Say whether they are summed or rejected.`,
  newer:
    'A newer version of LMP Billing wrote this workbook. It can be read here; update the add-in to change it.',
} as const;
