import { dayTexts } from '../calendar/day-text';
import { Decimal } from '../decimal';
import type { Behind } from './behind';
import { entry, sentences } from './issue-entry';
import { amount, at, count, listed, quoted } from './wording';

/** What can be wrong with usage and with the customers and partners that it names. */
export const USAGE_ISSUES = {
  // Usage
  'usage.mixed': entry('blocking', (d: Behind) =>
    sentences(
      `${count(d.rows, 'row')} with the same customer, service and day as another do not state the same columns, so adding`,
      `them would guess; first at ${at(d.first)}. Let them state the same columns, or keep one of them.`,
    ),
  ),
  'load.rejected-rows': entry('exception', (d: { rows: number; first: string }) =>
    sentences(
      `${count(d.rows, 'row')} of the files of this cycle ${d.rows === 1 ? 'was' : 'were'} not taken, first ${d.first}, so usage may be missing from its`,
      'reports. LMP_Rejected names each: mend them in the file and load it again. Else each report whose usage came with',
      'the file has them as an exception of its own, to be cleared there.',
    ),
  ),
  'usage.rows-not-taken': entry('exception', (d: { rows: number; first: string }) =>
    sentences(
      `${count(d.rows, 'row')} of the files of this cycle ${d.rows === 1 ? 'was' : 'were'} not taken, first ${d.first}, and ${d.rows === 1 ? 'names' : 'name'} this partner or`,
      'none that could be read. LMP_Rejected has each: mend them in the file and load it again, or confirm that nothing is missing.',
    ),
  ),
  'usage.below-zero': entry('exception', (d: Behind & { what: string }) =>
    sentences(
      `Signed corrections take off more than there is: the ${d.what} of ${count(d.rows, 'row')} come to less than 0, first at`,
      `${at(d.first)}, and lower what other rows hold. Confirm the corrections, or correct them.`,
    ),
  ),
  'usage.not-received': entry('exception', (d: { cycle: string }) =>
    sentences(`No usage was received for ${d.cycle}: ask the partner for it, or end the partner’s activity.`),
  ),
  'usage.missing-days': entry('exception', (d: { days: readonly string[] }) =>
    sentences(
      `${count(d.days.length, 'day')} without any row, which is no data and not zero usage: ${listed(dayTexts(d.days))}.`,
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

  // Usage kept as totals, without customers
  'usage.kept-as-totals': entry('notice', (d: { rows: number }) =>
    sentences(
      `${amount(new Decimal(d.rows))} ${d.rows === 1 ? 'row of this usage is' : 'rows of this usage are'} kept as totals per service, billing unit and day,`,
      'because the cycle has too many rows. The figures are those of the rows; their customers stand in the files only, so',
      'LMP_CustomerLines has their part without a customer, and days on which a customer is absent are not named.',
    ),
  ),
  'usage.totals-nfr': entry('blocking', (d: { customers: readonly string[] }) =>
    sentences(
      `${quoted(d.customers)} ${d.customers.length === 1 ? 'has' : 'have'} the NFR license, and usage that was kept as totals`,
      'before this was known may hold rows of such a customer. Load the files of the cycle again.',
    ),
  ),
  'usage.totals-annual': entry('blocking', () =>
    sentences(
      'A customer has an annual license, and usage that was kept as totals before this was known may hold rows of it that',
      'state no subscription type. Load all files of the cycle together.',
    ),
  ),
  'usage.totals-used': entry('blocking', () =>
    sentences(
      'Used is reported by some rows and not by others, so that it counts whose rows they are, and some are kept as totals.',
      'Load all files of the cycle together.',
    ),
  ),
  'usage.totals-by-customer': entry('blocking', () =>
    sentences(
      'The rules in Settings now bill customer by customer, and usage is kept as totals without customers. Load the files of',
      'the cycle again, or set the rules back.',
    ),
  ),

  // Names
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
} as const;
