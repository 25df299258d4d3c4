import { decimal, quotientOf, type Decimal } from '../decimal';
import type { UsageTotal } from '../usage/usage-total';
import { entriesInForce, whyNotPlain, type Catalogue } from './catalogue';
import type { CatalogueEntry } from './catalogue-entry';

/** Where the credits of a usage key come from (R4). */
export type CreditBasis =
  | { readonly from: 'row' }
  | { readonly from: 'requirement'; readonly usedUnits: Decimal; readonly creditRequirement: Decimal }
  | { readonly from: 'catalogue'; readonly usedUnits: Decimal; readonly entry: CatalogueEntry };

/** Usage of one key with its credits. */
export interface CreditedUsage {
  readonly usage: UsageTotal;
  readonly credits: Decimal;
  /** Credits per unit and month; null where neither the row nor the catalogue was asked. */
  readonly creditRequirement: Decimal | null;
  readonly basis: CreditBasis;
}

/** Why the credits of a usage key cannot be told (R4). */
export interface UncreditedUsage {
  readonly usage: UsageTotal;
  readonly problem:
    'credits.no-units' | 'credits.unknown' | 'credits.not-plain' | 'credits.several-requirements';
  /** Of `credits.not-plain`: what the catalogue says; else ''. */
  readonly why: string;
}

export const MONTHS_IN_A_YEAR = decimal('12');

/**
 * The allocated credits of a usage key (R4).
 *
 * Rule:    the row's own credits; else units × the row's credit requirement; else units × the catalogue's on that
 *          day; else a blocking issue. A requirement per year is divided by 12, after multiplying (R13).
 * Units:   credits, of one month.
 * Edges:   an entry that is not a plain product, or several in force, never compute.
 * Source:  seeds/000 "credits required per unit"; the precedence is ours.
 * @example 100 units, requirement 20 → 2,000; 200 units, no requirement, catalogue 65 → 13,000
 */
export function allocatedCredits(usage: UsageTotal, catalogue: Catalogue): CreditedUsage | UncreditedUsage {
  const { allocatedCredits: stated, usedUnits, creditRequirement } = usage;
  if (stated !== null) return { usage, credits: stated, creditRequirement, basis: { from: 'row' } };
  if (usedUnits === null) return { usage, problem: 'credits.no-units', why: '' };
  if (creditRequirement !== null) {
    const credits = usedUnits.times(creditRequirement);
    return {
      usage,
      credits,
      creditRequirement,
      basis: { from: 'requirement', usedUnits, creditRequirement },
    };
  }
  const [entry, ...others] = entriesInForce(catalogue, usage, usage.day);
  if (entry === undefined) return { usage, problem: 'credits.unknown', why: '' };
  if (others.length > 0) return { usage, problem: 'credits.several-requirements', why: '' };
  const why = whyNotPlain(entry);
  if (why !== null) return { usage, problem: 'credits.not-plain', why };
  return {
    usage,
    credits: perMonth(usedUnits.times(entry.creditsPerUnit), entry),
    creditRequirement: perMonth(entry.creditsPerUnit, entry),
    basis: { from: 'catalogue', usedUnits, entry },
  };
}

function perMonth(credits: Decimal, { per }: CatalogueEntry): Decimal {
  return per === 'year' ? quotientOf(credits, MONTHS_IN_A_YEAR) : credits;
}
