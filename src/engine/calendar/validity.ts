import type { Day } from './day';

/** A stretch of days: from the first (included) until the last (excluded); null is open. */
export interface Validity {
  readonly effectiveFrom: Day | null;
  readonly effectiveUntil: Day | null;
}

/** Whether a validity covers a day: `from` is included, `until` is not. */
export function isInForce(validity: Validity, day: Day): boolean {
  const { effectiveFrom, effectiveUntil } = validity;
  return (
    (effectiveFrom === null || effectiveFrom <= day) && (effectiveUntil === null || day < effectiveUntil)
  );
}
