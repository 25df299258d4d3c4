import { decimal, isCurrency, minorDigitsOf } from '../../engine';
import { readTypedMargin, readTypedPrice, type TypedNumber } from '../desk/read-typed';
import type { PricedLineView, ReviewView } from '../desk/review-views';
import { amountText, moneyText } from '../shared/amount';
import { PRICING_WORDS } from '../text/pricing-words';

/** What a figure says where it is not known. */
const UNKNOWN = PRICING_WORDS.unknown;

/** A fraction as percent: 0.15 → 15 %. */
function percentText(fraction: string): string {
  return `${amountText(decimal(fraction).times(100).toFixed())} %`;
}

/** A price in a cell whose header names the currency: all its digits, its currency's at least. */
function priceText(price: string | null, currency: string | null): string {
  if (price === null) return UNKNOWN;
  const min = currency !== null && isCurrency(currency) ? minorDigitsOf(currency) : 0;
  return amountText(price, { min });
}

/** The figures of a line, in the order of the main columns. */
export function lineFigures(line: PricedLineView, currency: string | null): readonly string[] {
  return [
    line.chargeable === null ? UNKNOWN : amountText(line.chargeable),
    priceText(line.unitPrice, currency),
    line.channelMargin === null ? UNKNOWN : percentText(line.channelMargin),
    priceText(line.subtotal, currency),
  ];
}

/**
 * The volume discount of a line, and where it comes from (R12).
 *
 * @example 10 %, from 1,000 packs: 10 %; 1,100 packs count together
 */
export function discountText(
  { volumeDiscount, tiers }: PricedLineView,
  { packsTogether, currency }: Pick<ReviewView, 'packsTogether' | 'currency'>,
): string {
  if (volumeDiscount === null) return PRICING_WORDS.none;
  const reached = tiers.map(({ fromPacks, discount, pricePerPack }) => {
    const terms =
      discount === null
        ? PRICING_WORDS.perPack(moneyText(pricePerPack ?? '', currency ?? ''))
        : percentText(discount);
    return PRICING_WORDS.tierFrom(amountText(fromPacks), terms);
  });
  const tiersText = reached.length === 0 ? PRICING_WORDS.noTier : reached.join(', ');
  const together = packsTogether === null ? [] : [PRICING_WORDS.together(amountText(packsTogether))];
  const discount = decimal(volumeDiscount).toSignificantDigits(6).toFixed();
  return [`${percentText(discount)}, ${tiersText}`, ...together].join('; ');
}

/** Why a Bid Desk Number that stands on a line is not verified (R27); '' where it is, or there is none. */
export function unverifiedText({ tab, product }: PricedLineView, view: ReviewView): string {
  const path = [view.partner, tab, ...(tab === 'smb' ? [product] : [])]
    .filter((part) => part !== '')
    .join('/');
  const found = view.exceptions.find(
    ({ issue }) => issue.code === 'bid-desk.unverified' && issue.path === path,
  );
  return found?.issue.message ?? '';
}

const MONEY_CODE = /^(?:currency|price|tier|discount)\./;

/** What is in the way of a total, each sentence once (R24). */
export function missingTexts({ blocking, exceptions }: ReviewView): readonly string[] {
  const bids = exceptions.flatMap(({ issue }) => (issue.code === 'price.bid-not-entered' ? issue : []));
  const found = [...blocking.filter(({ code }) => MONEY_CODE.test(code)), ...bids];
  return [...new Set(found.map(({ message }) => message))];
}

/** The total as it will be billed, or how far it is. */
export function totalText({ totals, priced }: ReviewView): string {
  const total = totals.find(({ isMoney }) => isMoney);
  if (total?.proposed != null) return moneyText(total.proposed, total.unit);
  return PRICING_WORDS.totalUnknown(priced.filter(({ subtotal }) => subtotal !== null).length, priced.length);
}

/** Why nothing of the billing report can be changed; '' where something can. */
export function readOnlyText({ editable, billingStatus, branches, altered }: ReviewView): string {
  if (editable.includes('PO number')) return '';
  if (branches.length > 0) return PRICING_WORDS.forked;
  if (altered.length > 0) return PRICING_WORDS.altered;
  return billingStatus === 'Completed' ? PRICING_WORDS.completed : PRICING_WORDS.submitted;
}

/** What *Reset* takes back, one sentence for each product (R27). */
export function resetTexts({ priced, currency }: ReviewView): readonly string[] {
  return firstOfProducts(priced).flatMap((line) => {
    if (line.bidDeskNumber === '' && !line.isEdited) return [];
    const [, unitPrice = '', margin = ''] = lineFigures(line, currency);
    const edit = line.isVerified
      ? PRICING_WORDS.resetEdit(`${unitPrice} ${currency ?? ''}`.trim(), margin)
      : PRICING_WORDS.resetIdle;
    const bid = PRICING_WORDS.resetBid(line.product, line.bidDeskNumber);
    return [line.isEdited ? `${bid}, ${edit}` : bid];
  });
}

/** The first line of each product: a number and a price are entered once for all lines of one (R27). */
export function firstOfProducts(priced: readonly PricedLineView[]): readonly PricedLineView[] {
  return priced.filter(
    ({ product }, index) => priced.findIndex((line) => line.product === product) === index,
  );
}

/** What somebody typed over a price and a margin; null where nothing. */
export interface PriceDraft {
  readonly unitPrice: string | null;
  readonly channelMargin: string | null;
}

/** What stands in the fields before anybody types, in a form that can be typed. */
export function standingPrice(line: PricedLineView): {
  readonly unitPrice: string;
  readonly channelMargin: string;
} {
  return {
    unitPrice: line.unitPrice ?? '',
    channelMargin: line.channelMargin === null ? '' : percentText(line.channelMargin),
  };
}

/** What was typed and is not what stands; what is as it stands is left out. */
export function typedPrice(
  line: PricedLineView,
  { unitPrice, channelMargin }: PriceDraft,
): { readonly unitPrice?: string; readonly channelMargin?: string } {
  const stands = standingPrice(line);
  const isNew = (typed: string | null, standing: string): typed is string =>
    typed !== null && typed.trim() !== standing;
  return {
    ...(isNew(unitPrice, stands.unitPrice) ? { unitPrice } : {}),
    ...(isNew(channelMargin, stands.channelMargin) ? { channelMargin } : {}),
  };
}

/** Old and new of what was typed, as it will be read, to be seen before it is recorded; or why it will not be taken. */
export function typedChanges(
  line: PricedLineView,
  typed: ReturnType<typeof typedPrice>,
  currency: string | null,
): readonly string[] {
  const [, unitPrice = '', margin = ''] = lineFigures(line, currency);
  const said = (read: TypedNumber, changeTo: (to: string) => string, textOf: (value: string) => string) => {
    if ('issue' in read) return read.issue.message;
    return changeTo(read.value === null ? PRICING_WORDS.ofBid : textOf(read.value.toFixed()));
  };
  const price = typed.unitPrice === undefined ? null : readTypedPrice(typed.unitPrice, []);
  const ratio = typed.channelMargin === undefined ? null : readTypedMargin(typed.channelMargin, []);
  const { change } = PRICING_WORDS;
  const changePrice = (to: string): string => change(PRICING_WORDS.unitPrice, unitPrice, to);
  const changeMargin = (to: string): string => change(PRICING_WORDS.channelMargin, margin, to);
  return [
    ...(price === null ? [] : [said(price, changePrice, (text) => priceText(text, currency))]),
    ...(ratio === null ? [] : [said(ratio, changeMargin, percentText)]),
  ];
}
