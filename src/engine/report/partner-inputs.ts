import { issueOf, type Issue } from '../issues/issue';
import { isActiveIn } from '../usage/gaps';
import { lookAlikes, namesLike } from '../usage/look-alikes';
import type { UsageTotal } from '../usage/usage-total';
import type { PartnerInput } from './compute-report';
import { partnerNamed, type Partner } from './partner';
import { UNTOUCHED } from './review-input';

/** The partners to bill, and what was noticed on the way. */
export interface GatheredPartners {
  /** Those with usage. */
  readonly inputs: readonly PartnerInput[];
  /** Active ones without any: whoever bills them gets a report that says that no usage was received. */
  readonly silent: readonly PartnerInput[];
  readonly issues: readonly Issue[];
}

interface Month {
  readonly cycle: string;
  readonly totals: readonly UsageTotal[];
  /** Null where no partners are listed at all. */
  readonly partners: readonly Partner[] | null;
  /** Customers named as holders of the NFR license besides those that the partners name. */
  readonly nfr: readonly string[];
}

/**
 * Sorts a month's usage by partner and adds what is known of each.
 *
 * Shape:  partners by name, in code-unit order; those with usage, and apart from them those of which it is missing.
 * Issues: a partner that nobody listed; partners whose names look alike; an NFR customer
 *         that no partner has, or several.
 */
export function partnerInputs({ cycle, totals, partners, nfr }: Month): GatheredPartners {
  const byName = new Map<string, UsageTotal[]>();
  for (const total of totals) {
    const ofPartner = byName.get(total.partner);
    if (ofPartner === undefined) byName.set(total.partner, [total]);
    else ofPartner.push(total);
  }
  const listed = new Map((partners ?? []).map((partner) => [partner.name, partner]));
  const inputs = [...byName]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, usage]): PartnerInput => {
      const partner = listed.get(name) ?? partnerNamed(name);
      const named = nfr.filter((customer) => usage.some((total) => isNamed(total, customer)));
      const own = partner.nfrCustomer === null ? [] : [partner.nfrCustomer];
      return { partner, usage, nfrCustomers: [...new Set([...own, ...named])], review: UNTOUCHED };
    });
  const unknown = partners === null ? [] : inputs.filter(({ partner }) => !listed.has(partner.name));
  const silent = [...listed.values()]
    .filter((partner) => !byName.has(partner.name) && isActiveIn(partner, cycle))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nowhere = nfr.filter((customer) => !totals.some((total) => isNamed(total, customer)));
  const names = totals.flatMap((total) => total.customerNames);
  const shared = nfr
    .map((customer) => ({ customer, partners: partnersOf(customer, inputs) }))
    .filter(({ partners: holders }) => holders.length > 1);
  return {
    inputs,
    silent: silent.map((partner) => ({ partner, usage: [], nfrCustomers: [], review: UNTOUCHED })),
    issues: [
      ...unknown.map(({ partner }) => issueOf('partner.unknown', [partner.name], {})),
      ...lookAlikes([...byName.keys(), ...listed.keys()]).map((names) =>
        issueOf('name.look-alike', [], { what: 'partner', names }),
      ),
      ...nowhere.map((customer) =>
        issueOf('nfr.without-rows', [], { customer, alike: namesLike(customer, names) }),
      ),
      ...shared.map((details) => issueOf('nfr.several-partners', [], details)),
    ],
  };
}

function isNamed(total: UsageTotal, customer: string): boolean {
  return total.customerId === customer || total.customerNames.includes(customer);
}

function partnersOf(customer: string, inputs: readonly PartnerInput[]): readonly string[] {
  return inputs
    .filter(({ nfrCustomers }) => nfrCustomers.includes(customer))
    .map(({ partner }) => partner.name);
}
