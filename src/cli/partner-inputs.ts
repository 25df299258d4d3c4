import {
  isActiveIn,
  issueOf,
  lookAlikes,
  namesLike,
  partnerNamed,
  UNTOUCHED,
  type Issue,
  type Partner,
  type PartnerInput,
  type UsageTotal,
} from '../engine';

/** The partners to bill, and what was noticed on the way. */
export interface Gathered {
  readonly inputs: readonly PartnerInput[];
  readonly issues: readonly Issue[];
}

interface Month {
  readonly cycle: string;
  readonly totals: readonly UsageTotal[];
  /** Null where no partners file was named. */
  readonly partners: readonly Partner[] | null;
  /** Customers named on the command line as holders of the NFR license. */
  readonly nfr: readonly string[];
}

/**
 * Sorts a month's usage by partner and adds what is known of each.
 *
 * Shape:  partners by name, in code-unit order; only those with usage.
 * Issues: a partner that nobody listed; an active one without usage; partners whose names look alike; an NFR customer
 *         that no partner has, or several.
 */
export function partnerInputs({ cycle, totals, partners, nfr }: Month): Gathered {
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
  const silent = [...listed.values()].filter(
    (partner) => !byName.has(partner.name) && isActiveIn(partner, cycle),
  );
  const nowhere = nfr.filter((customer) => !totals.some((total) => isNamed(total, customer)));
  const names = totals.flatMap((total) => total.customerNames);
  const shared = nfr
    .map((customer) => ({ customer, partners: partnersOf(customer, inputs) }))
    .filter(({ partners: holders }) => holders.length > 1);
  return {
    inputs,
    issues: [
      ...unknown.map(({ partner }) => issueOf('partner.unknown', [partner.name], {})),
      ...silent.map((partner) => issueOf('usage.not-received', [partner.name], { cycle })),
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
