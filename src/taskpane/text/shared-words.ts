/** The words of the pieces that features share. */
export const SHARED_WORDS = {
  dismiss: 'Dismiss',
} as const;
