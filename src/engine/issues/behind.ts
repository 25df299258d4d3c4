import { invariant } from '../invariant';
import type { Place } from '../usage/usage-record';
import type { UsageTotal } from '../usage/usage-total';

/** The rows behind a problem: how many, and where the first stands. */
export interface Behind {
  readonly rows: number;
  readonly first: Place;
}

/** The rows of some usage, of which there is one key at least. */
export function behind(usage: readonly UsageTotal[]): Behind {
  const [first] = usage;
  invariant(first !== undefined, 'a problem has rows behind it');
  return { rows: rowsOf(usage), first: first.first };
}

/** How many rows some usage was added up from. */
export function rowsOf(usage: readonly UsageTotal[]): number {
  return usage.reduce((sum, total) => sum + total.rows, 0);
}
