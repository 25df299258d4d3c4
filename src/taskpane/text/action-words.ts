/** What the pane says of its work. */
export const ACTION_WORDS = {
  self: (name: string, isKept: boolean) =>
    [
      name === '' ? 'The name is the workbook’s again.' : `You act as ${name} in this pane.`,
      ...(isKept ? [] : ['This Excel keeps nothing on the computer: say it again next time.']),
    ].join(' '),
  reading: 'Reading the workbook',
  computing: 'Computing the reports',
  writing: 'Writing the workbook',
  recomputing: 'Recomputing',
  loading: 'Loading',
  changing: 'Changing the setting',
  repairing: 'Repairing the tables',
  reviewing: 'Recording the review',
  opening: 'Opening the table',
  drawing: 'Drawing the chart',
  sample: 'Preparing the sample month',
  cancelled: 'Cancelled. The workbook is as it was before.',
  recovered: 'An earlier write was broken off; the workbook is as it was before it.',
  writtenUnread: (says: string, why: string) =>
    `${says} The workbook could not be read again (${why}); close the pane and open it again to see it.`,
  noDaily: 'This report has no daily credits to draw.',
} as const;
