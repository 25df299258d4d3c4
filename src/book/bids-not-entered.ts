import { daysOf, isSubmitted, issueOf, type Bid, type Issue, type Report, type ReviewState } from '../engine';

/**
 * The bids of the register that would hold for a line, where no number was entered on it (R27).
 *
 * Rule: a bid is taken only when its number is entered, so a register that is filled changes nothing by itself; this
 *       says so where somebody might expect otherwise, and can still enter it.
 */
export function bidsNotEntered(
  { cycle, partner, money }: Report,
  { billingStatus }: ReviewState,
  bids: readonly Bid[],
): readonly Issue[] {
  const last = daysOf(cycle).at(-1) ?? '';
  if (money?.currency == null || bids.length === 0 || isSubmitted(billingStatus)) return [];
  const { currency } = money;
  return money.lines.flatMap(({ tab, product, price }) => {
    // Of a line without a price, `price.bid-not-entered` or `price.missing` tells.
    if (price === null || price.bidDeskNumber !== null) return [];
    const valid = bids.filter(
      (bid) =>
        bid.partner === partner.name &&
        bid.product === product &&
        bid.currency === currency &&
        (bid.effectiveFrom === null || bid.effectiveFrom <= last) &&
        (bid.effectiveUntil === null || last < bid.effectiveUntil),
    );
    if (valid.length === 0) return [];
    const numbers = [...new Set(valid.map(({ bidDeskNumber }) => bidDeskNumber))];
    return [issueOf('bid-desk.not-entered', [partner.name, tab, product], { product, numbers })];
  });
}
