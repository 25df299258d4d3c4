import { isInForce } from '../calendar/validity';
import type { Day } from '../calendar/day';
import { groupedBy } from '../grouped-by';
import type { Calculation, CatalogueEntry } from './catalogue-entry';

/** The catalogue's entries by the name of their capability. */
export type Catalogue = ReadonlyMap<string, readonly CatalogueEntry[]>;

/** A service as usage names it; the billing unit is '' where it names none. */
export interface CataloguedService {
  readonly service: string;
  readonly billingUnit: string;
}

/** Sorts entries by capability, so that a month of usage finds each at once. */
export function catalogueOf(entries: readonly CatalogueEntry[]): Catalogue {
  return groupedBy(entries, (entry) => entry.capability);
}

/**
 * The entries that hold for a service on a day (R4).
 *
 * Edges: usage without a billing unit takes every unit of the capability, so it may find several.
 */
export function entriesInForce(
  catalogue: Catalogue,
  { service, billingUnit }: CataloguedService,
  day: Day,
): readonly CatalogueEntry[] {
  return (catalogue.get(service) ?? []).filter(
    (entry) => (billingUnit === '' || entry.billingUnit === billingUnit) && isInForce(entry, day),
  );
}

/**
 * Why an entry is not a plain product of units, or null where it is (R4).
 *
 * A catalogue has no column for this: a "started" unit is rounded before it is multiplied, and a cap, a minimum or an
 * addition stands in the note. So a note with a number in it, dates aside, or with a word of condition, is not plain: a note too
 * many only asks for credits, a note too few would bill a wrong figure.
 * @example note "cap 8000 per cloud account" → "cap 8000 per cloud account"; note "add-on" → null
 */
export function whyNotPlain(entry: CatalogueEntry): string | null {
  if (/\bstarted\b/i.test(entry.billingUnit)) return `billed by ${entry.billingUnit}`;
  const conditions =
    /\d|\b(caps?|capped|min|max|minimum|maximum|limit(s|ed)?|at (least|most)|up to|more than|less than|above|below|adds?|added|extra|free|first|started|tier(s|ed)?)\b(?!-)/i;
  const withoutDates = entry.note.replace(/\d{4}-\d{2}-\d{2}/g, '');
  return conditions.test(withoutDates) ? entry.note : null;
}

/**
 * Whether the 85th-percentile rule takes a service's percentile day or the sum of its days (R13).
 *
 * Edges: a service that the catalogue does not name, or names with both, is a snapshot.
 */
export function calculationOf(catalogue: Catalogue, service: CataloguedService, day: Day): Calculation {
  const entries = entriesInForce(catalogue, service, day);
  return entries.length > 0 && entries.every((entry) => entry.calculation === 'volume')
    ? 'volume'
    : 'snapshot';
}
