import { PACK_PRODUCT, type PricedLine, type Report } from '../engine';
import type { Row } from './cell';
import { figureCell } from './quantity-cell';
import { rowOf } from './row-of';

/** What a line of packs counts; the two tabs have one product. */
const PACK_UNITS = { services: 'packs', nfr: 'packs (NFR license)' } as const;

/** The units of a priced line, in words. */
export function unitsOf({ tab, billingUnit }: Pick<PricedLine, 'tab' | 'billingUnit'>): string {
  return tab === 'smb' ? billingUnit : PACK_UNITS[tab];
}

/** The tab and billing unit of a line of LMP_Billing. */
export function lineOfUnits(product: string, units: string): Pick<PricedLine, 'tab' | 'billingUnit'> {
  const tabs = ['services', 'nfr'] as const;
  const tab = product === PACK_PRODUCT ? tabs.find((name) => PACK_UNITS[name] === units) : undefined;
  return tab === undefined ? { tab: 'smb', billingUnit: units } : { tab, billingUnit: '' };
}

/**
 * The priced lines of a report as rows of LMP_Billing, in the order of the billing report.
 *
 * Edges: none where the report has no money. What is missing is blank, never 0 (R24).
 */
export function billingRows(report: Pick<Report, 'cycle' | 'partner' | 'smb' | 'money'>): readonly Row[] {
  return (report.money?.lines ?? []).map((line) => {
    const seats = seatsOf(line, report);
    return rowOf('LMP_Billing', {
      Cycle: report.cycle,
      Partner: report.partner.name,
      Name: line.product,
      Units: unitsOf(line),
      Provisioned: figureCell(seats?.provisionedUnits.value ?? null),
      Used: figureCell(seats?.usedUnits?.value ?? null),
      'Over Provisioned (%)': figureCell(seats?.overProvisionedRatio?.value ?? null),
      Chargeable: figureCell(line.chargeable?.value ?? null),
      'Unit Price': figureCell(line.price?.unitPrice.value ?? null),
      'Volume discount': figureCell(line.owed?.discount?.value ?? null),
      'Channel Margin': figureCell(line.price?.channelMargin.value ?? null),
      'Bid Desk Number': line.price?.bidDeskNumber ?? '',
      Subtotal: figureCell(line.owed?.subtotal.value ?? null),
    });
  });
}

/** The line of small and medium business solutions that a priced line charges; null for packs. */
export function seatsOf({ tab, product, billingUnit }: PricedLine, { smb }: Pick<Report, 'smb'>) {
  if (tab !== 'smb') return null;
  return smb?.lines.find((line) => line.name === product && line.billingUnit === billingUnit) ?? null;
}
