import { channelMargin, decimal, subtotal as subtotalOf } from '../engine';
import { readCurrency } from '../intake/values/read-currency';
import { missingInput } from './arguments/cell-problem';
import { textOf } from './arguments/cell-text';
import { inColumn } from './arguments/in-column';
import { quantity, ratioOrBlank, readCell } from './arguments/read-cell';

/** What a margin that is left out stands for: the list price is owed whole. */
const NO_MARGIN = decimal('0');

const DEFAULT_CURRENCY = 'USD';

/**
 * Computes what is owed to Trend Micro for a line, rounded once to the currency's smallest unit.
 * @remarks R20, R23, R24. Half a unit is rounded away from zero; a price that is missing is #N/A, never 0.
 * @customfunction SUBTOTAL
 * @param unit_price Unit price: one cell or a column.
 * @param chargeable Chargeable units, or packs, beside it.
 * @param channel_margin Channel margin as a fraction or percentage, as 0.2 or 20%; 0 if left out.
 * @param currency Currency that decides the decimals, as USD, JPY or KWD; USD if left out.
 * @returns Subtotal before tax, one for each row.
 * @example =LMP.SUBTOTAL(2.5, 95, 20%) is 190; =LMP.SUBTOTAL(61.335, 161) is 9874.94
 */
export function subtotal(
  unit_price: unknown[][],
  chargeable: unknown[][],
  channel_margin?: unknown[][],
  currency?: unknown[][],
): unknown[][] {
  return inColumn({ unit_price, chargeable, channel_margin, currency }, (row) =>
    subtotalOf({
      unitPrice: quantity(row.unit_price),
      chargeableUnits: quantity(row.chargeable),
      channelMargin: ratioOrBlank(row.channel_margin) ?? NO_MARGIN,
      currency: readCell(row.currency, readCurrency) ?? DEFAULT_CURRENCY,
    }),
  );
}

/**
 * Computes the channel margin that an owed amount implies, as a fraction to be shown in percent.
 * @remarks R21. Where price × units is 0 there is no margin: #N/A, not 0. More owed than the price is a margin below 0.
 * @customfunction CHANNELMARGIN
 * @param unit_price Unit price: one cell or a column.
 * @param chargeable Chargeable units, or packs, beside it.
 * @param owed The amount that is owed to Trend Micro for them.
 * @returns A fraction for each row; format the cells as percent.
 * @example =LMP.CHANNELMARGIN(2.5, 95, 190) is 0.2, shown as 20 %
 */
export function channelmargin(
  unit_price: unknown[][],
  chargeable: unknown[][],
  owed: unknown[][],
): unknown[][] {
  return inColumn({ unit_price, chargeable, owed }, (row) => {
    const unitPrice = quantity(row.unit_price);
    const chargeableUnits = quantity(row.chargeable);
    const margin = channelMargin({ unitPrice, chargeableUnits, owed: quantity(row.owed) });
    if (margin !== null) return margin;
    const zero = unitPrice.isZero() ? row.unit_price : row.chargeable;
    throw missingInput(zero.name, textOf(zero), 'leaves nothing that a margin could be a part of.');
  });
}
