import type { Billed } from '../../src/cli/run-bill';
import { ordered, type Figures, type MonthFigures } from './figures';

type Answer = Billed['answer'];
type ReportAnswer = Answer['reports'][number];

/** The figures of the command line's answer, in the words of the rules in SQL. */
export function billedFigures({ intake, reports }: Answer): MonthFigures {
  const { read, accepted, rejected } = intake;
  return ordered({
    intake: [{ read: String(read), accepted: String(accepted), rejected: String(rejected) }],
    reports: reports.map(reportFigures),
    tabs: reports.flatMap(tabFigures),
    creditLines: reports.flatMap(creditLineFigures),
    smbLines: reports.flatMap(smbLineFigures),
  });
}

function reportFigures({
  partner,
  missingDays,
  currency,
  totalInvoiceAmount,
  complete,
}: ReportAnswer): Figures {
  return { partner, missing_days: missingDays.join(' '), currency, total: totalInvoiceAmount, complete };
}

/** The tabs of credits that a report has, with their names. */
function tabsOf({ services, nfr }: ReportAnswer) {
  return [
    { tab: 'services', answer: services },
    { tab: 'nfr', answer: nfr },
  ].flatMap(({ tab, answer }) => (answer === null ? [] : [{ tab, answer }]));
}

function tabFigures(report: ReportAnswer): readonly Figures[] {
  return tabsOf(report).map(({ tab, answer }) => ({
    partner: report.partner,
    tab,
    peak_day: answer.peakDay,
    tied_days: answer.tiedDays.join(' '),
    allocated: answer.allocatedCredits,
    nfr_offset: answer.nfrOffset,
    net: answer.netCredits,
    packs: answer.finalBilledUnits,
    unit_price: answer.unitPrice,
    discount: cut(answer.discount),
    margin: answer.channelMargin,
    subtotal: answer.subtotal,
  }));
}

function creditLineFigures(report: ReportAnswer): readonly Figures[] {
  return tabsOf(report).flatMap(({ tab, answer }) =>
    answer.lines.map((line) => ({
      partner: report.partner,
      tab,
      service: line.name,
      unit: line.billingUnit,
      used: line.usedUnits,
      chargeable: line.chargeableUnits,
      requirement: line.creditRequirement,
      credits: line.allocatedCredits,
    })),
  );
}

function smbLineFigures({ partner, smb }: ReportAnswer): readonly Figures[] {
  return (smb?.lines ?? []).map((line) => ({
    partner,
    service: line.name,
    unit: line.billingUnit,
    provisioned: line.provisionedUnits,
    used: line.usedUnits,
    over_provisioned: line.overProvisionedUnits,
    over_ratio: cut(line.overProvisionedRatio),
    chargeable: line.chargeableUnits,
    unit_price: line.unitPrice,
    margin: line.channelMargin,
    subtotal: line.subtotal,
  }));
}

/** The decimals that SQL computes of a quotient; the engine has 38. */
const QUOTIENT_DECIMALS = 20;

/** A quotient cut at the decimals that are compared. */
function cut(quotient: string | null): string | null {
  if (quotient === null) return null;
  const [whole = '', decimals = ''] = quotient.split('.');
  const kept = decimals.slice(0, QUOTIENT_DECIMALS).replace(/0+$/, '');
  return kept === '' ? whole : `${whole}.${kept}`;
}
