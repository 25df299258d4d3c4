/**
 * The header texts by which each field of a file is known, best first; matched by `headerKeyOf`, so that
 * `Used units`, `used_units` and `USED-UNITS` are one. They are the column names of the workbook's tables
 * (domain.md section 8), the official labels and the public API's names (section 5), and nothing that could as
 * well mean something else:
 *
 * - `Company` is the partner in one official table and the customer in another, so it is neither.
 * - `Units` is the kind of unit in the official usage report, and is read so.
 * - `price_type` has no public list of values, so only a person can say that it is the subscription type.
 * - `Quantity`, `charged_units` and `Chargeable` are not used units, so nothing takes them for such.
 */
export type Labels<F extends string> = Readonly<Record<F, readonly string[]>>;

export type UsageField =
  | 'day'
  | 'partner'
  | 'customer'
  | 'customer-id'
  | 'service'
  | 'unit'
  | 'version'
  | 'subscription'
  | 'used'
  | 'provisioned'
  | 'requirement'
  | 'credits';

export const USAGE_LABELS: Labels<UsageField> = {
  day: ['Day', 'Date', 'Usage date'],
  partner: ['Partner', 'Partner Company', 'partner_company_name'],
  customer: ['Customer', 'Customer company'],
  'customer-id': ['Customer ID'],
  service: [
    'Service',
    'Product/Service',
    'Product',
    'product_name',
    'product_display_name',
    'Name',
    'Capability',
  ],
  unit: ['Billing unit', 'Unit', 'Units'],
  version: ['License version', 'Version'],
  subscription: ['Subscription type', 'License type'],
  used: ['Used units', 'Used'],
  provisioned: ['Provisioned units', 'Provisioned'],
  requirement: ['Credit requirement'],
  credits: ['Allocated credits', 'Credits'],
};

const PRODUCT = ['Product', 'Product/Service', 'product_name', 'product_display_name'];
const UNTIL = (word: string): readonly string[] => [`${word} until (excluded)`, `${word} until`];

export const PRICE_LABELS = {
  'price-list': ['Price list'],
  product: PRODUCT,
  currency: ['Currency'],
  'unit-price': ['Unit price'],
  margin: ['Channel margin', 'Margin'],
  from: ['Effective from'],
  until: UNTIL('Effective'),
} as const satisfies Labels<string>;

export const TIER_LABELS = {
  product: PRODUCT,
  currency: ['Currency'],
  'from-packs': ['From packs'],
  discount: ['Discount'],
  'price-per-pack': ['Price per pack'],
} as const satisfies Labels<string>;

export const BID_LABELS = {
  number: ['Bid Desk Number'],
  partner: ['Partner', 'Partner Company', 'partner_company_name'],
  product: PRODUCT,
  currency: ['Currency'],
  'unit-price': ['Unit price'],
  margin: ['Channel margin', 'Margin'],
  from: ['Valid from'],
  until: UNTIL('Valid'),
} as const satisfies Labels<string>;

export const CATALOGUE_LABELS = {
  capability: ['Capability'],
  unit: ['Billing unit'],
  'credits-per-unit': ['Credits per unit'],
  per: ['Per', 'Per (month or year)'],
  calculation: ['Calculation', 'Calculation (snapshot or volume)'],
  from: ['Effective from'],
  until: UNTIL('Effective'),
  note: ['Note'],
} as const satisfies Labels<string>;

export const PARTNER_LABELS = {
  partner: ['Partner', 'Partner Company', 'partner_company_name'],
  'company-id': ['Company ID'],
  city: ['City'],
  state: ['State'],
  currency: ['Currency'],
  'price-list': ['Price list'],
  'nfr-customer': ['NFR customer'],
  threshold: ['Violation threshold'],
  from: ['Active from'],
  until: ['Active until', 'Active until (excluded)'],
} as const satisfies Labels<string>;
