import { createHash } from 'node:crypto';
import {
  decimal,
  fieldText,
  PACK_PRODUCT,
  perform,
  replay,
  reportLines,
  reportReviewOf,
  withEntries,
  type ComputedReport,
  type HistoryEntry,
  type Issue,
  type Person,
  type Report,
  type ReportReview,
  type ReviewAction,
  type ReviewContext,
  type ReviewInputs,
  type ReviewSettings,
  type ReviewState,
} from '../../../src/engine';
import { bidOf, day, october, priceOf, type Month, type Row } from '../months';

export const ANNA: Person = { name: 'Anna', company: 'Distributor', role: 'Tier 1' };
export const BEN: Person = { name: 'Ben', company: 'Distributor', role: 'Tier 1' };
export const TINA: Person = { name: 'Tina', company: 'Northwind', role: 'Tier 2' };

/** 2025-11-06, a day after the automatic submission of October is due in UTC. */
export const NOW = Date.UTC(2025, 10, 6, 12);

const SETTINGS: ReviewSettings = {
  workbook: 'Tier 1',
  automaticApproval: false,
  samePerson: 'record',
  submissionDay: 5,
  timeZone: 'UTC',
};

const everyDay = Array.from({ length: 31 }, (_, index) => day(index + 1));

/** A month without any issue but notices: 95 seats of 95 used, 1,000 credits a day. */
export const CLEAN: readonly Row[] = everyDay.flatMap((one) => [
  { day: one, service: 'Apex One', billingUnit: 'seat', provisioned: '95', used: '95' },
  { day: one, used: '50', requirement: '20' },
]);

/** The same with a violation: 120 seats provisioned. */
export const VIOLATING: readonly Row[] = CLEAN.map((row) =>
  row.provisioned === undefined ? row : { ...row, provisioned: '120' },
);

export const PRICED: Month = {
  money: {
    prices: [
      priceOf(PACK_PRODUCT, '10', { channelMargin: decimal('0.2') }),
      priceOf('Apex One', '2.5', { channelMargin: decimal('0.2') }),
    ],
    bids: [bidOf('BD-1'), bidOf('BD-2', { unitPrice: decimal('7') })],
  },
};

export const APEX = { tab: 'smb', name: 'Apex One', billingUnit: 'seat' } as const;
export const XDR = { tab: 'services', name: 'XDR for Endpoints', billingUnit: '' } as const;

/** The exception that the violation raises once Tina commented on it. */
export const VIOLATION = {
  code: 'line.violation',
  path: 'Northwind/smb/Apex One',
  message:
    '25 of 120 provisioned units are over-provisioned, 20.83 %, and the threshold is 0 %: “seats of a project”.',
} as const;

export const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A report as an approval freezes it: each line by name, each priced line by product. */
function frozen(report: Report): ComputedReport {
  const lines = reportLines(report).map(
    ({ tab, name, chargeable }) => [`${tab}/${name}`, chargeable?.toFixed() ?? ''] as const,
  );
  const money = (report.money?.lines ?? []).map(
    ({ tab, product, owed }) => [`${tab}/${product}`, owed?.subtotal.value.toFixed() ?? ''] as const,
  );
  return { report, quantities: new Map(lines), money: new Map(money) };
}

export interface Setup {
  readonly rows?: readonly Row[];
  readonly month?: Month;
  readonly settings?: Partial<ReviewSettings>;
  readonly history?: readonly HistoryEntry[];
  readonly isOutOfDate?: boolean;
}

export function contextOf(setup: Setup = {}): ReviewContext {
  const { rows = CLEAN, month = PRICED } = setup;
  return {
    state: replay(setup.history ?? []),
    computedWith: (review: ReportReview) =>
      frozen(october(rows, { ...month, review: { ...month.review, ...review } })),
    isOutOfDate: setup.isOutOfDate ?? false,
    settings: { ...SETTINGS, ...setup.settings },
    digest,
  };
}

/** The report as it stands in a context. */
export function reportIn({ state, computedWith }: ReviewContext): Report {
  return computedWith(reportReviewOf(state)).report;
}

export interface Step {
  readonly action: ReviewAction;
  readonly by?: Person;
  readonly at?: number;
  readonly inputs?: ReviewInputs;
}

/** What an action leads to: entries, or the codes and sentences of what is in its way. */
export function attempt(
  context: ReviewContext,
  { action, by = ANNA, at = NOW, inputs = {} }: Step,
): {
  readonly entries: readonly HistoryEntry[];
  readonly issues: readonly Issue[];
  readonly codes: readonly string[];
} {
  const answer = perform({ action, by, at, zone: 'Europe/Berlin', inputs }, context);
  const issues = 'issues' in answer ? answer.issues : [];
  return {
    entries: 'entries' in answer ? answer.entries : [],
    issues,
    codes: issues.map(({ code }) => code),
  };
}

/** Takes actions one after the other; each must be allowed. */
export function after(setup: Setup, ...steps: readonly Step[]): ReviewContext {
  return steps.reduce((context, step) => {
    const { entries, issues } = attempt(context, step);
    if (issues.length > 0) throw new Error(`${step.action}: ${issues.map((i) => i.message).join(' ')}`);
    return { ...context, state: withEntries(context.state, entries) };
  }, contextOf(setup));
}

export const SUBMIT: Step = { action: 'submit', by: TINA };
export const APPROVE: Step = { action: 'approve' };
export const PO: Step = { action: 'enter-po-number', inputs: { poNumber: 'PO-1' } };
export const TO_TREND_MICRO: Step = { action: 'submit-to-trend-micro' };
export const REASON: ReviewInputs = { comments: 'a reason' };

/** What a person sees of a state. */
export function summary({ status, billingStatus, flag }: ReviewState): string {
  return [status, billingStatus ?? 'no billing report', flag].filter((part) => part !== '').join(' · ');
}

/** The changes of an entry as `field: old → new`. */
export function changesIn(entry: HistoryEntry | undefined): readonly string[] {
  return (entry?.changes ?? []).map((change) => `${change.field} | ${change.old} → ${change.new}`);
}

export const CHARGEABLE = fieldText({ of: 'line', ...APEX, label: 'Chargeable units' });
