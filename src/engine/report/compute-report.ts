import { groupedBy } from '../grouped-by';
import { lastDayOf, type ReportCycle } from '../calendar/report-cycle';
import { allocatedCredits, type CreditedUsage } from '../credits/allocated-credits';
import type { Catalogue } from '../credits/catalogue';
import { ZERO } from '../decimal';
import { isBlocking, issueOf, type Issue } from '../issues/issue';
import type { RuleSet } from '../rules/rule-set';
import { fractionalUnits } from '../usage/fractional-units';
import { isActiveIn, missingDays } from '../usage/gaps';
import { nfrHolders } from '../usage/nfr-holders';
import { setAside } from '../usage/set-aside';
import { tabOf, type TabName } from '../usage/tab-of';
import { customerKeyOf, totalKeyOf } from '../usage/usage-key';
import type { UsageTotal } from '../usage/usage-total';
import { billingDays } from './billing-days';
import { afterLowering, packFigures, packsInAll } from './credit-figures';
import { belowZeroIssues, disagreementIssues, tieIssues, uncreditedIssues } from './credit-issues';
import { condensedIssues } from './condensed-issues';
import { creditLines } from './credit-lines';
import type { CreditTab } from './credit-tab';
import type { MoneyInput } from './money-input';
import type { Partner } from './partner';
import { packsOfCycle, priceReport } from './price-report';
import type { Quantities } from './quantities';
import type { Report, Versions } from './report';
import type { ReportReview } from './review-input';
import { smbTab } from './smb-tab';
import { nfrIssues, reviewIssues, usageIssues } from './usage-issues';

/** Everything that one partner's report is computed from, besides what all reports of the cycle share. */
export interface PartnerInput {
  readonly partner: Partner;
  /** The partner's keys of the cycle, in any order. */
  readonly usage: readonly UsageTotal[];
  /** The customers marked with the NFR license, by name or id (R8). */
  readonly nfrCustomers: readonly string[];
  readonly review: ReportReview;
}

/** What all reports of a cycle share. */
export interface CycleInput {
  readonly cycle: ReportCycle;
  readonly rules: RuleSet;
  readonly catalogue: Catalogue;
  /** Null where no price list is loaded: quantities are complete, money is absent (R24). */
  readonly money: MoneyInput | null;
  readonly versions: Versions;
  /**
   * Whether the days that were not chosen open down to their usage keys as well (D9). Their figures then keep hold of the
   * usage, which outweighs a report many times: for a report that somebody looks at.
   */
  readonly opensEveryDay: boolean;
}

/**
 * Computes one partner's month in units, credits and packs: THE ORDER, steps 1 to 10.
 *
 * Rule:   tabs first (1 to 4), then seats (5), then credits (6 to 10). Money comes last, in `computeReports`.
 */
function computeQuantities(
  { partner, usage: unordered, nfrCustomers, review }: PartnerInput,
  { cycle, catalogue, opensEveryDay, rules: shared }: CycleInput,
): Quantities {
  const rules = withPartner(shared, partner);
  const path = [partner.name];

  // 1. One order for everything that follows, so that the order of rows cannot change a digit.
  const usage = inKeyOrder(unordered);

  // 2. Trial and annual usage leaves before the billing day is found (R17): it must not make a day the highest.
  const { billed, trial, annual } = setAside(usage);

  // 3. The holders of the NFR license are found before tabs are made (R8, R16): all credits of theirs go to one tab.
  const holders = nfrHolders(billed, nfrCustomers);

  // 4. Each key goes to one tab (R16) before anything is added up: tabs are never mixed, and each has its own day.
  const tabs = groupedBy(billed, (total) => tabOf(total, holders.keys.has(customerKeyOf(total))));
  const tabInput = <Name extends TabName>(name: Name): TabInput<Name> => {
    return {
      name,
      path: [...path, name],
      usage: tabs.get(name) ?? [],
      rules,
      catalogue,
      opensEveryDay,
      review,
    };
  };

  // 5. Small and medium business solutions: the highest units (R1) before what is over-provisioned of them (R2), and
  //    that before what is chargeable (R3), because a violation may decide what is charged (R31).
  const smb = smbTab(tabInput('smb'));

  // 6 to 10 for each tab of credits.
  const services = creditTab(tabInput('services'));
  const nfr = creditTab(tabInput('nfr'));

  const missing = missingDays(usage, cycle, partner);
  const isActive = isActiveIn(partner, cycle);
  const made = { services: services.tab, nfr: nfr.tab, smb: smb.tab };
  return {
    cycle,
    lastDay: lastDayOf(cycle),
    partner,
    rules,
    review,
    missingDays: missing,
    fractionalUnits: fractionalUnits(billed),
    ...made,
    packs: packsInAll([services.tab, nfr.tab].filter((tab) => tab !== null)),
    issues: [
      ...usageIssues({ usage, billed, trial, annual, missing, cycle, isActive }, path),
      ...condensedIssues({ usage, rules, nfrCustomers }, path),
      ...nfrIssues(holders, path),
      ...smb.issues,
      ...services.issues,
      ...nfr.issues,
      ...reviewIssues(review, made, path),
    ],
  };
}

/** What a tab is computed from. */
interface TabInput<Name extends TabName> {
  readonly name: Name;
  readonly path: readonly string[];
  readonly usage: readonly UsageTotal[];
  readonly rules: RuleSet;
  readonly catalogue: Catalogue;
  readonly opensEveryDay: boolean;
  readonly review: ReportReview;
}

/**
 * Computes a tab of credits: steps 6 to 10 of the order; null where it has no usage.
 *
 * Edges:  one key whose credits cannot be told leaves the whole tab unknown: any day could be the peak.
 */
function creditTab(input: TabInput<'services' | 'nfr'>): {
  readonly tab: CreditTab | null;
  readonly issues: readonly Issue[];
} {
  const { name, path, usage, rules, catalogue } = input;
  if (usage.length === 0) return { tab: null, issues: [] };

  // 6. Credits of each key (R4), before days are compared: days are compared by credits, not by units.
  const found = usage.map((total) => allocatedCredits(total, catalogue));
  const uncredited = found.filter((credits) => 'problem' in credits);
  if (uncredited.length > 0) return { tab: unknownTab(name), issues: uncreditedIssues(uncredited, path) };
  const credited = found.filter((credits): credits is CreditedUsage => 'credits' in credits);

  // 7. The billing day of all services of the tab together (R5, R6), or the days of the 85th percentile (R13), before
  //    lines are made: every line shows that day, not its own highest.
  const days = billingDays(credited, input);

  // 8. The lines of that day, lowered where the partner lowered them (R11): after the day is found, on what was used,
  //    so that lowering a line never moves it.
  const { lines, issues } = creditLines(days.parts, input);
  const calculatedCredits = days.total(lines.map((line) => line.calculatedCredits));
  const allocated = afterLowering(calculatedCredits, lines);
  const isNegative = allocated.value.lt(ZERO);

  // 9. The NFR offset (R8) comes off the tab's credits, not off packs: it is in credits, and a pack is not divisible.
  // 10. Packs (R9) are rounded once, on the tab's net credits: rounding lines would bill packs that nobody used.
  const figures = isNegative ? null : { calculatedCredits, ...packFigures(allocated, { name, rules }) };

  const { day, tiedDays, runnerUp, dailyCredits, dayFigures } = days;
  return {
    tab: { name, billingDay: day, tiedDays, runnerUp, dailyCredits, dayFigures, lines, figures },
    issues: [
      ...issues,
      ...disagreementIssues(usage, path),
      ...tieIssues(days, path),
      ...(isNegative
        ? [issueOf('credits.negative', path, { credits: allocated.value })]
        : belowZeroIssues(credited, path)),
    ],
  };
}

/**
 * Computes the reports of a cycle, one a partner.
 *
 * Rule:   THE ORDER. Quantities first, for every partner, because a discount may count the packs of all of them (R12);
 *         then money, step 11, which never changes a quantity.
 * Shape:  partners with their usage → reports in the same order. The order of the usage does not matter.
 * Issues: all that were found, on each report; nothing is thrown for the data's sake.
 */
export function computeReports(partners: readonly PartnerInput[], shared: CycleInput): readonly Report[] {
  const all = partners.map((input) => computeQuantities(input, shared));
  const { money, rules, versions } = shared;
  const cyclePacks = rules.discountScope === 'cycle' ? { packs: packsOfCycle(all) } : null;
  return all.map((quantities) => {
    // 11. List price or verified bid (R26, R27) → volume discount (R12) → channel margin (R22) → rounding, once
    //     (R20, R23) → total (R24). The discount needs the rounded packs, the margin applies to the discounted price,
    //     and only rounded subtotals add up to what is printed.
    const priced = money === null ? null : priceReport(quantities, money, cyclePacks);
    const issues = [...quantities.issues, ...(priced?.issues ?? [])];
    const isPriced = priced === null || priced.totalInvoiceAmount !== null;
    const isComplete = isPriced && !issues.some(isBlocking);
    return { ...quantities, issues, versions, money: priced, isComplete };
  });
}

/**
 * Prices a report anew whose quantities are not those computed, but those approved (R33).
 *
 * Edges: the packs of the cycle's other reports count as they are computed (R12).
 */
export function pricedAnew<Priced extends Report>(
  report: Priced,
  money: MoneyInput | null,
  ofCycle: readonly Quantities[],
): Priced {
  if (money === null || report.money === null) return report;
  const all = ofCycle.map((other) => (other.partner.name === report.partner.name ? report : other));
  const cyclePacks = report.rules.discountScope === 'cycle' ? { packs: packsOfCycle(all) } : null;
  return { ...report, money: priceReport(report, money, cyclePacks) };
}

/** Usage by key, in code-unit order. */
function inKeyOrder(usage: readonly UsageTotal[]): readonly UsageTotal[] {
  return usage
    .map((total) => ({ key: totalKeyOf(total), total }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ total }) => total);
}

/** A tab whose credits cannot be told: no day is known to be the highest, so it has no lines either. */
function unknownTab(name: CreditTab['name']): CreditTab {
  return {
    name,
    billingDay: null,
    tiedDays: [],
    runnerUp: null,
    dailyCredits: [],
    dayFigures: () => [],
    lines: [],
    figures: null,
  };
}

/** The rule set with what the partner has of its own (R32). */
function withPartner(rules: RuleSet, { violationThreshold }: Partner): RuleSet {
  return violationThreshold === null ? rules : { ...rules, violationThreshold };
}
