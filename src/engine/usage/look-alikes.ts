import { groupedBy } from '../grouped-by';
import type { UsageTotal } from './usage-total';

/**
 * Names that differ only in case, spaces or form (R14): listed, never merged.
 *
 * Shape:   names in any order, repeats allowed → groups of two names or more, all in code-unit order.
 * @example "Acme", "ACME ", "Bolt" → ["ACME ", "Acme"]
 */
export function lookAlikes(names: Iterable<string>): readonly (readonly string[])[] {
  const groups = groupedBy([...new Set(names)].sort(), (name) =>
    name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ''),
  );
  return [...groups.values()].filter((group) => group.length > 1);
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
