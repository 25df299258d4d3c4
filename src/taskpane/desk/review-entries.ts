import {
  figuresRestored,
  forkResolved,
  instantText,
  issueOf,
  perform,
  withEntries,
  type Decimal,
  type DraftLine,
  type HistoryEntry,
  type Issue,
  type Person,
  type ReviewAnswer,
  type ReviewContext,
  type ReviewInputs,
} from '../../engine';
import type { BilledReport } from '../../book/billed-report';
import { alteredRows } from '../../book/altered-rows';
import { Problem } from '../../intake/values/problem';
import { readQuantity } from '../../intake/values/read-number';
import { readRatio } from '../../intake/values/read-ratio';
import type { AskedInputs, AskedLine, ReviewAsk } from './review-views';

/** Who asks, and when. */
export interface Asking {
  readonly by: Person;
  readonly at: number;
  readonly zone: string;
}

/**
 * The entries that an action on a report appends to its history; or why it may not be taken.
 *
 * Rule:  first of all, the report is as it was shown: where its revision moved, the answer says who did what. A report
 *        whose approved cells were altered takes nothing but their restoring.
 */
export function reviewEntries(
  ask: ReviewAsk,
  { report: billed, context }: { readonly report: BilledReport; readonly context: ReviewContext },
  asking: Asking,
): ReviewAnswer {
  const { state, digest } = context;
  if (state.revision !== ask.seenRevision) return { issues: [moved(ask, state.history)] };
  const comments = writtenText(ask.inputs.comments ?? '');
  if (ask.action === 'resolve-fork') {
    return forkResolved(state.history, { ...asking, keep: ask.inputs.keep ?? '', reason: comments }, digest);
  }
  if (ask.action === 'restore-approved-values') {
    const happened = { ...asking, cycle: ask.cycle, partner: ask.partner, comments };
    if (asking.by.name.trim() === '') {
      return { issues: [issueOf('review.person-missing', [ask.partner], {})] };
    }
    const altered = alteredRows(billed.altered);
    return { entries: altered.length === 0 ? [] : [figuresRestored({ state, happened }, altered, digest)] };
  }
  if (billed.altered.length > 0) {
    return { issues: [issueOf('report.altered', [ask.partner], { cells: billed.altered })] };
  }
  const read = inputsOf(ask);
  if ('issues' in read) return read;
  return perform({ action: ask.action, ...asking, inputs: { ...read.inputs, comments } }, context);
}

/** A context after entries that were appended. */
export function contextAfter(context: ReviewContext, entries: readonly HistoryEntry[]): ReviewContext {
  return { ...context, state: withEntries(context.state, entries) };
}

function moved({ partner, seenRevision }: ReviewAsk, history: readonly HistoryEntry[]): Issue {
  const done = [...history]
    .sort((a, b) => a.at - b.at)
    .slice(seenRevision)
    .map(({ by, action, at }) => `${by.name === '' ? by.role : by.name}: ${action}, ${instantText(at)}`);
  return issueOf('review.moved', [partner], { done });
}

type ReadInputs = { readonly inputs: ReviewInputs } | { readonly issues: readonly Issue[] };

function inputsOf({ partner, inputs }: ReviewAsk): ReadInputs {
  const { lines = [], unitPrice, channelMargin } = inputs;
  const readLines = lines.map((line) => draftLine(line, partner));
  const price = readNumber(unitPrice, { what: 'Unit Price', takes: NUMBER, read: readQuantity }, [partner]);
  const margin = readNumber(channelMargin, { what: 'Channel Margin', takes: PART, read: readRatio }, [
    partner,
  ]);
  const issues = [...readLines, price, margin].flatMap((read) => ('issue' in read ? read.issue : []));
  if (issues.length > 0) return { issues };
  const valueOf = (read: ReadNumber) => ('value' in read ? read.value : undefined);
  return {
    inputs: {
      ...writtenTexts(inputs),
      ...(lines.length === 0
        ? {}
        : { lines: readLines.flatMap((read) => ('line' in read ? read.line : [])) }),
      edited: editedOf(valueOf(price), valueOf(margin)),
    },
  };
}

function editedOf(unitPrice: Decimal | null | undefined, channelMargin: Decimal | null | undefined) {
  return {
    ...(unitPrice === undefined ? {} : { unitPrice }),
    ...(channelMargin === undefined ? {} : { channelMargin }),
  };
}

function draftLine(
  { loweredTo, comment, ...line }: AskedLine,
  partner: string,
): { readonly line: DraftLine } | { readonly issue: Issue } {
  const kind = { what: `Chargeable units of ${line.name}`, takes: NUMBER, read: readQuantity };
  const read = readNumber(loweredTo, kind, [partner, line.tab, line.name]);
  if ('issue' in read) return read;
  return {
    line: {
      ...line,
      ...(read.value === undefined ? {} : { loweredTo: read.value }),
      ...(comment === undefined ? {} : { comment: writtenText(comment) }),
    },
  };
}

const NUMBER = 'a number with a point before its decimals, as 12.5';
const PART = 'a percentage from 0 % to 100 %, as 20 %';

type ReadNumber = { readonly value: Decimal | null | undefined } | { readonly issue: Issue };

interface NumberKind {
  readonly what: string;
  readonly takes: string;
  readonly read: (text: string) => Decimal | null | Problem;
}

/** A number as typed: blank is null, what was not entered at all stays undefined. “N/A” is no blank here: nobody typed it for nothing. */
function readNumber(
  text: string | undefined,
  { what, takes, read }: NumberKind,
  path: readonly string[],
): ReadNumber {
  if (text === undefined) return { value: undefined };
  const value = read(text);
  return value instanceof Problem || (value === null && text.trim() !== '')
    ? { issue: issueOf('review.number-unreadable', path, { what, text, takes }) }
    : { value };
}

/** What is entered besides lines and prices. */
function writtenTexts({
  reportComment,
  exceptions,
  poNumber,
  product,
  bidDeskNumber,
}: AskedInputs): Omit<ReviewInputs, 'lines' | 'edited'> {
  return {
    ...(reportComment === undefined ? {} : { reportComment: writtenText(reportComment) }),
    ...(exceptions === undefined ? {} : { exceptions }),
    ...(poNumber === undefined ? {} : { poNumber }),
    ...(product === undefined ? {} : { product }),
    ...(bidDeskNumber === undefined ? {} : { bidDeskNumber }),
  };
}

/**
 * A text as a cell gives it back, also after the workbook was saved: its lines end as a workbook's do, and it has no
 * control characters, which a file of Excel cannot hold. A pasted soft line break is a line break.
 */
function writtenText(text: string): string {
  return text
    .replace(/\r\n?|\v/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
