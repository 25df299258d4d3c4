import { namesLike } from './look-alikes';
import { customerKeyOf } from './usage-key';
import type { UsageTotal } from './usage-total';
import { isProvisioned } from './tab-of';

/** The customers of a partner that hold the NFR license (R8, R16). */
export interface NfrHolders {
  /** Customer keys. */
  readonly keys: ReadonlySet<string>;
  /** Their names, in code-unit order. */
  readonly names: readonly string[];
  /** Customers that were named as holders but have no credits in the cycle, with customers of nearly that name. */
  readonly withoutRows: readonly { readonly customer: string; readonly alike: readonly string[] }[];
}

/**
 * Finds the customers that hold the NFR license: those named, by id or by name, and those whose credit rows state
 * the license version NFR (R8, R17).
 */
export function nfrHolders(usage: readonly UsageTotal[], named: readonly string[]): NfrHolders {
  const credited = usage.filter((total) => !isProvisioned(total));
  const isNamed = (total: UsageTotal, name: string): boolean =>
    total.customerId === name || total.customerNames.includes(name);
  const holding = credited.filter(
    (total) => total.licenseVersion === 'NFR' || named.some((name) => isNamed(total, name)),
  );
  return {
    keys: new Set(holding.map(customerKeyOf)),
    names: [...new Map(holding.map((total) => [customerKeyOf(total), total.customer])).values()].sort(),
    withoutRows: named
      .filter((name) => !credited.some((total) => isNamed(total, name)))
      .map((customer) => ({
        customer,
        alike: namesLike(
          customer,
          credited.flatMap((total) => total.customerNames),
        ),
      })),
  };
}
