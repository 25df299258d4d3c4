import type { Decimal } from '../decimal';
import { at, count, keysOf, list, listed, quoted, unit, type Behind } from './wording';

/** How heavy a problem is: mended before anything goes on, cleared with a reason, or only said. */
export type Weight = 'blocking' | 'exception' | 'notice';

/** Every problem the engine can find, by code: its weight, and its sentence from what was found. */
export const ISSUE_TABLE = {
  // Usage
  'usage.mixed': entry(
    'blocking',
    (d: Behind) =>
      `${keysOf(d)} are made of rows that state different columns, so adding them would guess, ` +
      `first at ${at(d.first)}: let the rows of one day, customer and service state the same columns, or keep one of them.`,
  ),
  'usage.not-received': entry(
    'exception',
    (d: { cycle: string }) =>
      `No usage was received for ${d.cycle}: ask the partner for it, or end the partner's activity.`,
  ),
  'usage.missing-days': entry(
    'exception',
    (d: { days: readonly string[] }) =>
      `${count(d.days.length, 'day')} without any row, which is no data and not zero usage: ${listed(d.days)}. ` +
      'Load the missing days, or confirm that nothing was in use.',
  ),
  'usage.customer-gaps': entry(
    'notice',
    (d: { customers: readonly { name: string; days: number }[]; of: number }) =>
      `${count(d.customers.length, 'customer')} present on some days and absent on others: ` +
      `${listed(d.customers.map((customer) => `${customer.name} (${customer.days} of ${d.of} days)`))}.`,
  ),
  'usage.set-aside': entry(
    'notice',
    (d: { kind: string; keys: number; customers: readonly string[] }) =>
      `${d.kind} usage is not billed here and was set aside before the billing day was found: ` +
      `${count(d.keys, 'key')} of ${listed(d.customers)}.`,
  ),
  'usage.taken-as-full': entry(
    'notice',
    (d: { columns: string }) =>
      `The usage states no ${d.columns}, so every row was taken as Full and Monthly.`,
  ),
  'usage.subscription-mixed': entry(
    'exception',
    (d: { customer: string }) =>
      `${d.customer} has rows of an annual license and rows without one in the same cycle; only the annual rows ` +
      'were set aside. Confirm that the other rows are to be billed by the month.',
  ),
  'name.look-alike': entry(
    'notice',
    (d: { what: string; names: readonly string[] }) =>
      `These ${d.what} names differ only in case, spaces or form and were kept apart: ${quoted(d.names)}. ` +
      'If they are one, give them one name in the source.',
  ),
  'customer.several-names': entry(
    'notice',
    (d: { id: string; names: readonly string[] }) =>
      `Customer ID ${d.id} goes by several names and was taken as one customer: ${quoted(d.names)}.`,
  ),

  // Credits
  'credits.unknown': entry(
    'blocking',
    (d: Behind & { service: string; billingUnit: string; day: string }) =>
      `No credits can be told for ${d.service}${unit(d.billingUnit)}: ${keysOf(d)} state no credits and no credit ` +
      `requirement, and the catalogue has none in force on ${d.day}; first at ${at(d.first)}. ` +
      'Add the credits to the rows, or the requirement to the catalogue.',
  ),
  'credits.no-units': entry(
    'blocking',
    (d: Behind & { service: string; billingUnit: string }) =>
      `No credits can be told for ${d.service}${unit(d.billingUnit)}: ${keysOf(d)} state neither credits nor used ` +
      `units, first at ${at(d.first)}. Add the credits or the used units to the rows.`,
  ),
  'credits.not-plain': entry(
    'blocking',
    (d: Behind & { service: string; billingUnit: string; why: string }) =>
      `The catalogue's requirement for ${d.service}${unit(d.billingUnit)} is not a plain product (${d.why}), so units ` +
      `alone cannot tell the credits of ${keysOf(d)}, first at ${at(d.first)}. Add the credits to the rows.`,
  ),
  'credits.several-requirements': entry(
    'blocking',
    (d: Behind & { service: string; billingUnit: string; day: string }) =>
      `The catalogue has several requirements in force on ${d.day} for ${d.service}${unit(d.billingUnit)}, so the credits of ` +
      `${keysOf(d)} cannot be told, first at ${at(d.first)}. Leave one in force, or name the billing unit in the usage.`,
  ),
  'credits.disagree': entry(
    'exception',
    (d: Behind & { service: string; rows: number }) =>
      `${count(d.rows, 'row')} of ${d.service} state credits that differ from their units × their requirement, first ` +
      `at ${at(d.first)}; the stated credits stand. Confirm them, or correct the rows.`,
  ),
  'credits.negative': entry(
    'blocking',
    (d: { credits: Decimal }) =>
      `The tab's allocated credits are ${d.credits.toFixed()}: signed corrections take off more than there is. ` +
      'Check the corrections.',
  ),

  // Billing day
  'billing-day.tie': entry(
    'notice',
    (d: { day: string; others: readonly string[]; credits: Decimal }) =>
      `${count(d.others.length + 1, 'day')} share the highest ${d.credits.toFixed()} credits, line by line; ` +
      `the earliest, ${d.day}, is the billing day. The others: ${listed(d.others)}.`,
  ),
  'billing-day.tie-differs': entry(
    'exception',
    (d: { day: string; others: readonly string[]; credits: Decimal }) =>
      `${count(d.others.length + 1, 'day')} share the highest ${d.credits.toFixed()} credits, but their lines differ; ` +
      `the earliest, ${d.day}, is the billing day. The others: ${listed(d.others)}.`,
  ),

  // NFR license
  'nfr.several': entry(
    'exception',
    (d: { customers: readonly string[] }) =>
      `${count(d.customers.length, 'customer')} are marked with the NFR license: ${quoted(d.customers)}. The complimentary ` +
      'credits were taken off once; confirm which customer holds the license.',
  ),
  'nfr.without-rows': entry(
    'exception',
    (d: { customer: string }) =>
      `${d.customer} is marked with the NFR license but has no credits in this cycle: check the name, or confirm.`,
  ),

  // Provisioned units
  'units.partly-reported': entry(
    'notice',
    (d: { customers: readonly string[] }) =>
      `Used is not reported by ${listed(d.customers)}, whose Provisioned units are charged instead; ` +
      'over-provisioned units are therefore not known.',
  ),
  'units.used-gap': entry(
    'exception',
    (d: { customers: readonly string[] }) =>
      `Used is reported on some of the days and blank on others for ${listed(d.customers)}; the blank days count as ` +
      'no data. Confirm that the reported days hold the highest use.',
  ),
  'units.negative': entry(
    'blocking',
    (d: { what: string; units: Decimal }) =>
      `${d.what} units are ${d.units.toFixed()}: signed corrections take off more than there is. Check the corrections.`,
  ),
  'chargeable.out-of-range': entry(
    'blocking',
    (d: { asked: Decimal; computed: Decimal }) =>
      `Chargeable units may only be lowered, from ${d.computed.toFixed()} down to 0; ${d.asked.toFixed()} was asked for ` +
      'and not applied.',
  ),
  'chargeable.line-unknown': entry(
    'blocking',
    (d: { asked: Decimal }) =>
      `Chargeable units were lowered to ${d.asked.toFixed()} on a line that this report does not have.`,
  ),
  'line.lowered': entry(
    'exception',
    (d: { from: Decimal; to: Decimal; comment: string }) =>
      `Chargeable units were lowered from ${d.from.toFixed()} to ${d.to.toFixed()}: “${d.comment}”.`,
  ),
  'report.automatically-submitted': entry(
    'exception',
    (d: { over: Decimal; charged: Decimal }) =>
      `Automatically submitted - may require review: ${d.over.toFixed()} over-provisioned units without a comment, so the ` +
      `${d.charged.toFixed()} provisioned units are charged.`,
  ),

  // Money
  'currency.unknown': entry(
    'blocking',
    (d: { known: readonly string[] }) =>
      `Nothing says the partner's currency, and the price list has ${d.known.length === 0 ? 'none' : listed(d.known)}: ` +
      'name it with the partner or for the whole run.',
  ),
  'price.missing': entry(
    'blocking',
    (d: { product: string; priceList: string; currency: string; day: string }) =>
      `No unit price of ${d.product} is in force on ${d.day} in ${list(d.priceList)}, ${d.currency}: add one, ` +
      'or end the gap between two.',
  ),
  'price.several': entry(
    'blocking',
    (d: { product: string; priceList: string; currency: string; day: string; prices: readonly string[] }) =>
      `Several unit prices of ${d.product} are in force on ${d.day} in ${list(d.priceList)}, ${d.currency}: ` +
      `${listed(d.prices)}. Leave one.`,
  ),
  'price.changed': entry(
    'exception',
    (d: { product: string; from: string; to: string; on: string }) =>
      `The price of ${d.product} changed inside the cycle, on ${d.on}, from ${d.from} to ${d.to}; the cycle takes the ` +
      'one in force on its last day. Confirm it.',
  ),
  'tier.several': entry(
    'blocking',
    (d: { product: string; currency: string; from: Decimal }) =>
      `Several volume discounts of ${d.product}, ${d.currency}, start at ${d.from.toFixed()} packs: leave one.`,
  ),
  'discount.unknown': entry<object>(
    'blocking',
    () =>
      'The packs that count together for the volume discount cannot all be told, so no tier is known to be reached: ' +
      'mend the tab whose packs are missing.',
  ),
  'bid-desk.unverified': entry(
    'exception',
    (d: { number: string; why: string }) =>
      `Bid Desk Number ${d.number} is not verified: ${d.why}. Unit price and channel margin stay those of the list.`,
  ),
  'bid-desk.several': entry(
    'exception',
    (d: { numbers: readonly string[] }) =>
      `Several bids of the register are valid for this line: ${listed(d.numbers)}. None was taken; enter the one that holds.`,
  ),
  'bid-desk.applied': entry(
    'notice',
    (d: { number: string; price: string; margin: string }) =>
      `Bid Desk Number ${d.number} was verified against the register: unit price ${d.price}, channel margin ${d.margin}.`,
  ),
  'total.incomplete': entry(
    'notice',
    (d: { priced: number; lines: number; soFar: string; currency: string }) =>
      `The total is incomplete: ${d.priced} of ${count(d.lines, 'line')}, ${d.soFar} ${d.currency} so far.`,
  ),

  // Inputs
  'partner.unknown': entry<object>(
    'exception',
    () =>
      'This partner has usage but is not among the partners loaded; the standard price list was taken. Add the partner.',
  ),
  'reference.rejected-row': entry(
    'blocking',
    (d: { message: string }) =>
      `${d.message} Until it is mended, a price or a requirement may be missing or out of date.`,
  ),
} as const;

export type IssueCode = keyof typeof ISSUE_TABLE;
export type IssueDetails<Code extends IssueCode> = Parameters<(typeof ISSUE_TABLE)[Code]['sentence']>[0];

interface Entry<Details> {
  readonly weight: Weight;
  readonly sentence: (details: Details) => string;
}

function entry<Details>(weight: Weight, sentence: (details: Details) => string): Entry<Details> {
  return { weight, sentence };
}
