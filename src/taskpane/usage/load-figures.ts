import { USAGE_WORDS } from '../text/usage-words';
import { controlTotalOf } from './control-total';
import { isOutdated, type Reckoning } from './load-state';

/** Rows of the load in the report cycle that was chosen. */
export function rowsToLoad({ reading, decisions }: Reckoning): number {
  return reading.cycles.find(({ cycle }) => cycle === decisions.cycle)?.rows ?? 0;
}

/** Whether one of the control totals was typed, but is no number. */
function hasUnreadableTotal({ typed }: Reckoning): boolean {
  return [typed.units, typed.credits].some((text) => !controlTotalOf(text).isReadable);
}

/**
 * Why the load may not be written now, in a sentence; '' where it may.
 *
 * Rule: what a person has to do comes before what only takes time.
 */
export function blockedBecause(reckoning: Reckoning, busyWith: string | null): string {
  if (hasUnreadableTotal(reckoning)) return USAGE_WORDS.blockedByTotal;
  if (reckoning.problem !== '') return USAGE_WORDS.blockedByFailure;
  if (isOutdated(reckoning)) return USAGE_WORDS.workingOut;
  const open = reckoning.preview?.questions.length ?? 0;
  if (open > 0) return USAGE_WORDS.blockedByQuestions(open);
  return busyWith === null ? '' : USAGE_WORDS.blockedByBusy(busyWith);
}
