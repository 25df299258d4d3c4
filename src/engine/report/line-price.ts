import type { Day } from '../calendar/day';
import type { Decimal } from '../decimal';
import { issueOf, type Issue } from '../issues/issue';
import { validBids, verifyBidDeskNumber } from '../pricing/bid-desk';
import type { Bid } from '../pricing/bid';
import { priceInForce, type PriceQuestion } from '../pricing/price-in-force';
import type { Price } from '../pricing/price';
import { given, type Figure } from './figure';
import type { MoneyInput } from './money-input';
import type { EditedPrice } from './review-input';

/** Unit price and channel margin of one product, and where they come from. */
export interface UnitPrice {
  readonly unitPrice: Figure;
  /** A fraction from 0 to 1. */
  readonly channelMargin: Figure;
  /** Verified (R27); null where the list's price stands. */
  readonly bidDeskNumber: string | null;
}

/** Which unit price is asked for. */
export interface UnitPriceQuestion {
  readonly product: string;
  readonly partner: string;
  /** '' is the standard price list. */
  readonly priceList: string;
  readonly currency: string;
  /** The last day of the cycle (R26). */
  readonly day: Day;
  /** R27: what a person entered on the line; null where nobody did. */
  readonly bidDeskNumber: string | null;
  /** R27: what a person edited; it holds only while the Bid Desk Number is verified. */
  readonly edited: EditedPrice | null;
  readonly path: readonly string[];
}

/**
 * The unit price and channel margin of a product: the list's (R26), or those of a verified bid (R27), edited or not.
 *
 * Edges:  what was edited is left aside where the Bid Desk Number is not, or no longer, verified.
 * Issues: `price.missing`, `price.several` → no price at all; `price.bid-not-entered` → none until the number is entered; `price.changed`; the bid desk's.
 */
export function unitPriceOf(
  question: UnitPriceQuestion,
  money: MoneyInput,
): { readonly price: UnitPrice | null; readonly issues: readonly Issue[] } {
  const { bid, issues } = bidOf(question, money);
  const isWhole = bid?.unitPrice != null && bid.channelMargin != null;
  const listed = isWhole ? { price: null, issues: [] } : listPriceOf(question, money);
  const unitPrice = bid?.unitPrice ?? listed.price?.unitPrice;
  const channelMargin = bid?.channelMargin ?? listed.price?.channelMargin;
  const found = [...issues, ...listed.issues];
  if (unitPrice === undefined || channelMargin === undefined) return { price: null, issues: found };
  const terms = { unitPrice, channelMargin, bid };
  const price = priced(question, terms);
  if (bid === null) return { price, issues: found };
  const { price: entered, issue } = edited(question, price) ?? { price, issue: applied(question, price) };
  return { price: entered, issues: [...found, issue] };
}

/** R27: price and margin as a person edited them under a verified bid, which a person must confirm; null where they are the bid's. */
function edited(
  question: UnitPriceQuestion,
  price: UnitPrice,
): { readonly price: UnitPrice; readonly issue: Issue } | null {
  const { path, currency } = question;
  const number = price.bidDeskNumber ?? '';
  const note = `edited under Bid Desk Number ${number}`;
  const replaced = (figure: Figure, value: Decimal | null | undefined): Figure =>
    value == null || value.equals(figure.value) ? figure : given({ ...figure, rule: 'R27', value, note });
  const unitPrice = replaced(price.unitPrice, question.edited?.unitPrice);
  const channelMargin = replaced(price.channelMargin, question.edited?.channelMargin);
  if (unitPrice === price.unitPrice && channelMargin === price.channelMargin) return null;
  const terms = { unitPrice: unitPrice.value, channelMargin: channelMargin.value };
  const register = { unitPrice: price.unitPrice.value, channelMargin: price.channelMargin.value };
  const issue = issueOf('bid-desk.edited', path, { number, currency, register, edited: terms });
  return { price: { ...price, unitPrice, channelMargin }, issue };
}

/** R27: the bid that holds for the line, if one does. */
function bidOf(
  { bidDeskNumber, path, ...line }: UnitPriceQuestion,
  { bids, bidDeskNumbers }: MoneyInput,
): { readonly bid: Bid | null; readonly issues: readonly Issue[] } {
  if (bidDeskNumber !== null) {
    const verification = verifyBidDeskNumber(bidDeskNumber, line, bids);
    if (verification.verified) return { bid: verification.bid, issues: [] };
    const details = { number: bidDeskNumber, why: verification.why };
    return { bid: null, issues: [issueOf('bid-desk.unverified', path, details)] };
  }
  const [bid, ...others] = bidDeskNumbers === 'register' ? validBids(line, bids) : [];
  if (bid === undefined) return { bid: null, issues: [] };
  if (others.length === 0) return { bid, issues: [] };
  const numbers = [bid, ...others].map((candidate) => candidate.bidDeskNumber);
  return { bid: null, issues: [issueOf('bid-desk.several', path, { numbers })] };
}

/** R26: the list's price in force on the cycle's last day. */
function listPriceOf(
  { partner, product, priceList, currency, day, path }: UnitPriceQuestion,
  { prices, bids, bidDeskNumbers }: MoneyInput,
): { readonly price: Price | null; readonly issues: readonly Issue[] } {
  const question: PriceQuestion = { product, priceList, currency, day };
  const answer = priceInForce(question, prices);
  switch (answer.found) {
    case 'none': {
      const valid = validBids({ partner, product, currency, day }, bids);
      const whole = valid.filter(
        ({ unitPrice, channelMargin }) => unitPrice !== null && channelMargin !== null,
      );
      const numbers = [...new Set(whole.map(({ bidDeskNumber }) => bidDeskNumber))];
      const issue =
        bidDeskNumbers === 'entered' && numbers.length > 0
          ? issueOf('price.bid-not-entered', path, { ...question, numbers })
          : issueOf('price.missing', path, question);
      return { price: null, issues: [issue] };
    }
    case 'several': {
      const { prices: inForce } = answer;
      return { price: null, issues: [issueOf('price.several', path, { ...question, prices: inForce })] };
    }
    case 'one': {
      const { price, before } = answer;
      if (before === null) return { price, issues: [] };
      const details = {
        product,
        currency,
        from: before,
        to: price,
        on: price.effectiveFrom ?? before.effectiveUntil ?? '',
      };
      return { price, issues: [issueOf('price.changed', path, details)] };
    }
  }
}

function applied({ path, currency }: UnitPriceQuestion, price: UnitPrice): Issue {
  const terms = { unitPrice: price.unitPrice.value, channelMargin: price.channelMargin.value };
  return issueOf('bid-desk.applied', path, { number: price.bidDeskNumber ?? '', currency, terms });
}

interface Terms {
  readonly unitPrice: Decimal;
  readonly channelMargin: Decimal;
  readonly bid: Bid | null;
}

function priced(
  { product, priceList, currency }: UnitPriceQuestion,
  { unitPrice, channelMargin, bid }: Terms,
): UnitPrice {
  const list = priceList === '' ? 'standard price list' : `price list ${priceList}`;
  const ofBid = bid === null ? list : `Bid Desk Number ${bid.bidDeskNumber}`;
  return {
    unitPrice: given({
      name: `Unit price of ${product}`,
      rule: bid?.unitPrice == null ? 'R26' : 'R27',
      unit: currency,
      value: unitPrice,
      note: bid?.unitPrice == null ? list : ofBid,
    }),
    channelMargin: given({
      name: `Channel margin of ${product}`,
      rule: bid?.channelMargin == null ? 'R26' : 'R27',
      unit: 'fraction',
      value: channelMargin,
      note: bid?.channelMargin == null ? list : ofBid,
    }),
    bidDeskNumber: bid?.bidDeskNumber ?? null,
  };
}
