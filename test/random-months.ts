import fc, { type Arbitrary } from 'fast-check';
import { stringify } from 'csv-stringify/sync';
import { PACK_PRODUCT, type RuleSet } from '../src/engine';

/**
 * Months at random, as the files that state them. Values are texts, and '' is *not there*.
 *
 * What they never hold, because no rule decides it: rows of one key that state different columns, two catalogue
 * entries of one service in force on one day, a customer with both a monthly plan and an annual license, and a
 * snapshot service that becomes a volume service.
 */
export interface RandomMonth {
  readonly cycle: string;
  readonly rules: MonthRules;
  /** The run's currency, for partners that name none; '' where no price list is loaded. */
  readonly currency: string;
  /** Customers with the NFR license, by id or by name, besides those that the partners name. */
  readonly nfr: readonly string[];
  readonly usage: readonly UsageRow[];
  readonly catalogue: readonly CatalogueRow[];
  readonly partners: readonly PartnerRow[];
  /** Empty where no price list is loaded (R24). */
  readonly prices: readonly PriceRow[];
  readonly tiers: readonly TierRow[];
  /** How the files write what is not there (R14). */
  readonly blank: string;
}

type MonthRules = Pick<RuleSet, 'billingRule' | 'scope' | 'smbScope' | 'packRounding'>;

const USAGE_COLUMNS = {
  day: 'Day',
  partner: 'Partner',
  customer: 'Customer',
  customerId: 'Customer ID',
  service: 'Service',
  unit: 'Billing unit',
  version: 'License version',
  subscription: 'Subscription type',
  used: 'Used units',
  provisioned: 'Provisioned units',
  requirement: 'Credit requirement',
  credits: 'Allocated credits',
} as const;
export type UsageRow = Readonly<Record<keyof typeof USAGE_COLUMNS, string>>;

const CATALOGUE_COLUMNS = {
  service: 'Capability',
  unit: 'Billing unit',
  creditsPerUnit: 'Credits per unit',
  per: 'Per',
  calculation: 'Calculation',
  from: 'Effective from',
  until: 'Effective until',
  note: 'Note',
} as const;
type CatalogueRow = Readonly<Record<keyof typeof CATALOGUE_COLUMNS, string>>;

const PARTNER_COLUMNS = {
  partner: 'Partner',
  currency: 'Currency',
  priceList: 'Price list',
  nfrCustomer: 'NFR customer',
} as const;
type PartnerRow = Readonly<Record<keyof typeof PARTNER_COLUMNS, string>>;

const PRICE_COLUMNS = {
  priceList: 'Price list',
  product: 'Product',
  currency: 'Currency',
  unitPrice: 'Unit price',
  margin: 'Channel margin',
  from: 'Effective from',
  until: 'Effective until',
} as const;
type PriceRow = Readonly<Record<keyof typeof PRICE_COLUMNS, string>>;

const TIER_COLUMNS = {
  product: 'Product',
  currency: 'Currency',
  fromPacks: 'From packs',
  discount: 'Discount',
  pricePerPack: 'Price per pack',
} as const;
type TierRow = Readonly<Record<keyof typeof TIER_COLUMNS, string>>;

/** The files of a month by name; a file without rows is not there. */
export function filesOf(month: RandomMonth): ReadonlyMap<MonthFile, string> {
  const { usage, catalogue, partners, prices, tiers, blank } = month;
  const files: readonly (readonly [MonthFile, string, number])[] = [
    ['usage', csvOf(USAGE_COLUMNS, usage, { blank, kept: USAGE_KEPT }), usage.length],
    ['catalogue', csvOf(CATALOGUE_COLUMNS, catalogue, { blank, kept: [] }), catalogue.length],
    ['partners', csvOf(PARTNER_COLUMNS, partners, { blank, kept: [] }), partners.length],
    ['prices', csvOf(PRICE_COLUMNS, prices, { blank, kept: [] }), prices.length],
    ['tiers', csvOf(TIER_COLUMNS, tiers, { blank, kept: ['discount', 'pricePerPack'] }), tiers.length],
  ];
  return new Map(files.flatMap(([name, text, rows]) => (rows === 0 ? [] : [[name, text] as const])));
}

/** Columns of usage that are always there: what a row must name, and what a file must have one of. */
const USAGE_KEPT = ['day', 'customer', 'service', 'used', 'provisioned', 'credits'] as const;

export type MonthFile = 'usage' | 'catalogue' | 'partners' | 'prices' | 'tiers';

/** The usage rows as a file of their own, in the month's own way of writing. */
export function usageFileOf(month: RandomMonth, rows: readonly UsageRow[]): string {
  return csvOf(USAGE_COLUMNS, rows, { blank: month.blank, kept: USAGE_KEPT });
}

/** Rows as CSV. A column in which no row states anything is left out, but for those that are kept. */
function csvOf<Column extends string>(
  columns: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, string>>[],
  { blank, kept }: { readonly blank: string; readonly kept: readonly Column[] },
): string {
  const names = (Object.keys(columns) as Column[]).filter(
    (name) => kept.includes(name) || rows.some((row) => row[name] !== ''),
  );
  const records = rows.map((row) => names.map((name) => (row[name] === '' ? blank : row[name])));
  return stringify([names.map((name) => columns[name]), ...records]);
}

/** What a suite asks of its months; the default is what SQL can compute without a division. */
export interface MonthOptions {
  /** Requirements per year, of which a month is a twelfth (R13). */
  readonly perYear: boolean;
}

/** A month of several partners, customers, services and days, with its prices and rules. */
export function randomMonth(options: MonthOptions = { perYear: false }): Arbitrary<RandomMonth> {
  return fc
    .record({
      cycle: fc.constantFrom('2024-02', '2025-02', '2025-04', '2025-10', '2026-01'),
      rules: randomRules,
      blank: fc.constantFrom('', 'NULL', 'N/A'),
      hasPartnerColumn: often,
      customers: fc.array(randomCustomer, { minLength: 12, maxLength: 12 }),
      holdings: fc.uniqueArray(fc.oneof({ weight: 2, arbitrary: creditHolding }, smbHolding), {
        minLength: 1,
        maxLength: 10,
        selector: ({ partner, customer, service: { name, unit }, version }) =>
          [partner, customer, name, unit, version].join('|'),
      }),
      catalogue: fc.tuple(...CREDIT_SERVICES.map((service) => catalogueOf(service, options))),
      partners: fc.array(randomPartner, { minLength: PARTNERS.length, maxLength: PARTNERS.length }),
      namedNfr: fc.option(fc.nat(11), { freq: 3 }),
      currency: randomCurrency,
      prices: fc.option(fc.tuple(...PRICED.map(priceHistory)), { freq: 8 }),
      tiers: fc.option(randomTiers, { freq: 4, nil: [] }),
      rejected: fc.array(rejectedRow, { maxLength: 2 }),
    })
    .map(monthOf);
}

const PARTNERS = ['Northwind', 'Süd & Söhne', 'Umbrella, "B" GmbH'] as const;
const CUSTOMERS = ['Contoso', 'Zoë Décor', 'Acme, "Inc."', '東京'] as const;
const CURRENCIES = ['USD', 'JPY', 'KWD'] as const;

interface Service {
  readonly name: string;
  readonly unit: string;
}

const CREDIT_SERVICES: readonly Service[] = [
  { name: 'XDR for Endpoints', unit: 'endpoint' },
  { name: 'XDR for Endpoints', unit: 'server' },
  { name: 'Email Security', unit: 'mailbox' },
  { name: 'Agentic SIEM', unit: 'GB' },
  { name: 'Attack Surface', unit: '' },
  { name: 'File Scanning', unit: 'started 500' },
];

/** The last one is used by credits as well: which tab a row belongs to is seen by what it states (R16). */
const SMB_SERVICES: readonly Service[] = [
  { name: 'Worry-Free Services', unit: 'seat' },
  { name: 'Worry-Free Services', unit: 'server' },
  { name: 'Hosted Email', unit: '' },
  { name: 'Email Security', unit: 'mailbox' },
];

const often = fc.nat(5).map((number) => number > 0);
const seldom = fc.nat(9).map((number) => number === 0);

const randomRules: Arbitrary<MonthRules> = fc.record({
  billingRule: fc.constantFrom('peak-day', 'peak-day', 'p85'),
  scope: fc.constantFrom('partner', 'partner', 'customer'),
  smbScope: fc.constantFrom('partner', 'customer'),
  packRounding: fc.constantFrom('nearest', 'nearest', 'up', 'down'),
});

/** An amount with so many digits before and after the point. */
function amount(wholeDigits: number, decimals: number): Arbitrary<string> {
  return fc.nat(10 ** (wholeDigits + decimals) - 1).map((number) => {
    const digits = String(number).padStart(decimals + 1, '0');
    return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  });
}

function mostly(few: readonly string[], others: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...few) }, others);
}

/** Few values, so that days tie, packs end in .5 and the NFR license is just used up. */
const units = mostly(['0', '1', '2', '2.5', '10', '20', '160'], amount(4, 2));
const requirements = mostly(['0.05', '0.2', '1', '2.5', '20', '50', '65', '300'], amount(2, 3));
const credits = mostly(
  ['0', '50', '100', '150', '49.99', '50.01', '3250', '4000', '7999.99', '8000', '8000', '8000.01', '8050'],
  amount(5, 3),
);
const unitPrices = mostly(['0', '0.005', '0.5', '1', '2.50', '10', '61.335'], amount(3, 4));
const fractions = mostly(['0', '0.1', '0.2', '0.175', '0.5', '1'], amount(0, 4));
const randomCurrency = fc.constantFrom(...CURRENCIES);

interface Customer {
  readonly hasId: boolean;
  readonly subscription: string;
}

const randomCustomer: Arbitrary<Customer> = fc.record({
  hasId: fc.boolean(),
  subscription: fc.constantFrom('', '', '', 'Monthly plan', 'Monthly plan', 'Annual license'),
});

/** One or two rows of one key; the second states what the first states, so that they may be summed (R14). */
interface DayUsage {
  readonly day: number;
  readonly statements: readonly Statement[];
  readonly nameForm: NameForm;
  readonly order: number;
}

type Statement = Pick<UsageRow, 'used' | 'provisioned' | 'requirement' | 'credits'>;
type NameForm = 'plain' | 'decomposed' | 'padded' | 'renamed';

/** One service of one customer under one license version, with its days. */
interface Holding {
  readonly partner: number;
  readonly customer: number;
  readonly service: Service;
  readonly version: string;
  readonly days: readonly DayUsage[];
  /** Whether there is a row of the month before as well. */
  readonly isOlder: boolean;
}

/** The quantities a day draws from; which of them it states is decided by its basis. */
const drawn = fc.record({ used: units, provisioned: units, requirement: requirements, credits });

/** Where the credits of a row come from (R4); `no-units` leaves them unknown. */
const basis = fc.oneof(
  { weight: 200, arbitrary: fc.constantFrom('credits', 'credits-alone', 'both', 'requirement', 'catalogue') },
  { weight: 1, arbitrary: fc.constant('no-units') },
);

const creditStatements = fc
  .tuple(basis, fc.array(drawn, { minLength: 1, maxLength: 2 }), seldom, seldom)
  .map(([from, draws, isRepeated, hasProvisioned]) => {
    const [{ requirement }] = draws as [(typeof draws)[0]];
    return draws.slice(0, isRepeated ? 2 : 1).map(({ used, provisioned, credits: own }): Statement => {
      const needsProvisioned = from === 'no-units' || (hasProvisioned && from !== 'catalogue');
      return {
        used: from === 'credits-alone' || from === 'no-units' ? '' : used,
        provisioned: needsProvisioned ? provisioned : '',
        requirement: ['both', 'requirement', 'no-units'].includes(from) ? requirement : '',
        credits: ['both', 'credits', 'credits-alone'].includes(from) ? own : '',
      };
    });
  });

function smbStatements(reports: 'never' | 'sometimes' | 'always'): Arbitrary<readonly Statement[]> {
  const one = fc.tuple(fc.array(drawn, { minLength: 1, maxLength: 2 }), fc.boolean(), seldom);
  return one.map(([draws, isStated, isRepeated]) =>
    draws.slice(0, isRepeated ? 2 : 1).map(({ used, provisioned }): Statement => {
      const hasUsed = reports === 'always' || (reports === 'sometimes' && isStated);
      return { used: hasUsed ? used : '', provisioned, requirement: '', credits: '' };
    }),
  );
}

/**
 * Some days of the month, most of them, or most of them with much the same usage, so that days tie. The percentile
 * drops none of fewer than 7 days (R13).
 */
function daysOf(statements: Arbitrary<readonly Statement[]>): Arbitrary<readonly DayUsage[]> {
  const nameForm = fc.constantFrom<NameForm>('plain', 'plain', 'decomposed', 'padded', 'renamed');
  const day = fc.record({ day: fc.integer({ min: 1, max: 31 }), statements, nameForm, order: fc.nat() });
  const sparse = fc.uniqueArray(day, { minLength: 1, maxLength: 5, selector: (usage) => usage.day });
  const dense = fc.array(day, { minLength: 6, maxLength: 31 });
  const steady = fc
    .tuple(fc.array(day, { minLength: 1, maxLength: 3 }), fc.integer({ min: 6, max: 31 }))
    .map(([some, count]) =>
      Array.from({ length: count }, (_, index) => some[index % some.length] as DayUsage),
    );
  const numbered = (usages: readonly DayUsage[]): readonly DayUsage[] =>
    usages.map((usage, index) => ({ ...usage, day: index + 1 }));
  return fc.oneof({ weight: 2, arbitrary: sparse }, dense.map(numbered), steady.map(numbered));
}

function holding(
  service: Arbitrary<Service>,
  version: Arbitrary<string>,
  statements: Arbitrary<readonly Statement[]>,
): Arbitrary<Holding> {
  return fc.record({
    partner: fc.constantFrom(0, 0, 0, 1, 2),
    customer: fc.nat(CUSTOMERS.length - 1),
    service,
    version,
    days: daysOf(statements),
    isOlder: seldom,
  });
}

const creditHolding = holding(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...CREDIT_SERVICES.slice(0, 2)) },
    { weight: 8, arbitrary: fc.constantFrom(...CREDIT_SERVICES.slice(0, 5)) },
    { weight: 1, arbitrary: fc.constantFrom(...CREDIT_SERVICES) },
  ),
  fc.constantFrom('', '', '', 'Full', 'Full', 'Trial', 'NFR'),
  creditStatements,
);

const smbHolding = fc
  .constantFrom('never', 'sometimes', 'always')
  .chain((reports) =>
    holding(
      fc.oneof(fc.constantFrom(...SMB_SERVICES), fc.constantFrom(...SMB_SERVICES.slice(0, 1))),
      fc.constantFrom('', '', 'Full', 'Trial'),
      smbStatements(reports),
    ),
  );

/** The catalogue's entries of a service: one, one after another, one that ends, or none (R4). */
function catalogueOf(service: Service, options: MonthOptions): Arbitrary<(cycle: string) => CatalogueRow[]> {
  return fc
    .record({
      kind: fc.oneof(
        { weight: 30, arbitrary: fc.constantFrom('open', 'open', 'changed') },
        { weight: 1, arbitrary: fc.constantFrom('ended', 'none', 'capped') },
      ),
      creditsPerUnit: fc.tuple(requirements, requirements),
      per: options.perYear ? fc.constantFrom('', 'month', 'year') : fc.constantFrom('', 'month'),
      calculation: fc.constantFrom('', 'snapshot', 'volume'),
      day: fc.integer({ min: 2, max: 28 }),
    })
    .map(({ kind, creditsPerUnit: [first, second], per, calculation, day }) => (cycle) => {
      const on = dayOf(cycle, day);
      const entry = { service: service.name, unit: service.unit, per, calculation, note: '' };
      const open = { ...entry, creditsPerUnit: first, from: '', until: '' };
      if (kind === 'none') return [];
      if (kind === 'capped') return [{ ...open, note: 'cap 8000' }];
      if (kind === 'ended') return [{ ...open, calculation: 'snapshot', until: on }];
      if (kind === 'open') return [open];
      return [
        { ...open, until: on },
        { ...open, creditsPerUnit: second, from: on },
      ];
    });
}

interface PartnerTerms {
  readonly isListed: boolean;
  readonly currency: string;
  readonly priceList: string;
  readonly nfrCustomer: number | null;
}

const randomPartner: Arbitrary<PartnerTerms> = fc.record({
  isListed: often,
  currency: fc.oneof(randomCurrency, fc.constant('')),
  priceList: fc.constantFrom('', '', 'Gold'),
  nfrCustomer: fc.option(fc.nat(CUSTOMERS.length - 1), { freq: 2 }),
});

/** Everything that may be priced. */
const PRICED = ['', 'Gold'].flatMap((priceList) =>
  CURRENCIES.flatMap((currency) =>
    [PACK_PRODUCT, ...new Set(SMB_SERVICES.map(({ name }) => name))].map((product) => ({
      priceList,
      currency,
      product,
    })),
  ),
);

/** The price of a product over time; all but the first three leave none or several on the cycle's last day (R26). */
function priceHistory(product: (typeof PRICED)[number]): Arbitrary<(cycle: string) => PriceRow[]> {
  return fc
    .record({
      kind: fc.oneof(
        { weight: 12, arbitrary: fc.constantFrom('open', 'changed', 'last-day') },
        { weight: 1, arbitrary: fc.constantFrom('none', 'ended', 'several', 'later') },
      ),
      terms: fc.tuple(
        fc.record({ unitPrice: unitPrices, margin: fractions }),
        fc.record({ unitPrice: unitPrices, margin: fractions }),
      ),
      day: fc.integer({ min: 2, max: 28 }),
    })
    .map(({ kind, terms: [first, second], day }) => (cycle) => {
      const on = dayOf(cycle, kind === 'last-day' || kind === 'ended' ? daysIn(cycle) : day);
      const row = (terms: typeof first, from: string, until: string): PriceRow => ({
        ...product,
        ...terms,
        from,
        until,
      });
      if (kind === 'none') return [];
      if (kind === 'open') return [row(first, '', '')];
      if (kind === 'ended') return [row(first, '', on)];
      if (kind === 'later') return [row(first, dayOf(nextOf(cycle), 1), '')];
      if (kind === 'several') return [row(first, '', ''), row(second, on, '')];
      return [row(first, '', on), row(second, on, '')];
    });
}

/** Tiers of each currency, by where they begin (R12). */
const randomTiers: Arbitrary<readonly TierRow[]> = fc.uniqueArray(
  fc
    .record({
      currency: randomCurrency,
      fromPacks: fc.oneof(fc.constantFrom('0', '1', '2', '10', '32.5', '81'), fc.nat(999).map(String)),
      terms: fc.oneof(
        fractions.map((discount) => ({ discount, pricePerPack: '' })),
        unitPrices.map((pricePerPack) => ({ discount: '', pricePerPack })),
      ),
    })
    .map(({ currency, fromPacks, terms }) => ({ product: PACK_PRODUCT, currency, fromPacks, ...terms })),
  { minLength: 3, maxLength: 40, selector: ({ currency, fromPacks }) => `${currency} ${fromPacks}` },
);

/** A row that is rejected: it leaves out what it must name, states no quantity, or states one below 0 (R14, R25). */
const rejectedRow: Arbitrary<(cycle: string) => UsageRow> = fc
  .constantFrom<Partial<UsageRow>>(
    { day: '' },
    { customer: '' },
    { service: '' },
    { used: '', requirement: '20' },
    { used: '-1' },
    { credits: '-0.01' },
  )
  .map((change) => (cycle) => ({
    day: dayOf(cycle, 1),
    partner: PARTNERS[0],
    customer: CUSTOMERS[0],
    customerId: '',
    service: 'Agentic SIEM',
    unit: 'GB',
    version: '',
    subscription: '',
    used: '999999',
    provisioned: '',
    requirement: '',
    credits: '',
    ...change,
  }));

interface Draw {
  readonly cycle: string;
  readonly rules: MonthRules;
  readonly blank: string;
  readonly hasPartnerColumn: boolean;
  readonly customers: readonly Customer[];
  readonly holdings: readonly Holding[];
  readonly catalogue: readonly ((cycle: string) => CatalogueRow[])[];
  readonly partners: readonly PartnerTerms[];
  readonly namedNfr: number | null;
  readonly currency: string;
  readonly prices: readonly ((cycle: string) => PriceRow[])[] | null;
  readonly tiers: readonly TierRow[];
  readonly rejected: readonly ((cycle: string) => UsageRow)[];
}

function monthOf(draw: Draw): RandomMonth {
  const { cycle, rules, blank, currency, namedNfr } = draw;
  const holdings = draw.hasPartnerColumn
    ? draw.holdings
    : draw.holdings.filter(({ partner }) => partner === draw.holdings[0]?.partner);
  const rows = holdings.flatMap((held) => rowsOf(held, draw));
  const usage = [...rows].sort((a, b) => a.order - b.order).map(({ row }) => row);
  const prices = (draw.prices ?? []).flatMap((history) => history(cycle));
  const rejected = draw.rejected.map((row) => row(cycle));
  return {
    cycle,
    rules,
    blank,
    currency: prices.length === 0 ? '' : currency,
    nfr: namedNfr === null ? [] : [nameForNfr(draw.customers, namedNfr)],
    usage: [...rejected, ...usage].map((row) => (draw.hasPartnerColumn ? row : { ...row, partner: '' })),
    catalogue: draw.catalogue.flatMap((entries) => entries(cycle)),
    partners: partnerRowsOf(draw),
    prices,
    tiers: prices.length === 0 ? [] : draw.tiers,
  };
}

function rowsOf(held: Holding, { cycle, customers }: Draw): readonly { row: UsageRow; order: number }[] {
  const customer = customers[numberOf(held)] ?? { hasId: false, subscription: '' };
  const named = {
    partner: PARTNERS[held.partner] ?? '',
    customerId: customer.hasId ? idOf(numberOf(held)) : '',
    service: held.service.name,
    unit: held.service.unit,
    version: held.version,
    subscription: customer.subscription,
  };
  const inCycle = held.days.filter(({ day }) => day <= daysIn(cycle));
  const [first] = held.days;
  const billed = inCycle.length === 0 && first !== undefined ? [{ ...first, day: 1 }] : inCycle;
  const rows = billed.flatMap(({ day, statements, nameForm, order }) =>
    statements.map((statement, index) => ({
      order: order + index,
      row: {
        ...named,
        ...statement,
        day: dayOf(cycle, day),
        customer: nameOf(CUSTOMERS[held.customer] ?? '', nameForm, customer),
      },
    })),
  );
  const older = rows.slice(0, held.isOlder ? 1 : 0);
  return [...rows, ...older.map(({ row, order }) => ({ order, row: { ...row, day: '2023-12-31' } }))];
}

/** A customer's number over all partners. */
function numberOf({ partner, customer }: Pick<Holding, 'partner' | 'customer'>): number {
  return partner * CUSTOMERS.length + customer;
}

function idOf(customer: number): string {
  return `C-${customer}`;
}

/** One name in several forms (R14); only a customer that goes by its id may change its name. */
function nameOf(name: string, form: NameForm, { hasId }: Customer): string {
  if (form === 'decomposed') return name.normalize('NFD');
  if (form === 'padded') return `  ${name} `;
  return form === 'renamed' && hasId ? `${name} Holding` : name;
}

/** The id of a customer that has one, else its name. */
function nameForNfr(customers: readonly Customer[], customer: number): string {
  return customers[customer]?.hasId === true
    ? idOf(customer)
    : (CUSTOMERS[customer % CUSTOMERS.length] ?? '');
}

function partnerRowsOf({ hasPartnerColumn, partners, customers }: Draw): readonly PartnerRow[] {
  if (!hasPartnerColumn) return [];
  return partners.flatMap(({ isListed, currency, priceList, nfrCustomer }, partner) =>
    isListed
      ? {
          partner: PARTNERS[partner] ?? '',
          currency,
          priceList,
          nfrCustomer:
            nfrCustomer === null ? '' : nameForNfr(customers, numberOf({ partner, customer: nfrCustomer })),
        }
      : [],
  );
}

function dayOf(cycle: string, day: number): string {
  return `${cycle}-${String(day).padStart(2, '0')}`;
}

export function daysIn(cycle: string): number {
  const [year, month] = cycle.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function nextOf(cycle: string): string {
  const [year, month] = cycle.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7);
}
