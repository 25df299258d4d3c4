import {
  catalogueOf,
  computeReports,
  monthFigures,
  partnerInputs,
  partnerNamed,
  type GatheredPartners,
  pricedAnew,
  reportReviewOf,
  type Issue,
  type MoneyInput,
  type MonthFigures,
  type PartnerInput,
  type Report,
  type ReportCycle,
  type ReportReview,
  type ReviewState,
  type RuleSet,
  type UsageTotal,
} from '../engine';
import { bidsNotEntered } from './bids-not-entered';
import type { AlteredCell } from './frozen-figures';
import type { References } from './reference-rows';
import { reportKeyOf } from './report-id';
import { UNTOUCHED_STATE, type ReportHistory } from './report-histories';
import type { Settings } from './settings';
import { shownReport } from './shown-report';

/** Everything that the reports of a cycle are computed from: they are kept while all of it is the very same. */
export type CycleInputs = Readonly<{
  cycle: ReportCycle;
  totals: readonly UsageTotal[];
  rules: RuleSet;
  settings: Settings;
  references: References;
  /** Of the reports of the cycle; one that nobody has touched has none. */
  histories: readonly ReportHistory[];
  /** The cycles before this one, oldest first. */
  before: readonly BilledCycle[];
  program: string;
  opensEveryDay: boolean;
}>;

/** One report of a cycle, before the workbook's own issues. */
export interface CycleReport {
  readonly report: Report;
  readonly state: ReviewState;
  /** R33: with what was approved or submitted, where something else is computed now; else the report itself. */
  readonly shown: Report;
  /** What is computed now, as `stands`, where it is not what was approved or submitted. */
  readonly differing: readonly AlteredCell[];
  /** False for an active partner without a row. */
  readonly isReceived: boolean;
  /** The partner's figures of the latest cycle before this one; null where there is none. */
  readonly last: MonthFigures | null;
  /** The report with another review, from the same inputs. */
  readonly recompute: (review: ReportReview) => Report;
}

/** The reports of a cycle, by partner in code-unit order. */
export interface BilledCycle {
  readonly cycle: ReportCycle;
  readonly reports: readonly CycleReport[];
  /** About the cycle as a whole. */
  readonly issues: readonly Issue[];
  /** By partner: the figures of the latest cycle in which usage was received, this one among them. */
  readonly figures: ReadonlyMap<string, MonthFigures>;
}

/** The reports of a cycle that has any usage: those of partners with usage, and of active ones without. */
export function billedCycle(inputs: CycleInputs): BilledCycle {
  const { cycle, totals, rules, references, settings, before } = inputs;
  const last = before.at(-1)?.figures ?? new Map<string, MonthFigures>();
  const states = new Map(inputs.histories.map((history) => [history.partner, history.state]));
  const listed = references.partners;
  const partners = listed.length === 0 ? null : listed;
  const gathered = partnerInputs({ cycle, totals, partners, nfr: [] });
  const reviewed = ({ partner, ...input }: PartnerInput): ReviewedInput => {
    const state = states.get(partner.name) ?? UNTOUCHED_STATE;
    return { input: { ...input, partner, review: reportReviewOf(state) }, state };
  };
  const shared = {
    cycle,
    rules,
    catalogue: catalogueOf(references.catalogue),
    versions: versionsOf(inputs),
    opensEveryDay: inputs.opensEveryDay,
  };
  const compute = (money: MoneyInput | null) => (asked: readonly PartnerInput[]) =>
    computeReports(asked, { ...shared, money });
  const finished = (report: Report, state: ReviewState): Report => {
    const own = gathered.issues.filter(({ path }) => path !== '' && path === report.partner.name);
    return {
      ...report,
      issues: [...own, ...report.issues, ...bidsNotEntered(report, state, references.bids)],
    };
  };
  const money = moneyOf(references, settings);
  const received = cycleReports(gathered.inputs.map(reviewed), {
    compute: compute(money),
    isOfAll: rules.discountScope === 'cycle',
  });
  // Without usage nothing is priced: a total of nothing would read as 0.
  const silent = cycleReports([...gathered.silent, ...leftReviewed(inputs, gathered)].map(reviewed), {
    compute: compute(null),
    isOfAll: false,
  });
  const names = new Set(received.map(({ report }) => report.partner.name).filter((name) => name !== ''));
  const ofCycle = received.map(({ report }) => report);
  const reports = [
    ...received.map((found) => ({
      ...found,
      report: finished(found.report, found.state),
      recompute: (review: ReportReview) => finished(found.recompute(review), found.state),
      isReceived: true,
    })),
    ...silent.map((found) => ({ ...found, isReceived: false })),
  ]
    .map((found) => ({
      ...found,
      ...shownReport(found, settings, (report) => pricedAnew(report, money, ofCycle)),
      last: last.get(found.report.partner.name) ?? null,
    }))
    .sort((a, b) => (a.report.partner.name < b.report.partner.name ? -1 : 1));
  return {
    cycle,
    reports,
    issues: gathered.issues.filter(({ path }) => !names.has(path)),
    figures: new Map([
      ...last,
      ...reports.flatMap(({ shown, isReceived }) =>
        isReceived ? [[shown.partner.name, monthFigures(shown)] as const] : [],
      ),
    ]),
  };
}

/** Whose report's review has begun, and whose usage is gone since: the report stays, and what was done can be taken back. */
function leftReviewed(
  { histories, references }: CycleInputs,
  { inputs, silent }: GatheredPartners,
): readonly PartnerInput[] {
  const known = new Set([...inputs, ...silent].map(({ partner }) => partner.name));
  return histories.flatMap(({ partner: name, state }) => {
    if (known.has(name) || state.revision === 0) return [];
    const partner = references.partners.find((listed) => listed.name === name) ?? partnerNamed(name);
    return [{ partner, usage: [], nfrCustomers: [], review: reportReviewOf(state) }];
  });
}

interface ReviewedInput {
  readonly input: PartnerInput;
  readonly state: ReviewState;
}

interface Computing {
  readonly compute: (inputs: readonly PartnerInput[]) => readonly Report[];
  /** R12: whether the packs of all partners count together, so that one report needs them all. */
  readonly isOfAll: boolean;
}

/** Each partner's report, and how it is computed with another review. */
function cycleReports(
  reviewed: readonly ReviewedInput[],
  { compute, isOfAll }: Computing,
): readonly Pick<CycleReport, 'report' | 'state' | 'recompute'>[] {
  const inputs = reviewed.map(({ input }) => input);
  const reports = compute(inputs);
  return reports.map((report, index) => {
    const own = reviewed[index];
    if (own === undefined) throw new Error('A report was computed that nobody asked for.');
    const recompute = (review: ReportReview): Report => {
      const changed = { ...own.input, review };
      const asked = isOfAll ? inputs.map((input) => (input === own.input ? changed : input)) : [changed];
      return compute(asked)[isOfAll ? index : 0] ?? report;
    };
    return { report, state: own.state, recompute };
  });
}

/** R24: null without a price list; and in a Tier 2 workbook, where no money may come to be (section 1). */
function moneyOf(
  { prices, tiers, bids, rejects }: References,
  { tier, currency }: Settings,
): MoneyInput | null {
  const hasPrices = prices.length + rejects.LMP_Prices.length > 0;
  return tier === 'Tier 2' || !hasPrices
    ? null
    : { prices, tiers, bids, bidDeskNumbers: 'entered', currency };
}

/** The workbook holds what its reports were computed with; a version says which of its tables had any. */
function versionsOf({ references, program }: CycleInputs): Report['versions'] {
  const versionOf = (rows: readonly unknown[], name: string): string | null =>
    rows.length === 0 ? null : name;
  return {
    program,
    catalogue: versionOf(references.catalogue, 'LMP_Catalogue'),
    prices: versionOf(references.prices, 'LMP_Prices'),
    tiers: versionOf(references.tiers, 'LMP_Tiers'),
    bidDesk: versionOf(references.bids, 'LMP_BidDesk'),
    partners: versionOf(references.partners, 'LMP_Partners'),
  };
}

/** A report's key among those of its book. */
export function keyOfReport({ cycle, partner }: Report): string {
  return reportKeyOf({ cycle, partner: partner.name });
}
