import { decimal, type Issue } from '../../engine';
import { amountText, moneyText } from '../shared/amount';
import { needsAction, type Asker } from '../shared/needs-action';
import type { CurrencyTotal, CycleOverview, Overview, ReportSummary } from '../desk/report-views';
import { REPORT_WORDS } from '../text/report-words';
import { issueGroups, type IssueGroup } from './issue-groups';

/** Something to know of a report before it is opened: a few words, and the sentences behind them. */
export interface ReportFlag {
  readonly kind:
    Issue['weight'] | 'altered' | 'forked' | 'cleared' | 'out-of-date' | 'not-received' | 'incomplete';
  readonly says: string;
  readonly because: readonly string[];
}

/** The reports as the list shows them. */
export interface ReportGroups {
  readonly needPerson: readonly ReportSummary[];
  readonly rest: readonly ReportSummary[];
}

/** What a flag of its own says, and no count has to say again. */
const SAID_ONCE: readonly Issue['code'][] = ['usage.not-received', 'report.altered'];

/** A report's flags, heaviest first; "No usage received" is said once, not as an exception as well. */
export function flagsOf(report: ReportSummary): readonly ReportFlag[] {
  const words = REPORT_WORDS;
  const altered = report.issues.filter(({ code }) => code === 'report.altered');
  const issues = report.issues.filter(
    ({ code }) => !SAID_ONCE.includes(code) || (code === 'usage.not-received' && report.isReceived),
  );
  const flags = issueGroups(issues).map((group) => issueFlag(group, report));
  const isBlocked = report.issues.some(({ weight }) => weight === 'blocking');
  const heavy = flags.filter(({ kind }) => kind === 'blocking' || kind === 'exception');
  const light = flags.filter(({ kind }) => kind === 'notice' || kind === 'cleared');
  return [
    ...(report.isAltered
      ? [{ kind: 'altered' as const, says: words.altered, because: altered.map(({ message }) => message) }]
      : []),
    ...flag(report.isForked, 'forked', [words.forked, words.forkedHint]),
    ...flag(!report.isReceived, 'not-received', [words.notReceived, words.notReceivedHint]),
    ...heavy,
    ...flag(report.isReceived && !report.isComplete && !isBlocked, 'incomplete', [
      words.incomplete,
      words.incompleteHint,
    ]),
    ...flag(report.isOutOfDate, 'out-of-date', [words.outOfDate, words.outOfDateHint]),
    ...light,
  ];
}

/** The issues of a weight as a flag; exceptions say how many of them are left to clear. */
function issueFlag({ weight, issues }: IssueGroup, { openExceptions }: ReportSummary): ReportFlag {
  const because = issues.map(({ message }) => message);
  const count = issues.length;
  if (weight !== 'exception' || openExceptions >= count) {
    return { kind: weight, says: REPORT_WORDS.counted(weight, count), because };
  }
  return openExceptions === 0
    ? { kind: 'cleared', says: REPORT_WORDS.exceptionsCleared(count), because }
    : { kind: weight, says: REPORT_WORDS.exceptionsOpen(openExceptions, count), because };
}

function flag(
  isThere: boolean,
  kind: ReportFlag['kind'],
  [says, because]: readonly [string, string],
): readonly ReportFlag[] {
  return isThere ? [{ kind, says, because: [because] }] : [];
}

function hasException(report: ReportSummary): boolean {
  return !report.isReceived || report.issues.some(({ weight }) => weight !== 'notice');
}

/**
 * The reports that match what was typed, those that wait for who asks apart from the rest.
 *
 * Shape: each group by its heaviest flag (no usage, blocking, exception, incomplete, out of date, none), then by name.
 */
export function groupReports(
  reports: readonly ReportSummary[],
  { query, ...asker }: Asker & { readonly query: string },
): ReportGroups {
  const found = reports.filter((report) => matches(report, query)).sort(byUrgency);
  return {
    needPerson: found.filter((report) => needsAction(report, asker)),
    rest: found.filter((report) => !needsAction(report, asker)),
  };
}

const URGENCY: readonly ReportFlag['kind'][] = [
  'forked',
  'altered',
  'not-received',
  'blocking',
  'exception',
  'incomplete',
  'out-of-date',
];

function byUrgency(a: ReportSummary, b: ReportSummary): number {
  return urgencyOf(a) - urgencyOf(b) || byName(a.partner, b.partner);
}

function urgencyOf(report: ReportSummary): number {
  const [heaviest] = flagsOf(report);
  const place = heaviest === undefined ? -1 : URGENCY.indexOf(heaviest.kind);
  return place < 0 ? URGENCY.length : place;
}

const collator = new Intl.Collator('en', { numeric: true });

function byName(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : 1);
}

/** Whether every word that was typed is in the partner's name, the status or a flag; case and accents do not matter. */
export function matches(report: ReportSummary, query: string): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = folded(
    [report.partner, ...statusesOf(report), ...flagsOf(report).map(({ says }) => says)].join(' '),
  );
  return words.every((word) => text.includes(word));
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * What a cycle comes to, in short parts that stand one after the other.
 *
 * Shape: partners, those without exceptions, then one total for each currency, never added (R23); of Tier 2, and where
 *        no price is known, packs and SMB units instead.
 * @example 31 partners · 27 without exceptions · 184,220.50 USD so far, 30 of 31 complete
 */
export function cycleParts(cycle: CycleOverview, tier: Overview['tier']): readonly string[] {
  const words = REPORT_WORDS;
  const clear = cycle.reports.filter((report) => !hasException(report)).length;
  const showsMoney = tier === 'Tier 1' && cycle.totals.length > 0;
  return [
    words.partners(cycle.reports.length),
    words.without(clear),
    ...(showsMoney ? moneyParts(cycle) : quantityParts(cycle)),
  ];
}

/** The totals, and who is in none of them because nothing says the currency: they are then not yet all. */
function moneyParts({ totals, reports }: CycleOverview): readonly string[] {
  const without = reports.filter(({ currency, isReceived }) => isReceived && currency === null).length;
  return [
    ...totals.map((total) => totalPart(total, without > 0)),
    ...(without === 0 ? [] : [REPORT_WORDS.withoutCurrency(without)]),
  ];
}

function totalPart({ currency, amount, complete, of }: CurrencyTotal, isPartial: boolean): string {
  if (amount === null) return REPORT_WORDS.noneSoFar(currency, of);
  const money = moneyText(amount, currency);
  if (complete < of) return REPORT_WORDS.soFar(money, complete, of);
  return isPartial ? REPORT_WORDS.onlySoFar(money) : money;
}

function quantityParts(cycle: CycleOverview): readonly string[] {
  const units = cycle.reports.flatMap(({ smbUnits }) => smbUnits ?? []);
  const sum = units.reduce((total, one) => total.plus(decimal(one)), decimal('0'));
  return [
    REPORT_WORDS.packs(amountText(cycle.packs)),
    ...(units.length === 0 ? [] : [REPORT_WORDS.units(amountText(sum.toFixed()))]),
  ];
}

/** Where both documents of a report stand, and how it came there. */
export function statusesOf({ status, billingStatus, flag: came }: ReportSummary): readonly string[] {
  const billing = billingStatus === '' ? [] : [REPORT_WORDS.ofBilling(billingStatus)];
  return [status, ...billing, came].filter((part) => part !== '');
}

/** What a report's row says of quantities: packs, and SMB units. */
export function quantitiesOf({ packs, smbUnits }: ReportSummary): string {
  return [
    ...(packs === null ? [] : [REPORT_WORDS.packs(amountText(packs))]),
    ...(smbUnits === null ? [] : [REPORT_WORDS.units(amountText(smbUnits))]),
  ].join(' · ');
}

/** What a report's row says of money; '' where there is none to speak of. */
export function totalOfReport({ total, currency, isReceived }: ReportSummary): string {
  if (currency === null || !isReceived) return '';
  return total === null ? REPORT_WORDS.totalUnknown : moneyText(total, currency);
}
