import { dayText } from '../calendar/day-text';
import type { Decimal } from '../decimal';
import { entry, sentences } from './issue-entry';
import { amount, count, list, listed, percent } from './wording';

/** What can be wrong with prices, discounts, bids and totals. */
export const MONEY_ISSUES = {
  'currency.unknown': entry('blocking', (d: { known: readonly string[] }) =>
    sentences(
      `Nothing says the partner’s currency, and the price list has ${d.known.length === 0 ? 'none' : listed(d.known)}:`,
      'name it with the partner or for the whole run.',
    ),
  ),
  'price.missing': entry('blocking', (d: PriceAsked) =>
    sentences(
      `No unit price of ${d.product} is in force on ${dayText(d.day)} in ${list(d.priceList)}, ${d.currency}.`,
      'Add one that covers that day.',
    ),
  ),
  'price.bid-not-entered': entry('exception', (d: PriceAsked & { numbers: readonly string[] }) =>
    sentences(
      `No unit price of ${d.product} is in force on ${d.day} in ${list(d.priceList)}, ${d.currency}, but the bid desk register`,
      `holds a valid bid: ${listed(d.numbers)}. Enter its number in the billing report, once the usage report is approved.`,
    ),
  ),
  'price.several': entry('blocking', (d: PriceAsked & { prices: readonly Terms[] }) => {
    const prices = d.prices.map((price) => termsOf(price, d.currency));
    return `Several unit prices of ${d.product} are in force on ${dayText(d.day)} in ${list(d.priceList)}: ${listed(prices)}. Leave one.`;
  }),
  'price.changed': entry(
    'exception',
    (d: { product: string; currency: string; from: Terms; to: Terms; on: string }) =>
      sentences(
        `The price of ${d.product} changed inside the cycle, on ${dayText(d.on)}, from ${termsOf(d.from, d.currency)} to`,
        `${termsOf(d.to, d.currency)}; the cycle takes the one in force on its last day. Confirm it.`,
      ),
  ),
  'price.without-margin': entry<object>('notice', () =>
    sentences('No row of the price list states a channel margin above 0 %, so none is taken off.'),
  ),
  'tier.several': entry('blocking', (d: { product: string; currency: string; from: Decimal }) =>
    sentences(
      `Several volume discounts of ${d.product}, ${d.currency}, start at ${amount(d.from)} packs. Leave one.`,
    ),
  ),
  'tier.above-list': entry('exception', (d: { tierPrice: Decimal; listPrice: Decimal; currency: string }) =>
    sentences(
      `The volume discount’s price per pack, ${amount(d.tierPrice, 2)} ${d.currency}, is above the list price,`,
      `${amount(d.listPrice, 2)} ${d.currency}. Confirm it, or correct the tier.`,
    ),
  ),
  'discount.unknown': entry<object>('blocking', () =>
    sentences(
      'The packs that count together for the volume discount cannot all be told, so no tier is known to be reached.',
      'Mend the tab whose packs are missing.',
    ),
  ),
  'bid-desk.unverified': entry('exception', (d: { number: string; why: string }) =>
    sentences(
      `Bid Desk Number ${d.number} is not verified: ${d.why}. Unit price and channel margin stay those of the list.`,
    ),
  ),
  'bid-desk.several': entry('exception', (d: { numbers: readonly string[] }) =>
    sentences(
      `Several bids of the register are valid for this line: ${listed(d.numbers)}. None was taken; enter the one that holds.`,
    ),
  ),
  'bid-desk.not-entered': entry('notice', (d: { product: string; numbers: readonly string[] }) =>
    sentences(
      `The bid desk register holds a valid bid for ${d.product}, ${listed(d.numbers)}, and no number is entered on the line,`,
      'so the list’s price and margin count. Enter the number in the billing report if the bid holds.',
    ),
  ),
  'bid-desk.applied': entry('notice', (d: { number: string; currency: string; terms: Terms }) =>
    sentences(
      `Bid Desk Number ${d.number} was verified against the register; the line takes ${termsOf(d.terms, d.currency)}.`,
    ),
  ),
  'bid-desk.edited': entry(
    'exception',
    (d: { number: string; currency: string; register: Terms; edited: Terms }) =>
      sentences(
        `Unit price and channel margin were edited under Bid Desk Number ${d.number}, from ${termsOf(d.register, d.currency)}`,
        `to ${termsOf(d.edited, d.currency)}. Confirm them.`,
      ),
  ),
  'total.incomplete': entry(
    'notice',
    (d: { priced: number; lines: number; soFar: Decimal; digits: number; currency: string }) => {
      const soFar = d.priced === 0 ? '' : `, ${amount(d.soFar, d.digits)} ${d.currency} so far`;
      return `The total is incomplete: ${d.priced} of ${count(d.lines, 'line')}${soFar}.`;
    },
  ),
} as const;

interface Terms {
  readonly unitPrice: Decimal;
  readonly channelMargin: Decimal;
}

interface PriceAsked {
  readonly product: string;
  readonly priceList: string;
  readonly currency: string;
  readonly day: string;
}

function termsOf({ unitPrice, channelMargin }: Terms, currency: string): string {
  return `${amount(unitPrice, 2)} ${currency} with channel margin ${percent(channelMargin)}`;
}
