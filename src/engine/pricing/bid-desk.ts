import type { Day } from '../calendar/day';
import { isInForce } from '../calendar/validity';
import type { Bid } from './bid';

/** The line that a Bid Desk Number is entered on. */
export interface BidQuestion {
  readonly partner: string;
  readonly product: string;
  readonly currency: string;
  /** The last day of the cycle. */
  readonly day: Day;
}

export type BidVerification =
  { readonly verified: true; readonly bid: Bid } | { readonly verified: false; readonly why: string };

/**
 * Verifies a Bid Desk Number against the register (R27).
 *
 * Rule:   verified = the register holds the number for this partner, product and currency, valid on the day.
 * Edges:  says which of these fails; a number that two valid rows hold is not verified, nor one that is only written alike.
 * Source: seeds/001, "After Licensing Management Platform verifies the bid desk number"; the register is ours.
 */
export function verifyBidDeskNumber(
  bidDeskNumber: string,
  question: BidQuestion,
  register: readonly Bid[],
): BidVerification {
  const known = register.filter((bid) => bid.bidDeskNumber === bidDeskNumber);
  if (known.length === 0) {
    const alike = register.find(
      (bid) => isFor(bid, question) && folded(bid.bidDeskNumber) === folded(bidDeskNumber),
    );
    const but = alike === undefined ? '' : `; it holds ${alike.bidDeskNumber}, which is written alike`;
    return { verified: false, why: `the register does not hold it${but}` };
  }
  const ours = known.filter((bid) => isFor(bid, question));
  if (ours.length === 0) {
    return { verified: false, why: 'the register holds it for another partner, product or currency' };
  }
  const [bid, ...others] = ours.filter((candidate) => isInForce(candidate, question.day));
  if (bid === undefined)
    return { verified: false, why: `the register's row is not valid on ${question.day}` };
  if (others.length > 0) return { verified: false, why: 'the register holds it more than once' };
  return { verified: true, bid };
}

/** The bids of the register that are valid for a line; the register's order. */
export function validBids(question: BidQuestion, register: readonly Bid[]): readonly Bid[] {
  return register.filter((bid) => isFor(bid, question) && isInForce(bid, question.day));
}

/** A number without its case, spaces and dashes. */
function folded(bidDeskNumber: string): string {
  return bidDeskNumber.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function isFor(bid: Bid, { partner, product, currency }: BidQuestion): boolean {
  return bid.partner === partner && bid.product === product && bid.currency === currency;
}
