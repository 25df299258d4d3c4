import { groupedBy } from '../grouped-by';
import { lastDayOf, type ReportCycle } from '../calendar/report-cycle';
import type { Catalogue } from '../credits/catalogue';
import { isBlocking } from '../issues/issue';
import type { RuleSet } from '../rules/rule-set';
import { missingDays } from '../usage/gaps';
import { nfrHolders } from '../usage/nfr-holders';
import { setAside } from '../usage/set-aside';
import { tabOf } from '../usage/tab-of';
import { customerKeyOf, usageKeyOf } from '../usage/usage-key';
import type { UsageTotal } from '../usage/usage-total';
import { creditTab } from './credit-tab';
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
}

/**
 * Computes the reports of a cycle, one a partner.
 *
 * Rule:   THE ORDER. Quantities first, for every partner, because a discount may count the packs of all of them (R12);
 *         then money, which never changes a quantity.
 * Shape:  partners with their usage → reports in the same order. The order of the usage does not matter.
 * Issues: all that were found, on each report; nothing is thrown for the data's sake.
 */
export function computeReports(partners: readonly PartnerInput[], shared: CycleInput): readonly Report[] {
  const all = partners.map((input) => computeQuantities(input, shared));
  const { money, rules, versions } = shared;
  const cyclePacks = rules.discountScope === 'cycle' ? { packs: packsOfCycle(all) } : null;
  return all.map((quantities) => {
    // 9. Money last: list price → volume discount → channel margin → rounding once → total (R26, R27, R12, R20–R24).
    //    The discount needs the rounded packs, the margin applies to the discounted price (R22), and only a rounded
    //    subtotal adds up to what is printed (R23).
    const priced = money === null ? null : priceReport(quantities, money, cyclePacks);
    const issues = [...quantities.issues, ...(priced?.issues ?? [])];
    return { ...quantities, issues, versions, money: priced, isComplete: !issues.some(isBlocking) };
  });
}

/** One partner's month in units, credits and packs: steps 1 to 8 of the order. */
function computeQuantities(
  { partner, usage: unordered, nfrCustomers, review }: PartnerInput,
  shared: CycleInput,
): Quantities {
  const { cycle, catalogue } = shared;
  const rules = withPartner(shared.rules, partner);
  const path = [partner.name];

  // 1. One order for everything that follows, so that the order of rows cannot change a digit.
  const usage = [...unordered].sort((a, b) => (usageKeyOf(a) < usageKeyOf(b) ? -1 : 1));

  // 2. Trial and annual usage leaves before the billing day is found (R17): it must not make a day the highest.
  const { billed, trial, annual } = setAside(usage);

  // 3. The holders of the NFR license are found before tabs are made (R8, R16): all credits of theirs go to one tab.
  const holders = nfrHolders(billed, nfrCustomers);

  // 4. Each key goes to one tab (R16) before anything is added up: tabs are never mixed, and each has its own day.
  const tabs = groupedBy(billed, (total) => tabOf(total, holders.keys.has(customerKeyOf(total))));
  const usageOf = (name: string): readonly UsageTotal[] => tabs.get(name) ?? [];

  // 5. Small and medium business solutions: highest units, over-provisioned, chargeable (R1, R2, R3).
  const smb = smbTab({ path: [...path, 'smb'], usage: usageOf('smb'), rules, review });

  // 6. Credits of each key (R4), then the billing day of the tab (R5, R6, R13), then its lines, lowered where the
  //    partner lowered them (R11): the day is found on what was used, so lowering a line never moves it.
  // 7. The NFR offset (R8) comes off the tab's credits before packs: it is in credits, and a pack is not divisible.
  // 8. Packs (R9) are rounded once, on the tab's net credits: rounding lines would bill packs that nobody used.
  const services = creditTab({
    name: 'services',
    path: [...path, 'services'],
    usage: usageOf('services'),
    rules,
    catalogue,
    review,
  });
  const nfr = creditTab({
    name: 'nfr',
    path: [...path, 'nfr'],
    usage: usageOf('nfr'),
    rules,
    catalogue,
    review,
  });

  const missing = missingDays(usage, cycle, partner);
  return {
    cycle,
    lastDay: lastDayOf(cycle),
    partner,
    rules,
    review,
    missingDays: missing,
    services: services.tab,
    nfr: nfr.tab,
    smb: smb.tab,
    issues: [
      ...usageIssues({ usage, trial, annual, missing, cycle }, path),
      ...nfrIssues(holders, path),
      ...smb.issues,
      ...services.issues,
      ...nfr.issues,
      ...reviewIssues(review, { services: services.tab, nfr: nfr.tab, smb: smb.tab }, path),
    ],
  };
}

/** The rule set with what the partner has of its own (R32). */
function withPartner(rules: RuleSet, { violationThreshold }: Partner): RuleSet {
  return violationThreshold === null ? rules : { ...rules, violationThreshold };
}
