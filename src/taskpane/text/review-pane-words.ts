/** What the review says in the pane. */
export const REVIEW_PANE_WORDS = {
  review: 'Review',
  reading: 'The workbook is being read.',
  opening: 'Opening the review',
  unopened: 'The review cannot be opened',
  again: 'Try again',
} as const;
