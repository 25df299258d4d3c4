import type { Day } from '../calendar/day';
import type { ReportCycle } from '../calendar/report-cycle';
import { groupedBy } from '../grouped-by';
import { issueOf, type Issue } from '../issues/issue';
import { behind, rowsOf } from '../issues/behind';
import { customerGaps } from '../usage/gaps';
import { idsWithSeveralNames, lookAlikes, namesWithSeveralIds } from '../usage/look-alikes';
import type { NfrHolders } from '../usage/nfr-holders';
import { customerKeyOf, customerText } from '../usage/usage-key';
import type { UsageTotal } from '../usage/usage-total';
import type { Quantities } from './quantities';
import { lineReviewOf, type ReportReview } from './review-input';

interface LookedAt {
  /** All usage of the partner, in key order. */
  readonly usage: readonly UsageTotal[];
  /** What is left of it after Trial and annual usage was set aside. */
  readonly billed: readonly UsageTotal[];
  readonly trial: readonly UsageTotal[];
  readonly annual: readonly UsageTotal[];
  readonly missing: readonly Day[];
  readonly cycle: ReportCycle;
  /** Whether usage is expected in the cycle. */
  readonly isActive: boolean;
}

/** What a person should know of the usage behind a report (R4, R7, R14, R17). */
export function usageIssues(
  { usage, billed, trial, annual, missing, cycle, isActive }: LookedAt,
  path: readonly string[],
): readonly Issue[] {
  if (usage.length === 0) return isActive ? [issueOf('usage.not-received', path, { cycle })] : [];
  const daysWithData = new Set(usage.map((total) => total.day)).size;
  // Of condensed usage nobody knows on which days a customer is there.
  const gaps = usage.some(({ apart }) => apart !== null) ? [] : customerGaps(billed, daysWithData);
  return [
    ...mixedIssues(usage, path),
    ...(missing.length === 0 ? [] : [issueOf('usage.missing-days', path, { days: missing })]),
    ...(gaps.length === 0
      ? []
      : [issueOf('usage.customer-gaps', path, { customers: gaps, of: daysWithData })]),
    ...setAsideIssues('Trial', trial, path),
    ...setAsideIssues('Annual license', annual, path),
    ...subscriptionIssues(usage, path),
    ...takenAsFullIssues(usage, path),
    ...nameIssues(usage, path),
  ];
}

/** What a person should know of the customers with the NFR license (R8). */
export function nfrIssues({ names, withoutRows }: NfrHolders, path: readonly string[]): readonly Issue[] {
  return [
    ...(names.length > 1 ? [issueOf('nfr.several', path, { customers: names })] : []),
    ...withoutRows.map(({ customer, alike }) => issueOf('nfr.without-rows', path, { customer, alike })),
  ];
}

/** Lowered lines that the report does not have: what people entered is never dropped in silence. */
export function reviewIssues(
  review: ReportReview,
  tabs: Pick<Quantities, 'services' | 'nfr' | 'smb'>,
  path: readonly string[],
): readonly Issue[] {
  const present = [tabs.services, tabs.nfr, tabs.smb].flatMap((tab) =>
    tab === null ? [] : tab.lines.map((line) => lineReviewOf(review, { tab: tab.name, ...line })),
  );
  return review.lines.flatMap((entered) =>
    entered.loweredTo === null || present.includes(entered)
      ? []
      : issueOf('chargeable.line-unknown', [...path, entered.tab, entered.name], {
          asked: entered.loweredTo,
        }),
  );
}

function mixedIssues(usage: readonly UsageTotal[], path: readonly string[]): readonly Issue[] {
  const mixed = usage.filter((total) => total.mixed);
  return mixed.length === 0 ? [] : [issueOf('usage.mixed', path, behind(mixed))];
}

function setAsideIssues(
  kind: string,
  usage: readonly UsageTotal[],
  path: readonly string[],
): readonly Issue[] {
  if (usage.length === 0) return [];
  const customers = [...new Set(usage.map(customerText))].sort();
  return [issueOf('usage.set-aside', path, { kind, rows: rowsOf(usage), customers })];
}

/** R17: a customer is billed by the month or by the year, so one with both wants a look. */
function subscriptionIssues(usage: readonly UsageTotal[], path: readonly string[]): readonly Issue[] {
  return [...groupedBy(usage, customerKeyOf).values()].flatMap((totals) => {
    const stated = new Set(totals.map((total) => total.subscriptionType));
    if (!stated.has('Annual license') || !stated.has('Monthly plan')) return [];
    return issueOf('usage.subscription-mixed', path, { customer: totals[0].customer });
  });
}

/** R17: where nothing says the license version or the subscription type, the report says what was assumed. */
function takenAsFullIssues(usage: readonly UsageTotal[], path: readonly string[]): readonly Issue[] {
  const absent = [
    ...(usage.every((total) => total.licenseVersion === null) ? [['license version', 'Full']] : []),
    ...(usage.every((total) => total.subscriptionType === null) ? [['subscription type', 'Monthly']] : []),
  ];
  if (absent.length === 0) return [];
  const columns = absent.map(([column]) => column).join(' or ');
  const taken = absent.map(([, value]) => value).join(' and ');
  return [issueOf('usage.taken-as-full', path, { columns, taken })];
}

function nameIssues(usage: readonly UsageTotal[], path: readonly string[]): readonly Issue[] {
  const looks = (what: string, names: readonly string[]): readonly Issue[] =>
    lookAlikes(names).map((group) => issueOf('name.look-alike', path, { what, names: group }));
  return [
    ...looks(
      'customer',
      usage.flatMap((total) => total.customerNames),
    ),
    ...looks(
      'service',
      usage.map((total) => total.service),
    ),
    ...looks(
      'billing unit',
      usage.map((total) => total.billingUnit),
    ),
    ...idsWithSeveralNames(usage).map((several) => issueOf('customer.several-names', path, several)),
    ...namesWithSeveralIds(usage).map((several) => issueOf('customer.several-ids', path, several)),
  ];
}
