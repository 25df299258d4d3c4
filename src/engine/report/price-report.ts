import type { Day } from '../calendar/day';
import { sumOf } from '../decimal';
import { issueOf, type Issue } from '../issues/issue';
import { minorDigitsOf } from '../pricing/currency';
import type { TabName } from '../usage/tab-of';
import type { CreditTab } from './credit-tab';
import { figureOnDemand, sumFigure, type Figure } from './figure';
import { unitPriceOf, type UnitPrice } from './line-price';
import { PACK_PRODUCT, type MoneyInput } from './money-input';
import type { Quantities } from './quantities';
import { lineOwed, packsOwed, type LineToOwe, type Owed } from './subtotal-figure';

/** A priced line; null stands for what is missing, never 0 (R24). */
export interface PricedLine {
  readonly tab: TabName;
  /** The product as the price list names it. */
  readonly product: string;
  readonly billingUnit: string;
  readonly chargeable: Figure | null;
  readonly price: UnitPrice | null;
  readonly owed: Owed | null;
}

/** The money of a report. */
export interface ReportMoney {
  readonly currency: string | null;
  readonly lines: readonly PricedLine[];
  /** What reaches the tiers of the volume discount (R12); null where no tier was asked, or the packs cannot be told. */
  readonly packsTogether: Figure | null;
  /** Null where a line's subtotal is missing. */
  readonly totalInvoiceAmount: Figure | null;
  /** The subtotals that are known, where another is missing (R24); null where none is known, or none is missing. */
  readonly totalSoFar: Figure | null;
  readonly issues: readonly Issue[];
}

interface Context {
  readonly quantities: Quantities;
  readonly money: MoneyInput;
  readonly currency: string;
  readonly day: Day;
  /** R12; null where the packs of some tab cannot be told. */
  readonly packsTogether: Figure | null;
}

/**
 * Prices a report: unit price and margin of each line (R26, R27), volume discount (R12), subtotal (R20, R23), total.
 *
 * Edges:  no currency → nothing is priced; a line without a price or a quantity has no subtotal, and the report then
 *         has no total, but an issue that says how far it is (R24). No figure adds two currencies.
 */
export function priceReport(quantities: Quantities, money: MoneyInput, cyclePacks: CyclePacks): ReportMoney {
  const path = [quantities.partner.name];
  const currency = currencyOf(quantities, money);
  if (currency === null) {
    const known = [...new Set(pricesOf(quantities, money).map((price) => price.currency))].sort();
    return {
      currency,
      lines: [],
      packsTogether: null,
      totalInvoiceAmount: null,
      totalSoFar: null,
      issues: [issueOf('currency.unknown', path, { known })],
    };
  }
  const context = {
    quantities,
    money,
    currency,
    day: quantities.lastDay,
    packsTogether: packsTogether(quantities, cyclePacks),
  };
  const results = linesToPrice(quantities).map((line) => priceLine(line, context));
  const lines = results.map(({ line }) => line);
  const subtotals = lines.flatMap(({ owed }) => owed?.subtotal ?? []);
  const total = sumFigure({ name: 'Total invoice amount', rule: 'R23', unit: currency }, subtotals);
  const soFar = sumFigure({ name: 'Total invoice amount so far', rule: 'R24', unit: currency }, subtotals);
  const complete = subtotals.length === lines.length;
  const incomplete = issueOf('total.incomplete', path, {
    priced: subtotals.length,
    lines: lines.length,
    soFar: total.value,
    digits: minorDigitsOf(currency),
    currency,
  });
  return {
    currency,
    lines,
    packsTogether: lines.some(({ owed }) => (owed?.tiers.length ?? 0) > 0) ? context.packsTogether : null,
    totalInvoiceAmount: complete ? total : null,
    totalSoFar: complete || subtotals.length === 0 ? null : soFar,
    issues: [...results.flatMap(({ issues }) => issues), ...(complete ? [] : [incomplete])],
  };
}

/** The packs of every partner of the cycle (R12); null where the discount counts each report's own. */
export type CyclePacks = { readonly packs: Figure | null } | null;

type LineToPrice = Pick<PricedLine, 'tab' | 'product' | 'billingUnit' | 'chargeable'>;

/** One line for each product of small and medium business solutions, one for each tab of credits (R20). */
function linesToPrice({ smb, services, nfr }: Quantities): readonly LineToPrice[] {
  const ofPacks = (tab: CreditTab): LineToPrice => ({
    tab: tab.name,
    product: PACK_PRODUCT,
    billingUnit: '',
    chargeable: tab.figures?.finalBilledUnits ?? null,
  });
  return [
    ...(smb?.lines ?? []).map((line) => ({
      tab: 'smb' as const,
      product: line.name,
      billingUnit: line.billingUnit,
      chargeable: line.chargeableUnits.value.isNegative() ? null : line.chargeableUnits,
    })),
    ...[services, nfr].flatMap((tab) => (tab === null ? [] : ofPacks(tab))),
  ];
}

function priceLine(
  line: LineToPrice,
  context: Context,
): { readonly line: PricedLine; readonly issues: readonly Issue[] } {
  const { quantities, money, currency, day } = context;
  const { partner, review } = quantities;
  const path = line.tab === 'smb' ? [partner.name, line.tab, line.product] : [partner.name, line.tab];
  const bidDeskNumber = review.bidDeskNumbers.get(line.product) ?? null;
  const question = {
    product: line.product,
    partner: partner.name,
    priceList: partner.priceList,
    currency,
    day,
    bidDeskNumber,
    edited: review.editedPrices.get(line.product) ?? null,
    path,
  };
  const { price, issues } = unitPriceOf(question, money);
  if (price === null || line.chargeable === null) return { line: { ...line, price, owed: null }, issues };
  const priced = { name: nameOf(line), chargeable: line.chargeable, price, currency };
  const { owed, issues: discountIssues } =
    line.tab === 'smb' ? { owed: lineOwed(priced), issues: [] } : discounted(priced, context, path);
  return { line: { ...line, price, owed }, issues: [...issues, ...discountIssues] };
}

/** R12: the subtotal of a tab's packs, if its volume discount can be told. */
function discounted(
  priced: LineToOwe,
  { quantities, money, currency, packsTogether }: Context,
  path: readonly string[],
): { readonly owed: Owed | null; readonly issues: readonly Issue[] } {
  const tiers = money.tiers.filter((tier) => tier.product === PACK_PRODUCT && tier.currency === currency);
  const [repeated] = tiers.filter(
    ({ fromPacks }, index) => tiers.findIndex((tier) => tier.fromPacks.equals(fromPacks)) < index,
  );
  if (repeated !== undefined) {
    const details = { product: PACK_PRODUCT, currency, from: repeated.fromPacks };
    return { owed: null, issues: [issueOf('tier.several', path, details)] };
  }
  if (packsTogether === null && tiers.length > 0) {
    return { owed: null, issues: [issueOf('discount.unknown', path, {})] };
  }
  const discounting = {
    packs: packsTogether ?? priced.chargeable,
    tiers,
    mode: quantities.rules.discountMode,
  };
  const owed = packsOwed(priced, discounting);
  const listPrice = priced.price.unitPrice.value;
  const above = owed.tiers.flatMap(({ terms }) =>
    'pricePerPack' in terms && terms.pricePerPack.gt(listPrice) ? terms.pricePerPack : [],
  );
  return {
    owed,
    issues: above.map((tierPrice) => issueOf('tier.above-list', path, { tierPrice, listPrice, currency })),
  };
}

function nameOf({ tab, product }: LineToPrice): string {
  if (tab === 'smb') return product;
  return tab === 'nfr' ? 'the Trend Vision One NFR license' : 'Trend Vision One services';
}

const TOGETHER = { name: 'Packs that count together', rule: 'R12', unit: 'packs' };

/** R12: the packs that count together for the discount. */
function packsTogether({ services, nfr }: Quantities, cyclePacks: CyclePacks): Figure | null {
  if (cyclePacks !== null) return cyclePacks.packs;
  const tabs = [services, nfr].filter((tab) => tab !== null);
  const packs = tabs.flatMap((tab) => tab.figures?.finalBilledUnits ?? []);
  return packs.length < tabs.length ? null : sumFigure(TOGETHER, packs);
}

/** The report's currency: the partner's, else the run's, else the only one of the partner's price list. */
function currencyOf(quantities: Quantities, money: MoneyInput): string | null {
  const stated = quantities.partner.currency ?? money.currency;
  if (stated !== null) return stated;
  const [only, ...others] = new Set(pricesOf(quantities, money).map((price) => price.currency));
  return only !== undefined && others.length === 0 ? only : null;
}

function pricesOf({ partner }: Quantities, { prices }: MoneyInput): MoneyInput['prices'] {
  return prices.filter(({ priceList }) => priceList === partner.priceList);
}

/** The packs of some reports in all (R12, scope `cycle`); null where those of one cannot be told. */
export function packsOfCycle(reports: readonly Quantities[]): Figure | null {
  const own = reports.map((quantities) => packsTogether(quantities, null));
  const packs = own.filter((figure) => figure !== null);
  if (packs.length < own.length) return null;
  const value = sumOf(packs.map((figure) => figure.value));
  return figureOnDemand(
    { ...TOGETHER, value, note: 'of every partner in the cycle' },
    { kind: 'cycle-total' },
    () =>
      packs.map((figure, index) =>
        sumFigure({ ...TOGETHER, name: `Packs of ${reports[index]?.partner.name ?? ''}` }, [figure]),
      ),
  );
}
