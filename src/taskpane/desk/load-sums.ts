import {
  allocatedCredits,
  isProvisioned,
  sumOfStated,
  type Catalogue,
  type Decimal,
  type UsageTotal,
} from '../../engine';

/** What usage comes to, whatever its tab and its day. */
export interface LoadSums {
  /** Null where no row states any. */
  readonly usedUnits: Decimal | null;
  /** Null where they cannot be told of each row, and where no row is of credits. */
  readonly allocatedCredits: Decimal | null;
  /** Rows whose credits cannot be told. */
  readonly withoutCredits: number;
}

/**
 * Adds up used units and allocated credits.
 *
 * Rule:  credits are those of R4: the row's own, else by its requirement, else by the catalogue's. What is billed by
 *        provisioned and used units (R16) has none.
 * Edges: rows of one key that state different columns would be guessed at; they have none that can be told (R14).
 */
export function loadSums(totals: readonly UsageTotal[], catalogue: Catalogue): LoadSums {
  const credited = totals
    .filter((total) => !isProvisioned(total))
    .map((total) => ({ total, credits: total.mixed ? null : creditsOf(total, catalogue) }));
  const withoutCredits = credited.reduce(
    (rows, { total, credits }) => rows + (credits === null ? total.rows : 0),
    0,
  );
  return {
    usedUnits: sumOfStated(totals.map(({ usedUnits }) => usedUnits)),
    allocatedCredits: withoutCredits > 0 ? null : sumOfStated(credited.map(({ credits }) => credits)),
    withoutCredits,
  };
}

function creditsOf(total: UsageTotal, catalogue: Catalogue): Decimal | null {
  const found = allocatedCredits(total, catalogue);
  return 'credits' in found ? found.credits : null;
}
