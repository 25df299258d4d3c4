import type { Decimal } from '../decimal';
import { entry, sentences } from './issue-entry';
import { amount, count, listed, percent, quoted, quotedLast } from './wording';

/** Why an action of the review is refused (R34), and what can be wrong with a history (R35). */
export const REVIEW_ISSUES = {
  // What the tables of transitions do not allow
  'review.not-allowed': entry('blocking', (d: Refused) =>
    sentences(`${d.who} may not ${d.does} while ${d.status}.`, fromHere(d.allowed)),
  ),
  'review.not-editable': entry(
    'blocking',
    (d: { who: string; field: string; status: string; when: string }) =>
      sentences(`${d.who} may not change ${d.field} while ${d.status}. ${d.when}`),
  ),
  'review.person-missing': entry<object>('blocking', () =>
    sentences('Nothing says who does this, and the history names a person for each action. Enter your name.'),
  ),

  // What an action needs
  'review.reason-missing': entry('blocking', (d: { does: string }) =>
    sentences(`To ${d.does} needs a reason, which the history keeps. Write one.`),
  ),
  'review.reference-missing': entry('blocking', (d: { does: string }) =>
    sentences(`To ${d.does} needs a reference, as the number of Trend Micro’s invoice. Enter it.`),
  ),
  'review.comments-missing': entry('blocking', (d: { lines: readonly string[] }) =>
    sentences(
      `${count(d.lines.length, 'violation')} without a comment: ${quoted(d.lines)}. Say on each line why more is provisioned`,
      'than used, then submit.',
    ),
  ),
  'review.blocked': entry('blocking', (d: { does: string; problems: readonly string[] }) =>
    sentences(
      `${count(d.problems.length, 'blocking problem')} must be mended before you ${d.does}: ${some(d.problems)}`,
    ),
  ),
  'review.exceptions-open': entry('blocking', (d: { does: string; exceptions: number }) =>
    sentences(
      `${count(d.exceptions, 'exception')} must be cleared with a reason before you ${d.does}.`,
      `${d.exceptions === 1 ? 'It is' : 'They are'} listed under Exceptions.`,
    ),
  ),
  'review.out-of-date': entry('blocking', (d: { does: string }) =>
    sentences(
      `Out of date: usage, prices, rules, NFR customer or catalogue changed since this report was computed, or`,
      `a computed cell was typed over. Recompute it before you ${d.does}.`,
    ),
  ),
  'review.po-missing': entry<object>('blocking', () =>
    sentences('The billing report has no PO number. Enter it, then submit to Trend Micro.'),
  ),
  'review.nothing-to-bill': entry<object>('blocking', () =>
    sentences(
      'Nothing that is billed was used, so there is nothing to submit to Trend Micro, and nothing more to do. If usage arrives',
      'after all, withdraw the approval.',
    ),
  ),
  'review.nothing-priced': entry<object>('blocking', () =>
    sentences(
      'The billing report has no priced line: no price list is filled in. Fill LMP_Prices, then submit to Trend Micro.',
    ),
  ),
  'review.prices-missing': entry('blocking', (d: { products: readonly string[] }) =>
    sentences(
      `Without a price: ${quoted(d.products)}. Enter the Bid Desk Number that the register holds, or add a price that covers`,
      'the cycle’s last day.',
    ),
  ),
  'review.approved-differs': entry('blocking', (d: { lines: readonly string[] }) =>
    sentences(
      `The report as computed now differs from what was approved, in ${listed(d.lines)}. What was approved stands; withdraw`,
      'the approval or return the report to the partner to bill the new figures, or undo what changed since.',
    ),
  ),
  'review.billing-submitted': entry('blocking', (d: { status: string }) =>
    sentences(
      `The billing report is ${d.status}, so its usage report stays approved. Record its return by Trend Micro first.`,
    ),
  ),
  'review.same-person': entry('blocking', (d: { name: string; changed: readonly string[] }) =>
    sentences(
      `${d.name} last changed ${quoted(d.changed)}, and a setting forbids that the same person approves. Let somebody else`,
      'approve.',
    ),
  ),
  'review.not-due': entry('blocking', (d: { due: string }) =>
    sentences(`The automatic submission is due at ${d.due} and not before.`),
  ),
  'review.tier-2-workbook': entry<object>('blocking', () =>
    sentences('Automatic steps are taken in a Tier 1 workbook only, and this one is a Tier 2 workbook.'),
  ),
  'review.automatic-approval-off': entry<object>('blocking', () =>
    sentences('Automatic approval is turned off in the settings: a person must approve.'),
  ),
  'review.has-comments': entry('blocking', (d: { lines: readonly string[] }) =>
    sentences(
      `There are comments on ${listed(d.lines)}, so the report is not approved automatically: a person must read them.`,
    ),
  ),
  'review.not-just-submitted': entry<object>('blocking', () =>
    sentences('Only a report that has just been submitted is approved automatically: a person must approve.'),
  ),

  'review.moved': entry('blocking', (d: { done: readonly string[] }) => {
    const what = d.done.length === 0 ? 'entries of its history were removed' : listed(d.done);
    return sentences(`The report moved since it was shown here: ${what}. Nothing was written. Look again.`);
  }),

  // What a person must clear
  'line.violation': entry('exception', (d: Violation) => {
    const comment = d.comment === '' ? 'nobody commented on it.' : quotedLast(d.comment);
    return sentences(
      `${amount(d.over)} of ${amount(d.provisioned)} provisioned units are over-provisioned, ${rounded(d.ratio)}, and the`,
      `threshold is ${rounded(d.threshold)}: ${comment}`,
    );
  }),

  // Histories
  'history.forked': entry('blocking', (d: { branches: number; by: readonly string[] }) =>
    sentences(
      `The history has ${d.branches} branches: ${listed(d.by)} acted on the same revision without seeing each other.`,
      'Choose the branch that holds; the others stay in the history.',
    ),
  ),
  'history.branch-unknown': entry<object>('blocking', () =>
    sentences('The branch that was chosen is not one of those that the history now has. Look again.'),
  ),
  'report.altered': entry('blocking', (d: { cells: readonly FrozenCell[] }) =>
    sentences(
      `Changed after approval: ${some(d.cells.map(alteredInWords))} Restore the approved values; those that stand now are recorded first.`,
    ),
  ),
  'report.differing': entry('notice', (d: { cells: readonly FrozenCell[] }) =>
    sentences(
      `What would be computed now is not what was approved: ${some(d.cells.map(differingInWords))} What was approved stands.`,
    ),
  ),
  'history.shorter': entry('exception', (d: { revision: number; entries: number }) =>
    sentences(
      `LMP_Reports counts revision ${d.revision}, and the history has entries for revision ${d.entries} only: entries were removed.`,
    ),
  ),
  'history.removed': entry('exception', (d: { cycle: string; entries: number }) => {
    const what =
      d.cycle === '' ? 'about prices, partners, rules and settings' : `about the reports of ${d.cycle}`;
    const entries = d.entries === 1 ? '1 entry' : `${d.entries} entries`;
    return sentences(
      `LMP_History lacks ${entries} ${what}: removed since the add-in wrote it. Look in an older copy of the workbook.`,
    );
  }),
  'history.altered': entry('exception', (d: { entry: string }) =>
    sentences(`The history’s entry ${d.entry} does not read as it was written: it was altered afterwards.`),
  ),
  'history.gap': entry('exception', (d: { entry: string }) =>
    sentences(`The history’s entry ${d.entry} follows one that is no longer there: an entry was removed.`),
  ),
} as const;

/** A cell whose row was frozen by an approval or a submission. */
interface FrozenCell {
  /** As `LMP_SMB · Apex One · seat`. */
  readonly key: string;
  /** '' where it is the whole row. */
  readonly column: string;
  readonly stands: string;
  readonly approved: string;
}

function alteredInWords({ key, column, stands, approved }: FrozenCell): string {
  if (column !== '') return `${key}, ${column}: ${shownText(stands)}, approved ${shownText(approved)}.`;
  return approved === '' ? `${key}: a row that was not approved.` : `${key}: the row is gone.`;
}

function differingInWords({ key, column, stands, approved }: FrozenCell): string {
  if (column !== '') return `${key}, ${column}: ${shownText(stands)} instead of ${shownText(approved)}.`;
  return approved === '' ? `${key} is new.` : `${key} is no longer there.`;
}

function shownText(text: string): string {
  return text === '' ? 'blank' : text;
}

interface Violation {
  readonly over: Decimal;
  readonly provisioned: Decimal;
  readonly ratio: Decimal;
  readonly threshold: Decimal;
  readonly comment: string;
}

function rounded(ratio: Decimal): string {
  return percent(ratio.toDecimalPlaces(4));
}

interface Refused {
  readonly who: string;
  readonly does: string;
  /** As `the usage report is Under review`. */
  readonly status: string;
  readonly allowed: readonly Allowed[];
}

interface Allowed {
  readonly who: string;
  /** As `approve` and `reject`. */
  readonly does: readonly string[];
}

/** What is allowed from here, and for whom (R34). */
function fromHere(allowed: readonly Allowed[]): string {
  if (allowed.length === 0) return 'From here nothing more is to be done.';
  const parts = allowed.map(({ who, does }) => `${who} may ${inWords(does)}`);
  return `From here ${parts.join('; ')}.`;
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`;
}

const WRITTEN_OUT = 3;

/** The first problems as they are, and how many more there are. */
function some(problems: readonly string[]): string {
  const rest = problems.length - WRITTEN_OUT;
  const first = problems.slice(0, WRITTEN_OUT).join(' ');
  return rest <= 0 ? first : `${first} And ${rest} more.`;
}
