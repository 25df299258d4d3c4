import { ONE, type Decimal } from '../decimal';
import { entry, sentences } from './issue-entry';
import { amount, oneLine, percent } from './wording';

/** What can be wrong with what people enter in the review. */
export const ENTERED_ISSUES = {
  'review.number-unreadable': entry('blocking', (d: { what: string; text: string; takes: string }) =>
    sentences(`“${oneLine(d.text)}” cannot be read as ${d.what}. Enter ${d.takes}.`),
  ),
  'chargeable.not-whole': entry('blocking', (d: { asked: Decimal; computed: Decimal }) =>
    sentences(
      `${amount(d.asked)} was asked for, but these units are whole: ${amount(d.computed)} were computed. Enter a whole number.`,
    ),
  ),
  'chargeable.comment-missing': entry('blocking', (d: { computed: Decimal; asked: Decimal }) =>
    sentences(
      `Lowering Chargeable units from ${amount(d.computed)} to ${amount(d.asked)} needs a comment on the line. Say why.`,
    ),
  ),
  'comment.line-unknown': entry<object>('blocking', () =>
    sentences('A comment was written on a line that this report does not have.'),
  ),
  'exception.changed': entry('blocking', (d: { code: string }) =>
    sentences(
      `The exception ${d.code} as you saw it is not on the report: it is gone, or its figures changed. Look again.`,
    ),
  ),
  'bid-desk.product-unknown': entry('blocking', (d: { product: string }) =>
    sentences(`The billing report has no line of ${d.product}.`),
  ),
  'price.not-editable': entry('blocking', (d: { product: string }) =>
    sentences(
      `Unit price and channel margin of ${d.product} are those of the list and cannot be edited: the line has no verified`,
      'Bid Desk Number. Enter one that the register holds.',
    ),
  ),
  'price.out-of-range': entry('blocking', (d: { asked: Decimal }) =>
    sentences(`Unit Price may be 0 or more; ${amount(d.asked)} was asked for and not taken.`),
  ),
  'margin.out-of-range': entry('blocking', (d: { asked: Decimal }) =>
    sentences(`Channel Margin may be 0 % to 100 %; ${percent(d.asked)} was asked for and not taken.`),
  ),
  'margin.without-percent': entry('blocking', (d: { text: string; asked: Decimal }) =>
    sentences(
      `“${oneLine(d.text)}” has no percent sign, so it is not taken as Channel Margin. Write ${percentages(d.asked)}.`,
    ),
  ),
} as const;

/** What a number without a percent sign may mean: so many percent, or that fraction. */
function percentages(asked: Decimal): string {
  const within = [asked.div(100), asked].filter((ratio) => !ratio.isNegative() && ratio.lte(ONE));
  const texts = [...new Set(within.map(percent))];
  return texts.length === 0 ? 'a percentage from 0 % to 100 %' : texts.join(' or ');
}
