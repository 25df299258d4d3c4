import {
  isBlocking,
  minorDigitsOf,
  workingOf,
  type CreditTab,
  type Decimal,
  type Figure,
  type Issue,
  type PricedLine,
  type Report,
  type RuleSet,
  type SmbTab,
  type WorkingStep,
} from '../engine';
import type { Reject } from '../intake/records/reject';
import type { UsageRead } from './read-usage';

/** The status of every report here: a review needs a workbook. */
export const FIRST_STATUS = 'MSP preparing';

/** The members of an answer that are about money, which an answer for Tier 2 does not have. */
export const MONEY_MEMBERS: ReadonlySet<string> = new Set([
  ...[
    'currency',
    'totalInvoiceAmount',
    'unitPrice',
    'discount',
    'channelMargin',
    'bidDeskNumber',
    'subtotal',
  ],
  ...['discountMode', 'discountScope', 'prices', 'tiers', 'bidDesk'],
]);

/** What a run found out. */
export interface BillResult {
  readonly cycle: string;
  readonly rules: RuleSet;
  /** Of partners that name none; null where the command line names none either. */
  readonly currency: string | null;
  readonly usage: UsageRead;
  /** The first ones. */
  readonly rejects: readonly Reject[];
  readonly reports: readonly Report[];
  readonly issues: readonly Issue[];
}

/** The command line's answer: amounts are decimal texts, what is not known is null. */
export function answerOf({ cycle, rules, currency, usage, rejects, reports, issues }: BillResult) {
  const { read, accepted, rejected } = usage;
  const run = { runCurrency: currency, isReadWhole: !issues.some(isBlocking) };
  const others = [...usage.usage.rowsByCycle]
    .filter(([other]) => other !== cycle)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    cycle,
    rules: rulesOf(rules),
    intake: { read, accepted, rejected, otherCycles: Object.fromEntries(others), rejects },
    reports: reports.map((report) => reportOf(report, run)),
    issues: [...issues, ...reports.flatMap((report) => report.issues)],
  };
}

/** What the reports of a run share. */
interface Run {
  readonly runCurrency: string | null;
  /** Whether no row of a price list or another file was rejected: a report may lack what it said. */
  readonly isReadWhole: boolean;
}

function rulesOf(rules: RuleSet) {
  return {
    billingRule: rules.billingRule,
    scope: rules.scope,
    smbScope: rules.smbScope,
    packRounding: rules.packRounding,
    packSize: text(rules.packSize),
    nfrCredits: text(rules.nfrCredits),
    violationThreshold: text(rules.violationThreshold),
    timeZone: rules.timeZone,
  };
}

function reportOf(report: Report, { runCurrency, isReadWhole }: Run) {
  const { partner, rules, versions, money } = report;
  const currency = money === null ? (partner.currency ?? runCurrency) : money.currency;
  const total = money?.totalInvoiceAmount ?? null;
  return {
    partner: partner.name,
    status: FIRST_STATUS,
    ruleSet: {
      ...rulesOf(rules),
      discountMode: rules.discountMode,
      discountScope: rules.discountScope,
      ...versions,
    },
    missingDays: report.missingDays,
    services: report.services === null ? null : creditTabOf(report.services, report),
    nfr: report.nfr === null ? null : creditTabOf(report.nfr, report),
    smb: report.smb === null ? null : smbTabOf(report.smb, report),
    currency,
    totalInvoiceAmount: moneyText(total, currency),
    complete: report.isComplete && isReadWhole,
    working: workingOf(report).map(stepOf),
  };
}

function creditTabOf(tab: CreditTab, report: Report) {
  const priced = pricedLine(report, (line) => line.tab === tab.name);
  return {
    peakDay: tab.billingDay,
    tiedDays: tab.tiedDays,
    allocatedCredits: valueOf(tab.figures?.allocatedCredits),
    nfrOffset: valueOf(tab.figures?.nfrOffset),
    netCredits: valueOf(tab.figures?.netCredits),
    finalBilledUnits: valueOf(tab.figures?.finalBilledUnits),
    lines: tab.lines.map((line) => ({
      name: line.name,
      billingUnit: line.billingUnit,
      usedUnits: valueOf(line.usedUnits),
      chargeableUnits: valueOf(line.chargeableUnits),
      creditRequirement: text(line.creditRequirements[0] ?? null),
      allocatedCredits: valueOf(line.allocatedCredits),
    })),
    unitPrice: valueOf(priced?.price?.unitPrice),
    discount: valueOf(priced?.owed?.discount),
    channelMargin: valueOf(priced?.price?.channelMargin),
    subtotal: moneyText(priced?.owed?.subtotal ?? null, report.money?.currency ?? null),
  };
}

function smbTabOf(tab: SmbTab, report: Report) {
  return {
    lines: tab.lines.map((line) => {
      const priced = pricedLine(
        report,
        ({ tab: name, product, billingUnit }) =>
          name === 'smb' && product === line.name && billingUnit === line.billingUnit,
      );
      return {
        name: line.name,
        billingUnit: line.billingUnit,
        provisionedUnits: valueOf(line.provisionedUnits),
        usedUnits: valueOf(line.usedUnits),
        overProvisionedUnits: valueOf(line.overProvisionedUnits),
        overProvisionedRatio: valueOf(line.overProvisionedRatio),
        chargeableUnits: valueOf(line.chargeableUnits),
        unitPrice: valueOf(priced?.price?.unitPrice),
        channelMargin: valueOf(priced?.price?.channelMargin),
        bidDeskNumber: priced?.price?.bidDeskNumber ?? null,
        subtotal: moneyText(priced?.owed?.subtotal ?? null, report.money?.currency ?? null),
      };
    }),
  };
}

function pricedLine({ money }: Report, isWanted: (line: PricedLine) => boolean): PricedLine | null {
  return money?.lines.find(isWanted) ?? null;
}

function stepOf({ usage, ...step }: WorkingStep) {
  if (usage === null) return { ...step, usage: null };
  const { customer, customerId, service, billingUnit, licenseVersion, day, rows, first } = usage;
  const place = { rows, file: first.file, firstRow: first.row };
  return { ...step, usage: { customer, customerId, service, billingUnit, licenseVersion, day, ...place } };
}

function valueOf(figure: Figure | null | undefined): string | null {
  return text(figure?.value ?? null);
}

function text(value: Decimal): string;
function text(value: Decimal | null): string | null;
function text(value: Decimal | null): string | null {
  return value === null ? null : value.toFixed();
}

/** Money with all of its currency's minor digits, as it is printed. */
function moneyText(figure: Figure | null, currency: string | null): string | null {
  return figure === null || currency === null ? null : figure.value.toFixed(minorDigitsOf(currency));
}
