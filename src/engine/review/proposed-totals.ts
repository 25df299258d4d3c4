import type { Decimal } from '../decimal';
import type { CreditTab } from '../report/credit-tab';
import type { Report } from '../report/report';

/** One total, as calculated and as proposed; null where it cannot be told, or where the report has no such tab. */
export interface ProposedTotal {
  readonly calculated: Decimal | null;
  readonly proposed: Decimal | null;
}

/** The totals of a report side by side (R33). */
export interface ProposedTotals {
  /** Chargeable units of small and medium business solutions. */
  readonly units: ProposedTotal;
  readonly services: { readonly credits: ProposedTotal; readonly packs: ProposedTotal };
  readonly nfr: { readonly credits: ProposedTotal; readonly packs: ProposedTotal };
  /** Total invoice amount; null where the report has no money, as in a Tier 2 workbook. */
  readonly money: (ProposedTotal & { readonly currency: string }) | null;
}

/**
 * The totals of a report before and after what people lowered (R33).
 *
 * Shape: the report computed with `calculatedReviewOf` and the one with `reportReviewOf` → totals. On approval the
 *        proposed ones are final.
 */
export function proposedTotals(calculated: Report, proposed: Report): ProposedTotals {
  const pair = (of: (report: Report) => Decimal | null): ProposedTotal => ({
    calculated: of(calculated),
    proposed: of(proposed),
  });
  const tab = (name: 'services' | 'nfr'): ProposedTotals['services'] => ({
    credits: pair((report) => figuresOf(report[name])?.allocatedCredits.value ?? null),
    packs: pair((report) => figuresOf(report[name])?.finalBilledUnits.value ?? null),
  });
  const currency = proposed.money?.currency ?? null;
  const money = pair((report) => report.money?.totalInvoiceAmount?.value ?? null);
  return {
    units: pair(({ smb }) => smb?.chargeableUnits.value ?? null),
    services: tab('services'),
    nfr: tab('nfr'),
    money: currency === null ? null : { ...money, currency },
  };
}

function figuresOf(tab: CreditTab | null): CreditTab['figures'] {
  return tab?.figures ?? null;
}
