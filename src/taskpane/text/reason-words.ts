/** What is said of reasons and references. */
export const REASON_WORDS = {
  missing: 'Write it first; the history keeps it.',
} as const;
