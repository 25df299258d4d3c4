import { quotientOf, type Decimal } from '../decimal';
import { issueOf, type Issue } from '../issues/issue';
import type { Report } from '../report/report';
import type { TabName } from '../usage/tab-of';
import { isSameLine, reportLines } from './report-line';

/** What is compared of a partner's month. */
export interface MonthFigures {
  readonly cycle: string;
  readonly lines: readonly {
    readonly tab: TabName;
    readonly name: string;
    readonly billingUnit: string;
    readonly chargeable: Decimal | null;
  }[];
  readonly servicesPacks: Decimal | null;
  readonly nfrPacks: Decimal | null;
  /** Null where it is not known, and in a Tier 2 workbook. */
  readonly total: { readonly currency: string; readonly amount: Decimal } | null;
  /** The customers with credits under the NFR license, by name. */
  readonly nfrCustomers: readonly string[];
}

/** How much of a change passes without a person: it is an exception beyond both. */
export interface ChangeThresholds {
  /** A fraction of last cycle's figure. */
  readonly ratio: Decimal;
  /** In units for seats, in packs for packs. */
  readonly units: Decimal;
  /** In the report's currency. */
  readonly amount: Decimal;
}

/** What is compared of a report as computed; one that was approved is compared by what was frozen. */
export function monthFigures(report: Report): MonthFigures {
  const { cycle, services, nfr, money } = report;
  const amount = money?.totalInvoiceAmount?.value;
  const parts = (nfr?.lines ?? []).flatMap((line) => line.parts);
  return {
    cycle,
    lines: reportLines(report),
    servicesPacks: services?.figures?.finalBilledUnits.value ?? null,
    nfrPacks: nfr?.figures?.finalBilledUnits.value ?? null,
    total: money?.currency == null || amount === undefined ? null : { currency: money.currency, amount },
    nfrCustomers: [...new Set(parts.map(({ customer }) => customer))].sort(),
  };
}

/**
 * What is unlike the partner's last report: for a person to look at before approval.
 *
 * Rule:   a change is beyond the thresholds where it is more than the ratio and more than the amount, up or down; from
 *         nothing there is no ratio, and the amount decides. Seats are compared by line, credits by the tab's packs.
 * Shape:  last cycle's figures, this cycle's, thresholds → exceptions, lines first, in the order of last cycle's.
 * Edges:  totals in two currencies are not compared (R23); what is not known in one of the months is not either.
 */
export function changeSince(
  { last, now }: { readonly last: MonthFigures; readonly now: MonthFigures },
  partner: string,
  thresholds: ChangeThresholds,
): readonly Issue[] {
  const lastCycle = last.cycle;
  const vanished = last.lines.filter((line) => !now.lines.some((other) => isSameLine(other, line)));
  const beyond = (compared: Compared, path: readonly string[]): readonly Issue[] => {
    const ratio = isBeyond(compared, thresholds.ratio);
    if (ratio === null) return [];
    const { what, from, to } = compared;
    return [issueOf('change.beyond-threshold', path, { what, lastCycle, from, to, ratio: ratio.of })];
  };
  const seats = last.lines.flatMap((line) => {
    const { chargeable: to } = now.lines.find((other) => isSameLine(other, line)) ?? { chargeable: null };
    const { tab, name, chargeable: from } = line;
    if (tab !== 'smb' || from === null || to === null) return [];
    const compared = { what: `Chargeable units of ${name}`, from, to, amount: thresholds.units };
    return beyond(compared, [partner, tab, name]);
  });
  const packs = (['services', 'nfr'] as const).flatMap((tab) => {
    const key = `${tab}Packs` as const;
    const [from, to] = [last[key], now[key]];
    if (from === null || to === null) return [];
    return beyond({ what: 'Final billed units', from, to, amount: thresholds.units }, [partner, tab]);
  });
  return [
    ...vanished.map(({ tab, name, billingUnit, chargeable }) =>
      issueOf('change.product-vanished', [partner, tab, name], {
        product: name,
        billingUnit,
        lastCycle,
        units: chargeable,
      }),
    ),
    ...seats,
    ...packs,
    ...totalChange({ last, now }, (from, to) =>
      beyond({ what: 'Total invoice amount', from, to, amount: thresholds.amount }, [partner]),
    ),
    ...(last.nfrCustomers.length > 0 && now.nfrCustomers.length === 0
      ? [issueOf('change.nfr-vanished', [partner, 'nfr'], { customers: last.nfrCustomers, lastCycle })]
      : []),
  ];
}

interface Compared {
  readonly what: string;
  readonly from: Decimal;
  readonly to: Decimal;
  /** The absolute threshold. */
  readonly amount: Decimal;
}

function totalChange(
  { last, now }: { readonly last: MonthFigures; readonly now: MonthFigures },
  beyond: (from: Decimal, to: Decimal) => readonly Issue[],
): readonly Issue[] {
  if (last.total === null || now.total === null || last.total.currency !== now.total.currency) return [];
  return beyond(last.total.amount, now.total.amount);
}

/** The change as a part of what was, if it is beyond both thresholds; `of` is null where nothing was. */
function isBeyond({ from, to, amount }: Compared, ratio: Decimal): { readonly of: Decimal | null } | null {
  const change = to.minus(from).abs();
  if (change.lte(amount)) return null;
  if (from.isZero()) return { of: null };
  const part = quotientOf(change, from.abs());
  return part.gt(ratio) ? { of: part } : null;
}
