import { groupedBy } from '../grouped-by';
import type { UsageTotal } from './usage-total';

/**
 * Names that differ only in case, spaces or form (R14): listed, never merged.
 *
 * Shape:   names in any order, repeats allowed → groups of two names or more, all in code-unit order.
 * @example "Acme", "ACME ", "Bolt" → ["ACME ", "Acme"]
 */
export function lookAlikes(names: Iterable<string>): readonly (readonly string[])[] {
  const groups = groupedBy([...new Set(names)].sort(), bareName);
  return [...groups.values()].filter((group) => group.length > 1);
}

/** The names that differ from one only in case, spaces or form (R14), in code-unit order. */
export function namesLike(name: string, names: Iterable<string>): readonly string[] {
  return [...new Set(names)].filter((other) => other !== name && bareName(other) === bareName(name)).sort();
}

function bareName(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Customer ids that go by several names, with the names in code-unit order (R14). */
export function idsWithSeveralNames(
  usage: readonly UsageTotal[],
): readonly { readonly id: string; readonly names: readonly string[] }[] {
  const byId = groupedBy(
    usage.filter((total) => total.customerId !== null),
    (total) => total.customerId ?? '',
  );
  return [...byId]
    .map(([id, totals]) => ({
      id,
      names: [...new Set(totals.flatMap((total) => total.customerNames))].sort(),
    }))
    .filter(({ names }) => names.length > 1)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Customer names that several ids carry, or an id and no id: different customers of one name (R14). */
export function namesWithSeveralIds(
  usage: readonly UsageTotal[],
): readonly { readonly name: string; readonly customers: readonly string[] }[] {
  return [...groupedBy(usage, (total) => total.customer)]
    .map(([name, totals]) => {
      const ids = new Set(
        totals.map(({ customerId }) => (customerId === null ? 'one without an ID' : `ID ${customerId}`)),
      );
      return { name, customers: [...ids].sort() };
    })
    .filter(({ customers }) => customers.length > 1)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
