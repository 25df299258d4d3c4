import { personInWords } from '../../engine';
import type { ActionView, AskedAction, ReviewLineView, ReviewView, TotalView } from '../desk/review-views';
import { proposedText } from './total-text';
import { actionWords, ACTION_BAR_WORDS, type ActionWords } from '../text/action-bar-words';

/** An action at the end of a report, with its words. */
export interface BarAction {
  readonly action: AskedAction;
  readonly words: ActionWords;
  /** Whether something must be written with it. */
  readonly asks: boolean;
  /** Why not now, in sentences; none where it may be taken. */
  readonly blockers: readonly string[];
}

/**
 * The actions that stand at the end of a report: what takes it further first, else in the order of the tables.
 *
 * Rule:  what was typed and is not saved blocks a submission: it would not be a part of it.
 */
export function barActions(actions: readonly ActionView[], isDraftUnsaved: boolean): readonly BarAction[] {
  const items = actions.flatMap(({ action, asks, blockers }) => {
    const words = actionWords(action === 'submit' && asks.length > 0 ? 'submit-on-behalf' : action);
    if (words === null) return [];
    const unsaved = action === 'submit' && isDraftUnsaved ? [ACTION_BAR_WORDS.draftUnsaved] : [];
    const says = [...unsaved, ...blockers.map(({ message }) => message)];
    return [{ action, words, asks: asks.length > 0, blockers: says }];
  });
  return [...items.filter(({ words }) => words.isMain), ...items.filter(({ words }) => !words.isMain)];
}

/** What follows from an action; for Tier 1 also on which violations the reason for a submission will stand (R32). */
export function consequencesOf(
  { action, asks, words }: BarAction,
  lines: readonly ReviewLineView[],
): readonly string[] {
  const uncommented = lines.filter(({ violation, comment }) => violation !== '' && comment === '');
  return action !== 'submit' || !asks || uncommented.length === 0
    ? words.consequences
    : [...words.consequences, ACTION_BAR_WORDS.reasonOnLines(uncommented.map(({ name }) => name))];
}

/** What an approval makes final, in a line; '' for other actions. */
export function finalFigures(action: AskedAction, totals: readonly TotalView[]): string {
  return action === 'approve' ? proposedText(totals) : '';
}

/** Who the history will name, and what that is worth. */
export function recordedText(person: ReviewView['person']): string {
  return person.name.trim() === ''
    ? ACTION_BAR_WORDS.nobody
    : ACTION_BAR_WORDS.recordedAs(personInWords(person));
}
