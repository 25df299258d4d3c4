import { dayText } from '../calendar/day-text';
import type { Decimal } from '../decimal';
import type { Disagreement } from '../usage/usage-total';
import type { Behind } from './behind';
import { entry, sentences } from './issue-entry';
import { amount, at, count, listed, quotedLast, unit } from './wording';

/** What can be wrong with credits, billing days and units. */
export const QUANTITY_ISSUES = {
  // Credits
  'credits.unknown': entry('blocking', (d: Behind & Line & { day: string }) =>
    sentences(
      `No credits can be told for ${d.service}${unit(d.billingUnit)}: ${count(d.rows, 'row')} without credits and without a`,
      `credit requirement, first at ${at(d.first)}, and the catalogue has none in force on ${dayText(d.day)}.`,
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
      `The catalogue’s requirement for ${d.service}${unit(d.billingUnit)} is not a plain product (${d.why}), so units alone`,
      `cannot tell the credits of ${count(d.rows, 'row')}, first at ${at(d.first)}. Add the credits to the rows.`,
    ),
  ),
  'credits.several-requirements': entry('blocking', (d: Behind & Line & { day: string }) =>
    sentences(
      `The catalogue has several requirements in force on ${dayText(d.day)} for ${d.service}${unit(d.billingUnit)}, so the credits of`,
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
      `The tab’s allocated credits are ${amount(d.credits)}: signed corrections take off more than there is.`,
      'Check the corrections.',
    ),
  ),

  // Billing day
  'billing-day.tie': entry('notice', (d: Tie) => tieSentence(d, 'line by line')),
  'billing-day.tie-differs': entry('exception', (d: Tie) => tieSentence(d, 'but their lines differ')),

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
      `Chargeable units were lowered from ${amount(d.from)} to ${amount(d.to)}: ${quotedLast(d.comment)}`,
    ),
  ),
  'report.automatically-submitted': entry('exception', (d: { over: Decimal; charged: Decimal }) =>
    sentences(
      `Automatically submitted - may require review: ${amount(d.over)} over-provisioned units without a comment, so the`,
      `${amount(d.charged)} provisioned units are charged.`,
    ),
  ),
} as const;

interface Line {
  readonly service: string;
  readonly billingUnit: string;
}

interface Tie {
  readonly day: string;
  readonly others: readonly string[];
  readonly credits: Decimal;
}

function tieSentence({ day, others, credits }: Tie, alike: string): string {
  return sentences(
    `${count(others.length + 1, 'day')} share the highest ${amount(credits)} credits, ${alike}; the earliest, ${dayText(day)}, is the`,
    `billing day. The others: ${listed(others.map(dayText))}.`,
  );
}
