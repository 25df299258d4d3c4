import {
  catalogueOf,
  computeReports,
  decimal,
  DEFAULT_RULES,
  totalOf,
  UNTOUCHED,
  usageKeyOf,
  withRow,
  type CatalogueEntry,
  type Decimal,
  type MoneyInput,
  type Partner,
  type Price,
  type Report,
  type ReportReview,
  type RuleSet,
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
}

export const PARTNER: Partner = {
  name: 'Northwind',
  currency: null,
  priceList: '',
  nfrCustomer: null,
  violationThreshold: null,
  activeFrom: null,
  activeUntil: null,
};

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
  const partner = { ...PARTNER, ...month.partner };
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
  const [report] = computeReports(
    [{ partner, usage: totalsOf(rows), nfrCustomers: month.nfr ?? [], review }],
    {
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
    },
  );
  return report!;
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
