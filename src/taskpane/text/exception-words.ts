import { countText } from '../shared/amount';

/** The words of what a person must clear before approval. */
export const EXCEPTION_WORDS = {
  title: 'Exceptions',
  count: (open: number, cleared: number) =>
    [...(open === 0 ? [] : [`${open} open`]), ...(cleared === 0 ? [] : [`${cleared} cleared`])].join(' · '),
  none: 'Nothing is to be cleared.',
  allCleared: 'Every exception is cleared.',
  mendFirst: (count: number) =>
    `${countText(count, 'blocking problem')} to mend first; a reason does not clear ${count === 1 ? 'it' : 'them'}`,
  open: 'Open exceptions',
  all: (count: number) => `All ${count}`,
  past: 'Nobody cleared these before the billing report was submitted. Nothing is to be cleared any more:',
  reason: 'Reason',
  reasonHint: 'The history keeps it with the figures as they are now.',
  clear: (count: number) => (count < 2 ? 'Clear with reason' : `Clear ${count} with this reason`),
  chooseFirst: 'Choose at least one exception, and write why it is in order.',
  refused: 'Nothing was cleared',
  showCleared: (count: number) => `Show ${countText(count, 'cleared exception')}`,
  hideCleared: 'Hide cleared exceptions',
  cleared: 'Cleared exceptions',
  clearedBy: (who: string) => `Cleared by ${who}`,
} as const;
