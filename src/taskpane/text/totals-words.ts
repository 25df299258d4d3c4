/** The words of the two totals (R33). */
export const TOTALS_WORDS = {
  heading: 'Proposed totals',
  note: 'final on approval',
  asCalculated: 'as calculated',
  total: 'Total',
  calculated: 'Calculated',
  proposed: 'Proposed',
  unknown: 'not known',
} as const;
