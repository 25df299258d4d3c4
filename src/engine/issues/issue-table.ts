import type { Decimal } from '../decimal';
import type { Disagreement } from '../usage/usage-total';
import type { Behind } from './behind';
import { amount, at, count, list, listed, oneLine, percent, quoted, unit } from './wording';

/** How heavy a problem is: mended before anything goes on, cleared with a reason, or only said. */
export type Weight = 'blocking' | 'exception' | 'notice';

interface Line {
  readonly service: string;
  readonly billingUnit: string;
}

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

/** Every problem the engine can find, by code: its weight, and its sentence from what was found. */
export const ISSUE_TABLE = {
  // Usage
  'usage.mixed': entry('blocking', (d: Behind) =>
    sentences(
      `${count(d.rows, 'row')} with the same customer, service and day as another do not state the same columns, so adding`,
      `them would guess; first at ${at(d.first)}. Let them state the same columns, or keep one of them.`,
    ),
  ),
  'usage.below-zero': entry('exception', (d: Behind & { what: string }) =>
    sentences(
      `Signed corrections take off more than there is: the ${d.what} of ${count(d.rows, 'row')} come to less than 0, first at`,
      `${at(d.first)}, and lower what other rows hold. Confirm the corrections, or correct them.`,
    ),
  ),
  'usage.not-received': entry('exception', (d: { cycle: string }) =>
    sentences(`No usage was received for ${d.cycle}: ask the partner for it, or end the partner's activity.`),
  ),
  'usage.missing-days': entry('exception', (d: { days: readonly string[] }) =>
    sentences(
      `${count(d.days.length, 'day')} without any row, which is no data and not zero usage: ${listed(d.days)}.`,
      'Load the missing days, or confirm that nothing was in use.',
    ),
  ),
  'usage.customer-gaps': entry(
    'notice',
    (d: { customers: readonly { name: string; days: number }[]; of: number }) => {
      const gaps = d.customers.map(({ name, days }) => `${name} (${days} of ${d.of} days)`);
      return `${count(gaps.length, 'customer')} present on some days and absent on others: ${listed(gaps)}.`;
    },
  ),
  'usage.set-aside': entry('notice', (d: { kind: string; rows: number; customers: readonly string[] }) =>
    sentences(
      `${d.kind} usage is not billed here and was set aside before the billing day was found:`,
      `${count(d.rows, 'row')} of ${listed(d.customers)}.`,
    ),
  ),
  'usage.taken-as-full': entry('notice', (d: { columns: string; taken: string }) =>
    sentences(`The usage states no ${d.columns}, so every row was taken as ${d.taken}.`),
  ),
  'usage.subscription-mixed': entry('exception', (d: { customer: string }) =>
    sentences(
      `${d.customer} has rows of an annual license and rows of a monthly plan in the same cycle; only the annual rows were`,
      'set aside. Confirm that the others are to be billed by the month.',
    ),
  ),
  'name.look-alike': entry('notice', (d: { what: string; names: readonly string[] }) =>
    sentences(
      `These ${d.what} names differ only in case, spaces or form and were kept apart: ${quoted(d.names)}.`,
      'If they are one, give them one name in the source.',
    ),
  ),
  'customer.several-names': entry('notice', (d: { id: string; names: readonly string[] }) =>
    sentences(`Customer ID ${d.id} goes by several names and was taken as one customer: ${quoted(d.names)}.`),
  ),

  'customer.several-ids': entry('exception', (d: { name: string; customers: readonly string[] }) =>
    sentences(
      `The name ${d.name} stands for ${count(d.customers.length, 'customer')}, which were kept apart: ${listed(d.customers)}.`,
      'If they are one, give all rows the same ID.',
    ),
  ),

  // Credits
  'credits.unknown': entry('blocking', (d: Behind & Line & { day: string }) =>
    sentences(
      `No credits can be told for ${d.service}${unit(d.billingUnit)}: ${count(d.rows, 'row')} without credits and without a`,
      `credit requirement, first at ${at(d.first)}, and the catalogue has none in force on ${d.day}.`,
      'Add the credits to the rows, the requirement to the catalogue, or Provisioned units if it is billed by seats.',
    ),
  ),
  'credits.no-units': entry('blocking', (d: Behind & Line) =>
    sentences(
      `No credits can be told for ${d.service}${unit(d.billingUnit)}: ${count(d.rows, 'row')} without credits and without`,
      `used units, first at ${at(d.first)}. Add the credits or the used units to the rows.`,
    ),
  ),
  'credits.not-plain': entry('blocking', (d: Behind & Line & { why: string }) =>
    sentences(
      `The catalogue's requirement for ${d.service}${unit(d.billingUnit)} is not a plain product (${d.why}), so units alone`,
      `cannot tell the credits of ${count(d.rows, 'row')}, first at ${at(d.first)}. Add the credits to the rows.`,
    ),
  ),
  'credits.several-requirements': entry('blocking', (d: Behind & Line & { day: string }) =>
    sentences(
      `The catalogue has several requirements in force on ${d.day} for ${d.service}${unit(d.billingUnit)}, so the credits of`,
      `${count(d.rows, 'row')} cannot be told, first at ${at(d.first)}.`,
      'Leave one in force, or name the billing unit in the usage.',
    ),
  ),
  'credits.disagree': entry('exception', (d: Disagreement & { service: string }) =>
    sentences(
      `${count(d.rows, 'row')} of ${d.service} with credits that differ from units × requirement, the most at`,
      `${at(d.largest)}: ${amount(d.statedCredits)} are stated, ${amount(d.computedCredits)} come out.`,
      'The stated credits stand; confirm them, or correct the rows.',
    ),
  ),
  'credits.negative': entry('blocking', (d: { credits: Decimal }) =>
    sentences(
      `The tab's allocated credits are ${amount(d.credits)}: signed corrections take off more than there is.`,
      'Check the corrections.',
    ),
  ),

  // Billing day
  'billing-day.tie': entry('notice', (d: Tie) => tieSentence(d, 'line by line')),
  'billing-day.tie-differs': entry('exception', (d: Tie) => tieSentence(d, 'but their lines differ')),

  // NFR license
  'nfr.several': entry('exception', (d: { customers: readonly string[] }) =>
    sentences(
      `${count(d.customers.length, 'customer')} are marked with the NFR license: ${quoted(d.customers)}. The complimentary`,
      'credits were taken off once; confirm which customer holds the license.',
    ),
  ),
  'nfr.without-rows': entry('exception', (d: { customer: string; alike: readonly string[] }) =>
    sentences(
      `${d.customer} is marked with the NFR license but has no credits in this cycle: check the name, or confirm.`,
      ...(d.alike.length === 0 ? [] : [`There is ${quoted(d.alike)}, written otherwise.`]),
    ),
  ),
  'nfr.several-partners': entry('exception', (d: { customer: string; partners: readonly string[] }) =>
    sentences(
      `${d.customer} is a customer of ${count(d.partners.length, 'partner')}, ${listed(d.partners)}, and the complimentary`,
      'credits were taken off for each. Name the NFR customer with its partner.',
    ),
  ),

  // Provisioned units
  'units.partly-reported': entry('notice', (d: { customers: readonly string[] }) =>
    sentences(
      `Used is not reported by ${listed(d.customers)}, whose Provisioned units are charged instead; the line's Used is what`,
      'the others report, and its over-provisioned units are not known.',
    ),
  ),
  'units.used-gap': entry('exception', (d: { customers: readonly string[] }) =>
    sentences(
      `Used is reported on some of the days and blank on others for ${listed(d.customers)}; the blank days count as no data.`,
      'Confirm that the reported days hold the highest use.',
    ),
  ),
  'units.negative': entry('blocking', (d: { what: string; units: Decimal }) =>
    sentences(
      `${d.what} units are ${amount(d.units)}: signed corrections take off more than there is. Check the corrections.`,
    ),
  ),
  'chargeable.out-of-range': entry('blocking', (d: { asked: Decimal; computed: Decimal }) =>
    sentences(
      `Chargeable units may only be lowered, from ${amount(d.computed)} down to 0; ${amount(d.asked)} was asked for and not`,
      'applied.',
    ),
  ),
  'chargeable.line-unknown': entry('blocking', (d: { asked: Decimal }) =>
    sentences(
      `Chargeable units were lowered to ${amount(d.asked)} on a line that this report does not have.`,
    ),
  ),
  'line.lowered': entry('exception', (d: { from: Decimal; to: Decimal; comment: string }) =>
    sentences(
      `Chargeable units were lowered from ${amount(d.from)} to ${amount(d.to)}: “${oneLine(d.comment)}”.`,
    ),
  ),
  'report.automatically-submitted': entry('exception', (d: { over: Decimal; charged: Decimal }) =>
    sentences(
      `Automatically submitted - may require review: ${amount(d.over)} over-provisioned units without a comment, so the`,
      `${amount(d.charged)} provisioned units are charged.`,
    ),
  ),

  // Money
  'currency.unknown': entry('blocking', (d: { known: readonly string[] }) =>
    sentences(
      `Nothing says the partner's currency, and the price list has ${d.known.length === 0 ? 'none' : listed(d.known)}:`,
      'name it with the partner or for the whole run.',
    ),
  ),
  'price.missing': entry('blocking', (d: PriceAsked) =>
    sentences(
      `No unit price of ${d.product} is in force on ${d.day} in ${list(d.priceList)}, ${d.currency}.`,
      'Add one that covers that day.',
    ),
  ),
  'price.several': entry('blocking', (d: PriceAsked & { prices: readonly Terms[] }) => {
    const prices = d.prices.map((price) => termsOf(price, d.currency));
    return `Several unit prices of ${d.product} are in force on ${d.day} in ${list(d.priceList)}: ${listed(prices)}. Leave one.`;
  }),
  'price.changed': entry(
    'exception',
    (d: { product: string; currency: string; from: Terms; to: Terms; on: string }) =>
      sentences(
        `The price of ${d.product} changed inside the cycle, on ${d.on}, from ${termsOf(d.from, d.currency)} to`,
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
      `The volume discount's price per pack, ${amount(d.tierPrice, 2)} ${d.currency}, is above the list price,`,
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
  'bid-desk.applied': entry('notice', (d: { number: string; currency: string; terms: Terms }) =>
    sentences(
      `Bid Desk Number ${d.number} was verified against the register; the line takes ${termsOf(d.terms, d.currency)}.`,
    ),
  ),
  'total.incomplete': entry(
    'notice',
    (d: { priced: number; lines: number; soFar: Decimal; digits: number; currency: string }) => {
      const soFar = d.priced === 0 ? '' : `, ${amount(d.soFar, d.digits)} ${d.currency} so far`;
      return `The total is incomplete: ${d.priced} of ${count(d.lines, 'line')}${soFar}.`;
    },
  ),

  // Inputs
  'partner.unknown': entry<object>('exception', () =>
    sentences(
      'This partner has usage but is not among the partners loaded, so nothing is known of its currency, its price list or',
      'its NFR customer. Add the partner.',
    ),
  ),
  'reference.rejected-row': entry('blocking', (d: { message: string }) =>
    sentences(`${d.message} Until it is mended, the reports are computed without it.`),
  ),
  'usage.rejected-row': entry('blocking', (d: { message: string }) =>
    sentences(`${d.message} Until it is mended, usage is billed without this row.`),
  ),
  'setting.unreadable': entry('blocking', (d: { name: string; problem: string }) =>
    sentences(
      `The setting ${d.name} cannot be read: ${d.problem} Until it is mended in LMP_Settings or in the pane, no report is`,
      'computed.',
    ),
  ),
  'workbook.newer': entry('blocking', (d: { schema: number; known: number }) =>
    sentences(
      `The workbook was written by a newer program (tables of version ${d.schema}, and this one knows ${d.known}), so it is`,
      'only read. Open it with the newer program.',
    ),
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

function sentences(...parts: readonly string[]): string {
  return parts.join(' ');
}

interface Tie {
  readonly day: string;
  readonly others: readonly string[];
  readonly credits: Decimal;
}

function tieSentence({ day, others, credits }: Tie, alike: string): string {
  return sentences(
    `${count(others.length + 1, 'day')} share the highest ${amount(credits)} credits, ${alike}; the earliest, ${day}, is the`,
    `billing day. The others: ${listed(others)}.`,
  );
}

function termsOf({ unitPrice, channelMargin }: Terms, currency: string): string {
  return `${amount(unitPrice, 2)} ${currency} with channel margin ${percent(channelMargin)}`;
}
