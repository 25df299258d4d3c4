import type { Decimal } from '../decimal';
import type { UnitPrice } from './line-price';
import { frozenFigure } from './frozen-figure';
import type { PricedLine, ReportMoney } from './price-report';
import type { Owed } from './subtotal-figure';

/** A priced line as it was submitted; null is not known. */
export interface FrozenPricedLine extends Pick<PricedLine, 'tab' | 'product' | 'billingUnit'> {
  readonly chargeable: Decimal | null;
  readonly unitPrice: Decimal | null;
  readonly channelMargin: Decimal | null;
  readonly discount: Decimal | null;
  readonly subtotal: Decimal | null;
  /** '' where the list's price stood. */
  readonly bidDeskNumber: string;
}

/** The money of a report as it was submitted to Trend Micro. */
export interface FrozenMoney {
  readonly currency: string;
  readonly lines: readonly FrozenPricedLine[];
  readonly total: Decimal | null;
}

/** A report's money as it was submitted (R33), whatever today's prices give; today's is null where there is none. */
export function frozenMoney(today: ReportMoney | null, frozen: FrozenMoney): ReportMoney {
  const { currency } = frozen;
  const lines = frozen.lines.map((line) => pricedLine(line, today, currency));
  const areToday = lines.every(({ owed }) => today?.lines.some((line) => line.owed === owed) ?? false);
  return {
    currency,
    lines,
    packsTogether: areToday ? (today?.packsTogether ?? null) : null,
    totalInvoiceAmount: frozenFigure(today?.totalInvoiceAmount, frozen.total, {
      name: 'Total invoice amount',
      unit: currency,
    }),
    totalSoFar: null,
    issues: today?.issues ?? [],
  };
}

function pricedLine(frozen: FrozenPricedLine, money: ReportMoney | null, currency: string): PricedLine {
  const { tab, product, billingUnit } = frozen;
  const today = money?.lines.find(
    (line) => line.tab === tab && line.product === product && line.billingUnit === billingUnit,
  );
  const unit = billingUnit || (tab === 'smb' ? 'units' : 'packs');
  return {
    tab,
    product,
    billingUnit,
    chargeable: frozenFigure(today?.chargeable, frozen.chargeable, {
      name: `Chargeable of ${product}`,
      unit,
    }),
    price: frozenPrice(frozen, today, currency),
    owed: frozenOwed(frozen, today, currency),
  };
}

function frozenPrice(
  { product, unitPrice, channelMargin, bidDeskNumber }: FrozenPricedLine,
  today: PricedLine | undefined,
  currency: string,
): UnitPrice | null {
  const price = frozenFigure(today?.price?.unitPrice, unitPrice, {
    name: `Unit price of ${product}`,
    unit: currency,
  });
  const margin = frozenFigure(today?.price?.channelMargin, channelMargin, {
    name: `Channel margin of ${product}`,
    unit: 'fraction',
  });
  if (price === null || margin === null) return null;
  return { unitPrice: price, channelMargin: margin, bidDeskNumber: bidDeskNumber || null };
}

function frozenOwed(
  { product, discount, subtotal }: FrozenPricedLine,
  today: PricedLine | undefined,
  currency: string,
): Owed | null {
  const owed = frozenFigure(today?.owed?.subtotal, subtotal, {
    name: `Subtotal of ${product}`,
    unit: currency,
  });
  if (owed === null) return null;
  const off = frozenFigure(today?.owed?.discount, discount, {
    name: `Volume discount of ${product}`,
    unit: 'fraction',
  });
  const isToday = today?.owed != null && owed === today.owed.subtotal && off === today.owed.discount;
  return isToday ? today.owed : { discount: off, tiers: [], subtotal: owed };
}
