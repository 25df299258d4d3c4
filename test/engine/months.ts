import {
  catalogueOf,
  computeReports,
  condensed,
  decimal,
  partnerNamed,
  DEFAULT_RULES,
  PACK_PRODUCT,
  totalOf,
  UNTOUCHED,
  usageKeyOf,
  withRow,
  type Bid,
  type CatalogueEntry,
  type Decimal,
  type MoneyInput,
  type Partner,
  type Price,
  type Report,
  type ReportReview,
  type RuleSet,
  type Tier,
  type UsageRecord,
  type UsageTotal,
} from '../../src/engine';

/** A usage row as a test writes it: amounts as text, what is left out is not stated. */
export interface Row {
  readonly day: string;
  readonly customer?: string;
  readonly customerId?: string;
  readonly partner?: string;
  readonly service?: string;
  readonly billingUnit?: string;
  readonly licenseVersion?: UsageRecord['licenseVersion'];
  readonly subscriptionType?: UsageRecord['subscriptionType'];
  readonly used?: string;
  readonly provisioned?: string;
  readonly requirement?: string;
  readonly credits?: string;
}

/** What a test changes of a month; everything else is the default. */
export interface Month {
  readonly rules?: Partial<RuleSet>;
  readonly nfr?: readonly string[];
  readonly catalogue?: readonly CatalogueEntry[];
  readonly money?: Partial<MoneyInput>;
  readonly partner?: Partial<Partner>;
  readonly review?: Partial<ReportReview>;
  /** Usage of the partner that was condensed before the other rows came (section 8). */
  readonly condensed?: readonly Row[];
}

export const PARTNER: Partner = partnerNamed('Northwind');

export function recordOf(row: Row, index: number): UsageRecord {
  const stated = (text: string | undefined): Decimal | null => (text === undefined ? null : decimal(text));
  return {
    partner: row.partner ?? PARTNER.name,
    customer: row.customer ?? 'A',
    customerId: row.customerId ?? null,
    service: row.service ?? 'XDR for Endpoints',
    billingUnit: row.billingUnit ?? '',
    licenseVersion: row.licenseVersion ?? null,
    subscriptionType: row.subscriptionType ?? null,
    day: row.day,
    usedUnits: stated(row.used),
    provisionedUnits: stated(row.provisioned),
    creditRequirement: stated(row.requirement),
    allocatedCredits: stated(row.credits),
    place: { file: 'usage.csv', row: index + 2 },
  };
}

export function totalsOf(rows: readonly Row[]): readonly UsageTotal[] {
  const totals = new Map<string, UsageTotal>();
  for (const record of rows.map(recordOf)) {
    const total = totals.get(usageKeyOf(record));
    totals.set(usageKeyOf(record), total === undefined ? totalOf(record) : withRow(total, record));
  }
  return [...totals.values()];
}

/** Computes the one report of October 2025 for one partner. */
export function october(rows: readonly Row[], month: Month = {}): Report {
  const [report] = octoberOf({ [month.partner?.name ?? PARTNER.name]: rows }, month);
  return report!;
}

/** Computes the reports of October 2025 for several partners, by their names; a month holds for all of them. */
export function octoberOf(
  rowsByPartner: Readonly<Record<string, readonly Row[]>>,
  month: Month = {},
): readonly Report[] {
  const review = { ...UNTOUCHED, ...month.review };
  const money =
    month.money === undefined
      ? null
      : {
          prices: [],
          tiers: [],
          bids: [],
          bidDeskNumbers: 'entered' as const,
          currency: null,
          ...month.money,
        };
  const partners = Object.entries(rowsByPartner).map(([name, rows]) => ({
    partner: { ...PARTNER, ...month.partner, name },
    usage: [
      ...condensed(totalsOf(month.condensed ?? []), [], { rules: DEFAULT_RULES, nfrCustomers: [] }),
      ...totalsOf(rows.map((row) => ({ partner: name, ...row }))),
    ],
    nfrCustomers: month.nfr ?? [],
    review,
  }));
  return computeReports(partners, {
    cycle: '2025-10',
    rules: { ...DEFAULT_RULES, ...month.rules },
    catalogue: catalogueOf(month.catalogue ?? []),
    money,
    versions: {
      program: 'test',
      catalogue: null,
      prices: null,
      tiers: null,
      bidDesk: null,
      partners: null,
    },
    opensEveryDay: true,
  });
}

/** A day of October 2025 by its number. */
export function day(number: number): string {
  return `2025-10-${String(number).padStart(2, '0')}`;
}

/** The codes of a report's issues, in their order. */
export function codesOf(report: Report): readonly string[] {
  return report.issues.map((issue) => issue.code);
}

/** The sentences of a report's issues of one code. */
export function messagesOf(report: Report, code: string): readonly string[] {
  return report.issues.filter((issue) => issue.code === code).map((issue) => issue.message);
}

/** A requirement of the catalogue for XDR for Endpoints, per month, open at both ends. */
export function entryOf(creditsPerUnit: string, more: Partial<CatalogueEntry> = {}): CatalogueEntry {
  return {
    capability: 'XDR for Endpoints',
    billingUnit: 'endpoint',
    creditsPerUnit: decimal(creditsPerUnit),
    per: 'month',
    calculation: 'snapshot',
    note: '',
    effectiveFrom: null,
    effectiveUntil: null,
    ...more,
  };
}

/** A tier of the volume discount of packs in US dollars: a fraction off, or a price per pack. */
export function tierOf(fromPacks: string, terms: { discount: string } | { pricePerPack: string }): Tier {
  return {
    product: PACK_PRODUCT,
    currency: 'USD',
    fromPacks: decimal(fromPacks),
    terms:
      'discount' in terms
        ? { discount: decimal(terms.discount) }
        : { pricePerPack: decimal(terms.pricePerPack) },
  };
}

/** A bid of the register for Northwind's packs in US dollars: price 8.00, the list's margin, open at both ends. */
export function bidOf(bidDeskNumber: string, more: Partial<Bid> = {}): Bid {
  return {
    bidDeskNumber,
    partner: PARTNER.name,
    product: PACK_PRODUCT,
    currency: 'USD',
    unitPrice: decimal('8'),
    channelMargin: null,
    effectiveFrom: null,
    effectiveUntil: null,
    ...more,
  };
}

/** A price of the standard list, open at both ends. */
export function priceOf(product: string, unitPrice: string, more: Partial<Price> = {}): Price {
  return {
    priceList: '',
    product,
    currency: 'USD',
    unitPrice: decimal(unitPrice),
    channelMargin: decimal('0'),
    effectiveFrom: null,
    effectiveUntil: null,
    ...more,
  };
}
