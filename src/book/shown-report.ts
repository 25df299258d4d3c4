import {
  frozenMoney,
  withFrozenQuantities,
  type Decimal,
  type FrozenMoney,
  type FrozenQuantities,
  type Report,
} from '../engine';
import { Problem } from '../intake/values/problem';
import { readNumber } from '../intake/values/read-number';
import type { BilledReport } from './billed-report';
import { lineOfUnits } from './billing-rows';
import { BLANK, type Cell } from './cell';
import { cellText } from './cell-text';
import { computedRows, reportToWrite } from './computed-rows';
import {
  alteredCells,
  frozenRowsIn,
  type FrozenFigures,
  type FrozenRow,
  type FrozenRows,
} from './frozen-figures';
import type { Settings } from './settings';

type Found = Pick<BilledReport, 'report' | 'state' | 'isReceived'>;

/**
 * What is shown of a report (R33): what was approved, and submitted, where today's inputs give something else.
 *
 * Rule:  an approved figure is stored and never recomputed; money that was not submitted yet is that of the approved
 *        quantities. Where nothing differs, the report itself.
 */
export function shownReport(
  found: Found,
  settings: Settings,
  pricedAnew: (report: Report) => Report,
): Pick<BilledReport, 'shown' | 'differing'> {
  const { report, state } = found;
  const frozen = frozenOf(state, settings);
  if (!isFrozen(frozen)) return { shown: report, differing: [] };
  const computed = reportToWrite(report, found, { settings, isReadWhole: true });
  const differing = alteredCells(computedRows(computed), frozen);
  return { shown: differing.length === 0 ? report : withFrozen(report, frozen, pricedAnew), differing };
}

/** What is frozen of a report; a Tier 2 workbook has no billed figures on its sheets (section 1). */
export function frozenOf(
  { approvedFigures, billedFigures }: BilledReport['state'],
  { tier }: Settings,
): FrozenFigures {
  return { quantities: approvedFigures, money: tier === 'Tier 2' ? new Map() : billedFigures };
}

/** Whether a report was approved, or submitted. */
export function isFrozen({ quantities, money }: FrozenFigures): boolean {
  return quantities.size + money.size > 0;
}

function withFrozen(
  report: Report,
  { quantities, money }: FrozenFigures,
  pricedAnew: (report: Report) => Report,
): Report {
  const priced =
    quantities.size === 0 ? report : pricedAnew(withFrozenQuantities(report, quantitiesIn(quantities)));
  return money.size === 0 ? priced : { ...priced, money: frozenMoney(priced.money, moneyIn(money)) };
}

function quantitiesIn(frozen: FrozenRows): FrozenQuantities {
  const own = ownRow(frozen);
  const credits = (table: 'LMP_Services' | 'LMP_NFR', of: 'Services' | 'NFR') => ({
    lines: frozenRowsIn(frozen, table).map((row) => ({
      ...lineIn(row),
      usedUnits: numberIn(row, 'Used units'),
      chargeableUnits: numberIn(row, 'Chargeable units'),
      creditRequirement: numberIn(row, 'Credit requirement'),
      allocatedCredits: numberIn(row, 'Allocated credits'),
    })),
    credits: numberIn(own, `${of} credits`),
    packs: numberIn(own, `${of} packs`),
  });
  return {
    billingDay: cellText(own['Billing day'] ?? BLANK, 'day') || null,
    services: credits('LMP_Services', 'Services'),
    nfr: credits('LMP_NFR', 'NFR'),
    smb: {
      lines: frozenRowsIn(frozen, 'LMP_SMB').map((row) => ({
        ...lineIn(row),
        provisionedUnits: numberIn(row, 'Provisioned units'),
        usedUnits: numberIn(row, 'Used units'),
        overProvisionedUnits: numberIn(row, 'Over-provisioned units'),
        overProvisionedRatio: numberIn(row, 'Over-provisioned (%)'),
        chargeableUnits: numberIn(row, 'Chargeable units'),
      })),
      units: numberIn(own, 'SMB units'),
    },
  };
}

function moneyIn(frozen: FrozenRows): FrozenMoney {
  const own = ownRow(frozen);
  return {
    currency: textIn(own, 'Currency'),
    lines: frozenRowsIn(frozen, 'LMP_Billing').map((row) => ({
      product: textIn(row, 'Name'),
      ...lineOfUnits(textIn(row, 'Name'), textIn(row, 'Units')),
      chargeable: numberIn(row, 'Chargeable'),
      unitPrice: numberIn(row, 'Unit Price'),
      channelMargin: numberIn(row, 'Channel Margin'),
      discount: numberIn(row, 'Volume discount'),
      subtotal: numberIn(row, 'Subtotal'),
      bidDeskNumber: textIn(row, 'Bid Desk Number'),
    })),
    total: numberIn(own, 'Total invoice amount'),
  };
}

function ownRow(frozen: FrozenRows): FrozenRow {
  return frozenRowsIn(frozen, 'LMP_Reports')[0] ?? {};
}

function lineIn(row: FrozenRow): { readonly name: string; readonly billingUnit: string } {
  return { name: textIn(row, 'Name'), billingUnit: textIn(row, 'Billing unit') };
}

function textIn(row: FrozenRow, column: string): string {
  return cellText(row[column] ?? BLANK, 'text');
}

/** Null where the cell is blank, or where somebody wrote something else into the history. */
function numberIn(row: FrozenRow, column: string): Decimal | null {
  const cell: Cell = row[column] ?? BLANK;
  const read = readNumber(cellText(cell, 'units'));
  return read instanceof Problem ? null : read;
}
