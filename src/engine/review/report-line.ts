import type { Decimal } from '../decimal';
import type { Report } from '../report/report';
import type { LineReview } from '../report/review-input';
import { hasDecimals } from '../usage/fractional-units';
import type { ReviewState } from './review-state';

/** A line of a report as the review sees it. */
export interface ReportLine extends Pick<LineReview, 'tab' | 'name' | 'billingUnit'> {
  /** Before anybody lowered it; null where the usage states no units. */
  readonly computed: Decimal | null;
  readonly chargeable: Decimal | null;
  /** Whether they may be lowered to a fraction. */
  readonly hasDecimals: boolean;
  /** R32 */
  readonly isViolation: boolean;
}

/** The lines of a report: small and medium business solutions, services, NFR license. */
export function reportLines({ smb, services, nfr, fractionalUnits }: Report): readonly ReportLine[] {
  return [
    ...(smb?.lines ?? []).map(
      ({ name, billingUnit, calculatedUnits, chargeableUnits, isViolation }): ReportLine => ({
        tab: 'smb',
        name,
        billingUnit,
        computed: calculatedUnits.value,
        chargeable: chargeableUnits.value,
        hasDecimals: hasDecimals(fractionalUnits, { name, billingUnit }),
        isViolation,
      }),
    ),
    ...[services, nfr].flatMap((tab) =>
      (tab?.lines ?? []).map(({ name, billingUnit, usedUnits, chargeableUnits }): ReportLine => ({
        tab: tab?.name ?? 'services',
        name,
        billingUnit,
        computed: usedUnits?.value ?? null,
        chargeable: chargeableUnits?.value ?? null,
        hasDecimals: hasDecimals(fractionalUnits, { name, billingUnit }),
        isViolation: false,
      })),
    ),
  ];
}

/** Whether two things are of one line. */
export function isSameLine(
  a: Pick<LineReview, 'tab' | 'name' | 'billingUnit'>,
  b: Pick<LineReview, 'tab' | 'name' | 'billingUnit'>,
): boolean {
  return a.tab === b.tab && a.name === b.name && a.billingUnit === b.billingUnit;
}

/** The violations that nobody commented on (R31, R32). */
export function uncommentedViolations(report: Report, state: ReviewState): readonly ReportLine[] {
  return reportLines(report).filter(
    (line) =>
      line.isViolation && !state.lines.some((entered) => entered.comment !== '' && isSameLine(entered, line)),
  );
}

/** Whether a product's line stands under a verified Bid Desk Number, so that price and margin may be edited (R27). */
export function isUnderVerifiedBid({ money }: Report, product: string): boolean {
  return (money?.lines ?? []).some((line) => line.product === product && line.price?.bidDeskNumber != null);
}
