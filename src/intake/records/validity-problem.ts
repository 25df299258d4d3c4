import type { Day } from '../../engine';
import { Problem } from '../values/problem';

/** What is wrong with a stretch of days; null where nothing is. An open end goes with everything. */
export function validityProblemOf(from: Day | null, until: Day | null): Problem | null {
  if (from === null || until === null || from < until) return null;
  return new Problem('validity.order', { from });
}
