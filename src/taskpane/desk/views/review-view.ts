import {
  availableActions,
  calculatedReviewOf,
  clearingOf,
  editableFields,
  hasNothingToBill,
  isBlocking,
  isOpenException,
  isUnderVerifiedBid,
  proposedTotals,
  reportLines,
  reviewExceptions,
  type Decimal,
  type HistoryEntry,
  type Issue,
  type Report,
  type ReviewContext,
  type ReviewState,
} from '../../../engine';
import type { BilledReport } from '../../../book/billed-report';
import { unitsOf } from '../../../book/billing-rows';
import { entriesBehind } from '../../../book/input-log';
import { shownHistory } from '../../../book/shown-history';
import { linePath } from '../../shared/line-path';
import { clearedWhen } from '../../text/cleared-when';
import type { Asking } from '../review-entries';
import type {
  ActionView,
  ExceptionView,
  PricedLineView,
  ReviewLineView,
  ReviewView,
  TotalView,
} from '../review-views';

/** What a view of a review is made from. */
export interface ReviewInput {
  readonly report: BilledReport;
  readonly context: ReviewContext;
  /** The entries that tell of prices, partners and settings. */
  readonly log: readonly HistoryEntry[];
  readonly asking: Asking;
}

/** Where a report stands, what may be done with it, and what was. */
export function reviewView({ report: billed, context, log, asking }: ReviewInput): ReviewView {
  const { cycle, partner, report, shown, altered, differing } = billed;
  const { state, settings } = context;
  const { by } = asking;
  const historyOf = (entries: readonly HistoryEntry[]) => shownHistory(entries, settings.workbook);
  const actions = actionViews(billed, context, asking);
  return {
    cycle,
    partner,
    revision: state.revision,
    head: state.head,
    status: state.status,
    billingStatus: state.billingStatus ?? '',
    flag: state.flag,
    isOutOfDate: context.isOutOfDate,
    person: by,
    actions,
    editable: altered.length > 0 || state.isForked ? [] : editableFields(state, by.role),
    lines: lineViews(shown, state),
    priced: state.billingStatus === null ? [] : pricedViews(billed, state),
    currency: billed.currency,
    hasNothingToBill: hasNothingToBill(shown),
    packsTogether: textOf(shown.money?.packsTogether?.value),
    poNumber: state.poNumber,
    comment: state.comment,
    totals: totalViews(billed, state),
    threshold: `${report.rules.violationThreshold.times(100).toFixed()} %`,
    blocking: report.issues.filter(isBlocking),
    exceptions: exceptionViews(report, state),
    clearedWhen: actions.some(({ action }) => action === 'clear-exception')
      ? ''
      : clearedWhen({
          status: state.status,
          billingStatus: state.billingStatus ?? '',
          role: by.role,
          isToMend: altered.length > 0 || state.isForked,
        }),
    altered,
    differing,
    history: historyOf([...entriesBehind(report, log), ...state.history]),
    branches: state.branches.map(({ head, entries }) => ({ head, entries: historyOf(entries) })),
  };
}

/** A forked history takes nothing but a choice, altered cells nothing but their restoring. */
function actionViews(
  { altered }: BilledReport,
  context: ReviewContext,
  { by, at }: Asking,
): readonly ActionView[] {
  if (context.state.isForked) return [{ action: 'resolve-fork', asks: ['reason'], blockers: [] }];
  if (altered.length > 0) return [{ action: 'restore-approved-values', asks: [], blockers: [] }];
  return availableActions(context, { by, at }).map(({ action, asks, blockers }) => ({
    action,
    asks,
    blockers,
  }));
}

function lineViews(report: Report, state: ReviewState): readonly ReviewLineView[] {
  const violations = reviewExceptions(report, state).filter(({ code }) => code === 'line.violation');
  return reportLines(report).map((line) => {
    const { tab, name, billingUnit } = line;
    const entered = state.lines.find(
      (one) => one.tab === tab && one.name === name && one.billingUnit === billingUnit,
    );
    return {
      tab,
      name,
      billingUnit,
      computed: textOf(line.computed),
      chargeable: textOf(line.chargeable),
      loweredTo: textOf(entered?.loweredTo),
      comment: entered?.comment ?? '',
      violation: line.isViolation ? violationOf(violations, linePath(report.partner.name, line)) : '',
    };
  });
}

function violationOf(violations: readonly Issue[], line: string): string {
  return violations.find(({ path }) => path === line)?.message ?? '';
}

function pricedViews({ report, shown }: BilledReport, state: ReviewState): readonly PricedLineView[] {
  return (shown.money?.lines ?? []).map((line) => ({
    tab: line.tab,
    product: line.product,
    units: unitsOf(line),
    chargeable: textOf(line.chargeable?.value),
    unitPrice: textOf(line.price?.unitPrice.value),
    channelMargin: textOf(line.price?.channelMargin.value),
    volumeDiscount: textOf(line.owed?.discount?.value),
    tiers: (line.owed?.tiers ?? []).map(({ fromPacks, terms }) => ({
      fromPacks: fromPacks.toFixed(),
      discount: 'discount' in terms ? terms.discount.toFixed() : null,
      pricePerPack: 'pricePerPack' in terms ? terms.pricePerPack.toFixed() : null,
    })),
    subtotal: textOf(line.owed?.subtotal.value),
    bidDeskNumber: state.bidDeskNumbers.get(line.product) ?? '',
    isVerified: isUnderVerifiedBid(report, line.product),
    isEdited: state.editedPrices.has(line.product),
  }));
}

/**
 * R33: what was calculated beside what is proposed; a total that the report does not have is not there.
 *
 * Edges: where what was approved is not what is computed now, nothing tells any more what was calculated then.
 */
function totalViews(
  { computedWith, shown, differing }: BilledReport,
  state: ReviewState,
): readonly TotalView[] {
  const isCalculated = differing.length === 0;
  const calculated = isCalculated ? computedWith(calculatedReviewOf(state)).report : shown;
  const { units, services, nfr, money } = proposedTotals(calculated, shown);
  const total = (
    label: string,
    unit: string,
    { calculated: one, proposed }: ProposedPair,
  ): readonly TotalView[] =>
    one === null && proposed === null
      ? []
      : [
          {
            label,
            unit,
            isMoney: false,
            calculated: isCalculated ? textOf(one) : null,
            proposed: textOf(proposed),
          },
        ];
  return [
    ...total('SMB units', 'units', units),
    ...total('Services credits', 'credits', services.credits),
    ...total('Services packs', 'packs', services.packs),
    ...total('NFR credits', 'credits', nfr.credits),
    ...total('NFR packs', 'packs', nfr.packs),
    ...(money === null
      ? []
      : total('Total invoice amount', money.currency, money).map((one) => ({ ...one, isMoney: true }))),
  ];
}

interface ProposedPair {
  readonly calculated: Decimal | null;
  readonly proposed: Decimal | null;
}

function exceptionViews(report: Report, state: ReviewState): readonly ExceptionView[] {
  return reviewExceptions(report, state).map((issue) => {
    const found = clearingOf(issue, state);
    const cleared = found === null ? null : { by: found.by, at: found.at, reason: found.reason };
    return { issue, cleared, isOpen: isOpenException(issue, state) };
  });
}

function textOf(value: Decimal | null | undefined): string | null {
  return value?.toFixed() ?? null;
}
