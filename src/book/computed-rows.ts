import { openExceptions, type CreditTab, type Report, type ReviewState } from '../engine';
import type { BilledReport } from './billed-report';
import { BLANK, type Cell, type Row } from './cell';
import { cellText } from './cell-text';
import { frozenFigures, type AlteredCell, type FrozenFigures, type FrozenRows } from './frozen-figures';
import { billingRows } from './billing-rows';
import { linedReport, lineRowsOf, type LinedReport, type LineRows } from './line-rows';
import type { OutputRows } from './output-rows';
import { figureCell, quantityCell } from './quantity-cell';
import { cellIn, rowOf } from './row-of';
import type { Settings } from './settings';
import { dayCell } from './time-cell';

/** A report as its rows need it. */
export type ReportToWrite = Pick<
  BilledReport,
  'cycle' | 'partner' | 'report' | 'isReceived' | 'isComplete' | 'currency' | 'total' | 'state'
>;

/**
 * The rows of one report as it is computed, without what only the workbook knows: when it was computed.
 *
 * Rule:  where it stands is what its history says, and no cell.
 */
export function computedRows(billed: ReportToWrite, linesOf = lineRowsOf): OutputRows {
  const { report, state } = billed;
  return { ...linesOf(linedReport(report, state)), LMP_Reports: [reportRow(billed)] };
}

/** A report as its rows need it, from what its cycle computed and what the workbook says. */
export function reportToWrite(
  report: Report,
  { state, isReceived }: Pick<BilledReport, 'state' | 'isReceived'>,
  { settings, isReadWhole }: { readonly settings: Settings; readonly isReadWhole: boolean },
): ReportToWrite {
  const { cycle, partner, money } = report;
  const currency = money === null ? (partner.currency ?? settings.currency) : money.currency;
  return {
    cycle,
    partner: partner.name,
    report,
    state,
    isReceived,
    isComplete: isReceived && report.isComplete && isReadWhole,
    currency: settings.tier === 'Tier 2' ? null : currency,
    total: money?.totalInvoiceAmount?.value ?? null,
  };
}

/** What an approval or a submission of a report would freeze. */
export function figuresToFreeze(billed: ReportToWrite): FrozenFigures {
  return frozenFigures(computedRows(billed));
}

/** What a submission of a report would freeze of its billing report, without the rows of its quantities. */
export function billingToFreeze(billed: ReportToWrite): FrozenRows {
  const none = { LMP_Services: [], LMP_NFR: [], LMP_SMB: [], LMP_CustomerLines: [], LMP_Daily: [] };
  const billing = (lined: LinedReport): LineRows => ({ ...none, LMP_Billing: billingRows(lined) });
  return frozenFigures(computedRows(billed, billing)).money;
}

/** The cells of LMP_Reports that say where a report stands. */
export function standingCells({ status, billingStatus, flag, poNumber, version, revision }: ReviewState) {
  return {
    Version: version,
    Status: status,
    'Billing status': billingStatus ?? BLANK,
    Flag: flag,
    'PO number': poNumber,
    Revision: revision,
  } as const;
}

/** The cells of a report's own row that say where it stands, and that are not what its history says. */
export function alteredStanding(row: Row | undefined, state: ReviewState): readonly AlteredCell[] {
  const cells = standingCells(state);
  const frozen = state.billedFigures.size > 0 ? (['PO number'] as const) : [];
  return (['Status', 'Billing status', 'Flag', 'PO number'] as const).flatMap((column) => {
    if (row === undefined || frozen.some((one) => one === column)) return [];
    const [stands, approved] = [cellText(cellIn('LMP_Reports', row, column), 'text'), cells[column]];
    const figures = column === 'PO number' ? 'billed' : 'approved';
    return stands === approved ? [] : [{ figures, key: 'LMP_Reports', column, stands, approved }];
  });
}

function reportRow({ cycle, partner, report, state, ...billed }: ReportToWrite): Row {
  const { services, nfr, smb } = report;
  return rowOf('LMP_Reports', {
    ...standingCells(state),
    Cycle: cycle,
    Partner: partner,
    'Billing rule': report.rules.billingRule,
    'Billing day': dayCell(services === null ? (nfr?.billingDay ?? null) : services.billingDay),
    'Services credits': creditsCell(services),
    'Services packs': packsCell(services),
    'NFR credits': creditsCell(nfr),
    'NFR packs': packsCell(nfr),
    'SMB units': figureCell(smb?.chargeableUnits.value ?? null),
    Currency: billed.currency ?? BLANK,
    'Total invoice amount': billed.isReceived ? quantityCell(billed.total) : BLANK,
    Complete: billed.isComplete,
    Exceptions: openExceptions(report, state).length,
  });
}

function creditsCell(tab: CreditTab | null): Cell {
  return figureCell(tab?.figures?.allocatedCredits.value ?? null);
}

function packsCell(tab: CreditTab | null): Cell {
  return figureCell(tab?.figures?.finalBilledUnits.value ?? null);
}
