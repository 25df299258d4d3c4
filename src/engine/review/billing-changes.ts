import { ONE, type Decimal } from '../decimal';
import { issueOf, type Issue } from '../issues/issue';
import type { Report } from '../report/report';
import type { Changes } from './draft-changes';
import type { HistoryChange } from './history-entry';
import { isUnderVerifiedBid } from './report-line';
import { fieldText } from './review-field';
import type { ReviewInputs } from './review-request';
import type { ReviewState } from './review-state';

interface Billing {
  readonly state: ReviewState;
  readonly report: Report;
}

type ProductLabel = 'Bid Desk Number' | 'Unit Price' | 'Channel Margin';

/** What entering the PO number changes. */
export function poNumberChanges({ poNumber = '' }: ReviewInputs, { state }: Billing): Changes {
  const field = fieldText({ of: 'report', label: 'PO number' });
  return { changes: changed({ field, old: state.poNumber, new: poNumber.trim() }) };
}

/**
 * What entering a Bid Desk Number on a product's line changes (R27).
 *
 * Rule:  a number that the register does not verify may stand, and the report then says so; what was edited under
 *        another number is taken back.
 */
export function bidDeskChanges(
  { product = '', bidDeskNumber = '' }: ReviewInputs,
  { state, report }: Billing,
): Changes {
  const issues = productIssues(product, report);
  if (issues.length > 0) return { issues };
  const old = state.bidDeskNumbers.get(product) ?? '';
  const number = changed({ field: ofProduct(product, 'Bid Desk Number'), old, new: bidDeskNumber.trim() });
  return { changes: number.length === 0 ? [] : [...number, ...withoutEdits(state, [product])] };
}

/**
 * What editing unit price and channel margin of a product's line changes (R27).
 *
 * Issues: no verified Bid Desk Number; a price below 0, a margin outside 0 to 100 % (R25).
 */
export function priceChanges(
  { product = '', edited = {} }: ReviewInputs,
  { state, report }: Billing,
): Changes {
  const unknown = productIssues(product, report);
  if (unknown.length > 0) return { issues: unknown };
  const path = [report.partner.name, product];
  if (!isUnderVerifiedBid(report, product)) {
    return { issues: [issueOf('price.not-editable', path, { product })] };
  }
  const issues = rangeIssues(edited, path);
  if (issues.length > 0) return { issues };
  const price = report.money?.lines.find((line) => line.product === product)?.price ?? null;
  const stands = state.editedPrices.get(product) ?? { unitPrice: null, channelMargin: null };
  const change = (label: ProductLabel, member: 'unitPrice' | 'channelMargin'): readonly HistoryChange[] => {
    const value = edited[member];
    const isSame =
      value === undefined || (value === null ? stands[member] === null : stands[member]?.equals(value));
    if (isSame === true) return [];
    const old = (stands[member] ?? price?.[member].value)?.toFixed() ?? '';
    return [{ field: ofProduct(product, label), old, new: value?.toFixed() ?? '' }];
  };
  return { changes: [...change('Unit Price', 'unitPrice'), ...change('Channel Margin', 'channelMargin')] };
}

/** What *Reset Unit Prices and Channel Margins* changes: the list stands again, so bids and edits are taken off (R27). */
export function resetChanges(_: ReviewInputs, { state }: Billing): Changes {
  const products = [...state.bidDeskNumbers].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    changes: [
      ...products.map(([product, old]) => ({ field: ofProduct(product, 'Bid Desk Number'), old, new: '' })),
      ...withoutEdits(state, [...state.editedPrices.keys()].sort()),
    ],
  };
}

function withoutEdits({ editedPrices }: ReviewState, products: readonly string[]): readonly HistoryChange[] {
  return products.flatMap((product) => {
    const edited = editedPrices.get(product);
    const off = (label: ProductLabel, old: Decimal | null | undefined): readonly HistoryChange[] =>
      old == null ? [] : [{ field: ofProduct(product, label), old: old.toFixed(), new: '' }];
    return [...off('Unit Price', edited?.unitPrice), ...off('Channel Margin', edited?.channelMargin)];
  });
}

function rangeIssues(
  { unitPrice, channelMargin }: NonNullable<ReviewInputs['edited']>,
  path: readonly string[],
): readonly Issue[] {
  const price = unitPrice ?? null;
  const margin = channelMargin ?? null;
  return [
    ...(price === null || (price.isFinite() && !price.isNegative())
      ? []
      : [issueOf('price.out-of-range', path, { asked: price })]),
    ...(margin === null || (margin.isFinite() && !margin.isNegative() && margin.lte(ONE))
      ? []
      : [issueOf('margin.out-of-range', path, { asked: margin })]),
  ];
}

function productIssues(product: string, report: Report): readonly Issue[] {
  const isThere = report.money?.lines.some((line) => line.product === product) ?? false;
  return isThere ? [] : [issueOf('bid-desk.product-unknown', [report.partner.name], { product })];
}

function ofProduct(product: string, label: ProductLabel): string {
  return fieldText({ of: 'product', product, label });
}

function changed(change: HistoryChange): readonly HistoryChange[] {
  return change.old === change.new ? [] : [change];
}
